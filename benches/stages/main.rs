//! How fast each stage is, in bytes of articles a second, and how long a desk's day of copy takes:
//!
//!     cargo bench --bench stages
//!
//! A stage is measured by itself, on what the stages before it have made of one story of eight articles; `text` is all
//! of the text layer, `check` the whole way from documents to findings.

mod articles;

use articles::Article;
use criterion::{BatchSize, Criterion, Throughput, criterion_group, criterion_main};
use gainsay::check::{Options, check, stories};
use gainsay::document::{self, BlockKind, DocIndex, Document};
use gainsay::extract::{Extracted, extract};
use gainsay::graph::{ClaimGraph, story};
use gainsay::report::text::Style;
use gainsay::report::{json, text as text_report};
use gainsay::rule::RuleSet;
use gainsay::text::model::{Arc, Model, NameSpan, Tag};
use gainsay::text::{self, Text, sentence};
use gainsay::token::{Token, tokenize};
use gainsay::value;
use std::hint::black_box;
use std::time::Duration;

fn read(articles: &[Article]) -> Vec<Document> {
    let read = |article: &Article| document::read(&article.id, &article.id, article.text.as_bytes(), None);
    articles.iter().map(|article| read(article).expect("an article")).collect()
}

/// A sentence as the models take it.
struct Sentence<'d> {
    text: &'d str,
    tokens: Vec<Token>,
    forms: Vec<&'d str>,
    tags: Vec<Tag>,
}

/// The sentences of all blocks that are read, with their tags.
fn sentences(documents: &[Document]) -> Vec<Sentence<'_>> {
    let (mut found, mut tokens) = (Vec::new(), Vec::new());
    for document in documents {
        for block in document.blocks.iter().filter(|block| block.kind != BlockKind::Furniture) {
            tokens.clear();
            tokenize(&document.text, block.span, &mut tokens);
            for range in sentence::sentences(&document.text, &tokens, block.span) {
                let tokens = tokens[range].to_vec();
                let forms: Vec<&str> = tokens.iter().map(|token| token.of(&document.text)).collect();
                let mut tags = Vec::new();
                Model::get().tag(&forms, &mut tags);
                found.push(Sentence { text: &document.text, tokens, forms, tags });
            }
        }
    }
    found
}

fn stages(criterion: &mut Criterion) {
    let articles = articles::articles(1, 8);
    let documents = read(&articles);
    let sentences = sentences(&documents);
    let model = Model::get();
    let rules = RuleSet::builtin();
    let topics = rules.topics();
    let texts: Vec<Text<'_>> = documents.iter().map(text::read).collect();
    let positions: Vec<DocIndex> = (0..documents.len() as u32).map(DocIndex).collect();
    let claims = || -> Vec<Extracted> {
        texts.iter().zip(&positions).map(|(text, &position)| extract(text, position, &topics)).collect()
    };
    let extracted = claims();
    let outcome = check(&documents, &rules, Options::default());

    let mut group = criterion.benchmark_group("stage");
    group.throughput(Throughput::Bytes(articles.iter().map(|article| article.text.len() as u64).sum()));
    group.bench_function("document", |bencher| bencher.iter(|| read(black_box(&articles))));
    group.bench_function("tokens", |bencher| {
        let mut tokens = Vec::new();
        bencher.iter(|| {
            for document in &documents {
                for block in &document.blocks {
                    tokens.clear();
                    tokenize(black_box(&document.text), block.span, &mut tokens);
                    black_box(&tokens);
                }
            }
        });
    });
    group.bench_function("tags", |bencher| {
        let mut tags: Vec<Tag> = Vec::new();
        bencher.iter(|| {
            for sentence in &sentences {
                model.tag(black_box(&sentence.forms), &mut tags);
            }
        });
    });
    group.bench_function("parse", |bencher| {
        let mut arcs: Vec<Arc> = Vec::new();
        bencher.iter(|| {
            for sentence in &sentences {
                model.parse(black_box(&sentence.forms), &sentence.tags, &mut arcs);
            }
        });
    });
    group.bench_function("names", |bencher| {
        let mut names: Vec<NameSpan> = Vec::new();
        bencher.iter(|| {
            for sentence in &sentences {
                model.names(black_box(&sentence.forms), &sentence.tags, &mut names);
            }
        });
    });
    group.bench_function("values", |bencher| {
        let context = value::Context::default();
        bencher.iter(|| {
            for sentence in &sentences {
                black_box(value::find(sentence.text, black_box(&sentence.tokens), &context));
            }
        });
    });
    group.bench_function("text", |bencher| {
        bencher.iter(|| documents.iter().map(text::read).for_each(|text| drop(black_box(text))));
    });
    group.bench_function("extract", |bencher| bencher.iter(claims));
    group.bench_function("graph", |bencher| {
        bencher.iter(|| ClaimGraph::build(black_box(&texts), &extracted, &positions));
    });
    group.bench_function("check", |bencher| bencher.iter(|| check(black_box(&documents), &rules, Options::default())));
    group.bench_function("report text", |bencher| {
        bencher.iter(|| text_report::render(&documents, black_box(&outcome), &Style::default()));
    });
    group.bench_function("report json", |bencher| bencher.iter(|| json::render(&documents, black_box(&outcome))));
    group.bench_function("rules", |bencher| bencher.iter(RuleSet::builtin));
    group.finish();
}

/// 1,000 articles in 250 stories, from bytes to report.
fn desk(criterion: &mut Criterion) {
    let articles = articles::articles(250, 4);
    let rules = RuleSet::builtin();
    let documents = read(&articles);
    let texts: Vec<Text<'_>> = documents.iter().map(text::read).collect();
    let found = stories(&documents, &rules.topics()).len();
    let bytes: usize = articles.iter().map(|article| article.text.len()).sum();
    println!("{} articles, {bytes} bytes, taken for {found} stories", articles.len());

    let mut group = criterion.benchmark_group("1000 articles");
    group.throughput(Throughput::Bytes(bytes as u64));
    group.sample_size(10).measurement_time(Duration::from_secs(10));
    group.bench_function("stories", |bencher| bencher.iter(|| story::group(black_box(&texts))));
    group.bench_function("check", |bencher| {
        bencher.iter_batched(
            || (),
            |()| {
                let documents = read(&articles);
                let outcome = check(&documents, &rules, Options::default());
                json::render(&documents, &outcome)
            },
            BatchSize::PerIteration,
        );
    });
    group.finish();
}

criterion_group!(benches, stages, desk);
criterion_main!(benches);
