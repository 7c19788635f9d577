//! How well related articles are found: on the 60 articles of the demo paper, which a person judged one by one
//! (`demo.tsv`), with and without the dictionary, alone and among many articles of another town.
#![expect(clippy::unwrap_used, reason = "a test may panic")]

mod judged;

use jikji_text::{Analyser, Dictionary};
use judged::{Judged, Paper, Quality};

/// With everything that a paper knows of its articles. The bounds leave room for an editor's hand in the articles, not for
/// a worse method.
#[test]
fn what_belongs_together_is_found() {
    let Ok(dictionary) = Dictionary::embedded() else { return };
    let quality = measure(&Paper::demo(), Analyser::with_dictionary(dictionary));
    println!("with the dictionary: {quality:?}");
    quality.holds(Quality { map: 0.93, precision_at_5: 0.93, precision: 0.76, total: 0.15 });
}

#[test]
fn what_belongs_together_is_found_without_a_dictionary() {
    let quality = measure(&Paper::demo(), Analyser::rules());
    println!("by rules: {quality:?}");
    quality.holds(Quality { map: 0.9, precision_at_5: 0.9, precision: 0.76, total: 0.2 });
}

/// Imported pages have nothing but their words.
#[test]
fn what_belongs_together_is_found_by_words_alone() {
    let mut paper = Paper::demo();
    for article in &mut paper.articles {
        article.topics.clear();
        article.series = None;
        article.section = None;
        article.published = None;
    }
    let quality = measure(&paper, Analyser::rules());
    println!("by words alone: {quality:?}");
    // Fewer are listed without topics and times, and what is listed belongs all the more.
    quality.holds(Quality { map: 0.87, precision_at_5: 0.88, precision: 0.85, total: 0.4 });
}

/// The threshold lets no more through where most articles are of other towns.
#[test]
fn foreign_articles_do_not_bring_together_what_does_not_belong() {
    for foreign in [100, 600] {
        let mut paper = Paper::demo();
        paper.add_foreign(foreign);
        let quality = measure(&paper, Analyser::rules());
        println!("among {} foreign articles: {quality:?}", paper.articles.len() - 60);
        quality.holds(Quality { map: 0.9, precision_at_5: 0.9, precision: 0.76, total: 0.2 });
    }
}

fn measure(paper: &Paper, analyser: Analyser) -> Quality {
    let judged = Judged::demo();
    let searcher = paper.searcher(analyser);
    Quality::of(&judged, |number| searcher.related(number).unwrap(), |number| searcher.ranked(number, 60).unwrap().0)
}
