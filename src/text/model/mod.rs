//! The statistical models: part-of-speech tagger, dependency parser and name tagger.
