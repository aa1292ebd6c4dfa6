//! The labels of the treebanks: parts of speech, Penn tags and relations.

/// Declares an enum whose variants are the labels of a treebank, with their spelling there.
macro_rules! labels {
    ($(#[$about:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $text:literal,)* }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        pub enum $name { $($(#[$doc])* $variant,)* }

        impl $name {
            /// All labels, in the order of their discriminants.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The label as the treebanks spell it.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text,)* }
            }

            /// The label that the treebanks spell `text`.
            #[must_use]
            pub fn parse(text: &str) -> Option<Self> {
                match text { $($text => Some(Self::$variant),)* _ => None }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.as_str())
            }
        }
    };
}

labels! {
    /// Universal parts of speech.
    Upos {
        /// Adjective.
        Adj = "ADJ",
        /// Preposition or postposition.
        Adp = "ADP",
        /// Adverb.
        Adv = "ADV",
        /// Auxiliary, modal or copula.
        Aux = "AUX",
        /// Coordinating conjunction.
        Cconj = "CCONJ",
        /// Determiner.
        Det = "DET",
        /// Interjection.
        Intj = "INTJ",
        /// Common noun.
        Noun = "NOUN",
        /// Number.
        Num = "NUM",
        /// Particle: "to", "not", "'s".
        Part = "PART",
        /// Pronoun.
        Pron = "PRON",
        /// Proper noun.
        Propn = "PROPN",
        /// Punctuation.
        Punct = "PUNCT",
        /// Subordinating conjunction.
        Sconj = "SCONJ",
        /// Symbol: "$", "%".
        Sym = "SYM",
        /// Full verb.
        Verb = "VERB",
        /// Anything else.
        X = "X",
    }
}

labels! {
    /// Penn tags as the English treebanks use them: they tell the forms of verbs, the degrees of adjectives, and the
    /// words of a name (`Nnp`, `Nnps`) also where these are not proper nouns ("United" in "United States").
    Xpos {
        /// Adverb, or adverb at all, without degree.
        Rb = "RB",
        /// Adverb, comparative.
        Rbr = "RBR",
        /// Adverb, superlative.
        Rbs = "RBS",
        /// Particle of a phrasal verb: "up".
        Rp = "RP",
        /// Common noun, singular.
        Nn = "NN",
        /// Common noun, plural.
        Nns = "NNS",
        /// Word of a name, singular.
        Nnp = "NNP",
        /// Word of a name, plural.
        Nnps = "NNPS",
        /// Verb, base form: infinitive or imperative.
        Vb = "VB",
        /// Verb, past tense.
        Vbd = "VBD",
        /// Verb in -ing.
        Vbg = "VBG",
        /// Verb, past participle.
        Vbn = "VBN",
        /// Verb, present, not third person singular.
        Vbp = "VBP",
        /// Verb, present, third person singular.
        Vbz = "VBZ",
        /// Modal verb.
        Md = "MD",
        /// Adjective.
        Jj = "JJ",
        /// Adjective, comparative.
        Jjr = "JJR",
        /// Adjective, superlative.
        Jjs = "JJS",
        /// Preposition or subordinating conjunction.
        In = "IN",
        /// The word "to".
        To = "TO",
        /// Determiner.
        Dt = "DT",
        /// Determiner before a determiner: "all" in "all the".
        Pdt = "PDT",
        /// Determiner that asks or relates: "which".
        Wdt = "WDT",
        /// Personal pronoun.
        Prp = "PRP",
        /// Possessive pronoun.
        PrpPoss = "PRP$",
        /// Pronoun that asks or relates: "who".
        Wp = "WP",
        /// "whose".
        WpPoss = "WP$",
        /// Adverb that asks or relates: "when".
        Wrb = "WRB",
        /// "there" in "there is".
        Ex = "EX",
        /// Coordinating conjunction.
        Cc = "CC",
        /// Cardinal number.
        Cd = "CD",
        /// Possessive ending: "'s".
        Pos = "POS",
        /// Interjection.
        Uh = "UH",
        /// Foreign word.
        Fw = "FW",
        /// Symbol.
        Sym = "SYM",
        /// Mark of a list's item.
        Ls = "LS",
        /// Affix written apart.
        Afx = "AFX",
        /// Part of a word that is written apart by mistake.
        Gw = "GW",
        /// Address: mail, web.
        Add = "ADD",
        /// Superfluous punctuation.
        Nfp = "NFP",
        /// Hyphen inside a compound.
        Hyph = "HYPH",
        /// Currency sign.
        Currency = "$",
        /// Comma.
        Comma = ",",
        /// Full stop, question mark, exclamation mark.
        Stop = ".",
        /// Colon, semicolon, dash.
        Colon = ":",
        /// Opening bracket.
        Open = "-LRB-",
        /// Closing bracket.
        Close = "-RRB-",
        /// Opening quotation mark.
        OpenQuote = "``",
        /// Closing quotation mark.
        CloseQuote = "''",
        /// Anything else.
        Other = "XX",
    }
}

labels! {
    /// Universal dependency relations, with the subtypes of the English treebanks.
    Rel {
        /// Head of the sentence.
        Root = "root",
        /// Subject.
        Nsubj = "nsubj",
        /// Subject of a passive.
        NsubjPass = "nsubj:pass",
        /// Subject of a clause that is itself a predicate.
        NsubjOuter = "nsubj:outer",
        /// Object.
        Obj = "obj",
        /// Indirect object.
        Iobj = "iobj",
        /// Oblique: prepositional phrase or adverbial noun at a verb.
        Obl = "obl",
        /// Agent of a passive: "by …".
        OblAgent = "obl:agent",
        /// Oblique without a preposition: times, measures.
        OblUnmarked = "obl:unmarked",
        /// Nominal modifier of a noun: "of …".
        Nmod = "nmod",
        /// Possessive modifier.
        NmodPoss = "nmod:poss",
        /// Title or description before a name.
        NmodDesc = "nmod:desc",
        /// Nominal modifier without a preposition: times, measures.
        NmodUnmarked = "nmod:unmarked",
        /// Number that counts a noun.
        Nummod = "nummod",
        /// Adjective at a noun.
        Amod = "amod",
        /// First part of a compound.
        Compound = "compound",
        /// Particle of a phrasal verb.
        CompoundPrt = "compound:prt",
        /// Further word of a name.
        Flat = "flat",
        /// Apposition.
        Appos = "appos",
        /// Clause at a noun: participle, infinitive.
        Acl = "acl",
        /// Relative clause.
        AclRelcl = "acl:relcl",
        /// Adverbial clause.
        Advcl = "advcl",
        /// Relative clause that refers to a clause.
        AdvclRelcl = "advcl:relcl",
        /// Adverb.
        Advmod = "advmod",
        /// Auxiliary.
        Aux = "aux",
        /// Auxiliary of a passive.
        AuxPass = "aux:pass",
        /// Copula.
        Cop = "cop",
        /// Subordinating word: "that", "if", "to".
        Mark = "mark",
        /// Preposition or possessive ending.
        Case = "case",
        /// Determiner.
        Det = "det",
        /// Determiner before a determiner.
        DetPredet = "det:predet",
        /// Coordinating conjunction.
        Cc = "cc",
        /// First part of "both … and".
        CcPreconj = "cc:preconj",
        /// Further conjunct, at the first.
        Conj = "conj",
        /// Clause as complement, with its own subject.
        Ccomp = "ccomp",
        /// Clause as complement whose subject is that of its head.
        Xcomp = "xcomp",
        /// Clause as subject.
        Csubj = "csubj",
        /// Clause as subject of a passive.
        CsubjPass = "csubj:pass",
        /// Clause as subject of a clause that is itself a predicate.
        CsubjOuter = "csubj:outer",
        /// Loose addition: "she said" after what was said.
        Parataxis = "parataxis",
        /// Punctuation.
        Punct = "punct",
        /// Expletive: "it", "there".
        Expl = "expl",
        /// Further word of a fixed expression.
        Fixed = "fixed",
        /// Discourse word.
        Discourse = "discourse",
        /// Form of address.
        Vocative = "vocative",
        /// Further item of a list.
        List = "list",
        /// Dislocated element.
        Dislocated = "dislocated",
        /// Dependent of an elided head.
        Orphan = "orphan",
        /// Further part of a word that is written apart.
        Goeswith = "goeswith",
        /// Word that the speaker took back.
        Reparandum = "reparandum",
        /// Anything else.
        Dep = "dep",
    }
}
