//! Trains the models of `gainsay::text::model` and scores them.
//!
//! ```text
//! train train --out WEIGHTS [--vectors FOLDER] [--dev FILE] TREEBANK…
//! train score [--weights FILE] TREEBANK…
//! ```
//!
//! Treebanks are CoNLL-U files, plain or gzipped. A folder of word vectors has `vocab.txt`, a
//! word on each line, and `table.i8`, 128 numbers a word.

use std::error::Error;
use std::fs;
use std::io::Read;
use std::time::Instant;

use flate2::read::GzDecoder;
use gainsay::text::model::train::{Clusters, cluster, read, score_file, score_weights, train};

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let command = arguments.next().unwrap_or_default();
    let (mut out, mut weights, mut vectors, mut dev, mut files) = (None, None, None, vec![], vec![]);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--out" => out = arguments.next(),
            "--weights" => weights = arguments.next(),
            "--vectors" => vectors = arguments.next(),
            "--dev" => dev.extend(arguments.next()),
            _ => files.push(argument),
        }
    }
    match command.as_str() {
        "train" => {
            let out = out.ok_or("train needs --out FILE")?;
            let mut sentences = Vec::new();
            for file in &files {
                sentences.extend(read(&text(file)?));
            }
            let clusters = vectors.map_or_else(|| Ok(Clusters::new()), |folder| clusters(&folder))?;
            let begin = Instant::now();
            let bytes = train(&sentences, &clusters, &|stage| eprintln!("{:4} s  {stage}", begin.elapsed().as_secs()));
            fs::write(&out, &bytes)?;
            eprintln!("{:4} s  {} bytes", begin.elapsed().as_secs(), bytes.len());
            for file in &dev {
                println!("{file}\n{}", score_weights(&bytes, &read(&text(file)?)).ok_or("unreadable weights")?);
            }
        }
        "score" => {
            for file in &files {
                let text = text(file)?;
                let score = match &weights {
                    Some(weights) => score_weights(&fs::read(weights)?, &read(&text)).ok_or("not a weights file")?,
                    None => score_file(&text),
                };
                println!("{file}\n{score}");
            }
        }
        _ => return Err("say `train` or `score`; see the head of this program".into()),
    }
    Ok(())
}

fn text(file: &str) -> Result<String, Box<dyn Error>> {
    let bytes = fs::read(file).map_err(|error| format!("{file}: {error}"))?;
    let mut text = String::new();
    if bytes.starts_with(&[0x1f, 0x8b]) {
        GzDecoder::new(&bytes[..]).read_to_string(&mut text)?;
    } else {
        text = String::from_utf8(bytes)?;
    }
    Ok(text)
}

fn clusters(folder: &str) -> Result<Clusters, Box<dyn Error>> {
    let words = text(&format!("{folder}/vocab.txt"))?;
    let numbers: Vec<i8> =
        fs::read(format!("{folder}/table.i8"))?.iter().map(|byte| i8::from_le_bytes([*byte])).collect();
    Ok(cluster(&words.lines().collect::<Vec<_>>(), &numbers))
}
