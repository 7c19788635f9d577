//! `jikji lab`: the product's own language and search on anyone's data, one file a question.

mod analyse;
mod facts;
mod related;
mod search;

use std::process::ExitCode;

use clap::Subcommand;
use jikji_text::{Analyser, Dictionary};

/// What can be asked.
#[derive(Debug, Subcommand)]
pub(crate) enum Lab {
    /// 글을 형태소로 나누어 찍습니다(줄마다 하나씩, JSON)
    #[command(after_help = analyse::HELP)]
    Analyse(analyse::Analyse),
    /// 글마다 어떤 글이 관련기사인지, 왜인지 찍습니다(JSON)
    #[command(after_help = related::HELP)]
    Related(related::Related),
    /// 글에서 금액·비율·수·날짜·시각·인용·출처·인물·기관을 찾아 찍습니다(줄마다 하나씩, JSON)
    #[command(after_help = facts::HELP)]
    Facts(facts::Facts),
    /// 글에서 물음의 답을 찾아 찍습니다(물음마다 한 줄, JSON)
    #[command(after_help = search::HELP)]
    Search(search::Search),
}

pub(crate) fn run(lab: Lab) -> anyhow::Result<ExitCode> {
    match lab {
        Lab::Analyse(args) => analyse::run(args),
        Lab::Related(args) => related::run(args),
        Lab::Facts(args) => facts::run(args),
        Lab::Search(args) => search::run(args),
    }
}

/// The analyser as a paper without words of its own has it, or the one that serves without a dictionary.
fn analyser(rules: bool) -> anyhow::Result<Analyser> {
    Ok(if rules { Analyser::rules() } else { Analyser::with_dictionary(Dictionary::embedded()?) })
}

/// Places in a text, from bytes to characters. Made for places that mostly go forward: those cost what lies between.
struct Places<'a> {
    text: &'a str,
    bytes: usize,
    characters: usize,
}

impl<'a> Places<'a> {
    fn new(text: &'a str) -> Self {
        Self { text, bytes: 0, characters: 0 }
    }

    /// How many characters stand before this byte.
    fn of(&mut self, byte: usize) -> usize {
        let count = |range| self.text.get(range).map_or(0, |between: &str| between.chars().count());
        self.characters = match byte.checked_sub(self.bytes) {
            Some(_) => self.characters + count(self.bytes..byte),
            None => self.characters - count(byte..self.bytes),
        };
        self.bytes = byte;
        self.characters
    }
}
