//! Keeping the lists up with the index.

use std::collections::BTreeSet;

use jikji_news::{ArticleNumber, Related, RelatedList};

use super::{Kept, Lists, Writing};
use crate::searcher::Kinship;
use crate::{Position, Result, Searcher};

/// Of so many touched articles at once the lists are only marked as due: in the middle of an import every list would be
/// counted in vain.
const MANY: usize = 40;

impl Lists {
    /// Takes in that articles came, changed or went, which the index of the searcher knows already: their lists are counted,
    /// and each is entered into the lists of those it belongs to, or taken out. These are due then: they are right about
    /// which articles belong, and counting them anew may fold or order them otherwise. Answers whose lists changed.
    pub fn refresh(
        &self,
        searcher: &Searcher,
        touched: &BTreeSet<ArticleNumber>,
        position: &Position,
    ) -> Result<BTreeSet<ArticleNumber>> {
        let stories = searcher.stories()?;
        self.write(|writing| {
            let mut changed = BTreeSet::new();
            for &number in touched {
                changed.insert(number);
                if touched.len() <= MANY {
                    changed.extend(enter(writing, number, &searcher.kin(number)?, searcher.has(number)?, stories)?);
                } else {
                    let before = leave(writing, number, &BTreeSet::new())?;
                    changed.extend(before);
                    if searcher.has(number)? {
                        writing.put(number, &Kept { due: true, ..Kept::default() })?;
                    }
                }
            }
            writing.stand_at(position)?;
            Ok(changed)
        })
    }

    /// Counts lists anew; answers whose changed.
    pub fn recount(&self, searcher: &Searcher, numbers: &[ArticleNumber]) -> Result<BTreeSet<ArticleNumber>> {
        let stories = searcher.stories()?;
        let counted: Vec<(ArticleNumber, RelatedList, bool)> = numbers
            .iter()
            .map(|&number| Ok((number, searcher.related(number)?, searcher.has(number)?)))
            .collect::<Result<_>>()?;
        self.write(|writing| {
            let mut changed = BTreeSet::new();
            for (number, list, there) in counted {
                let before = writing.get(number)?;
                if before.is_none_or(|before| !same(&before.list, &list)) {
                    changed.insert(number);
                }
                match there {
                    true => writing.put(number, &Kept { list, stories, due: false })?,
                    false => writing.remove(number)?,
                }
            }
            Ok(changed)
        })
    }

    /// Forgets all lists and marks these as due, for an index that was built anew.
    pub fn begin_anew(&self, numbers: &[ArticleNumber], position: &Position) -> Result<()> {
        self.write(|writing| {
            writing.clear()?;
            for &number in numbers {
                writing.put(number, &Kept { due: true, ..Kept::default() })?;
            }
            writing.stand_at(position)
        })
    }
}

/// Whether readers see the same: scores move a little with every story.
fn same(one: &RelatedList, two: &RelatedList) -> bool {
    let seen = |related: &Related| (related.number, related.reasons.clone());
    one.articles.iter().map(seen).eq(two.articles.iter().map(seen))
}

/// Keeps the list of an article and enters it into the lists of those on it.
fn enter(
    writing: &Writing<'_>,
    number: ArticleNumber,
    kin: &[Kinship],
    there: bool,
    stories: u32,
) -> Result<BTreeSet<ArticleNumber>> {
    let now: BTreeSet<ArticleNumber> = kin.iter().map(|kinship| kinship.related.number).collect();
    let mut changed = leave(writing, number, &now)?;
    for kinship in kin {
        let other = kinship.related.number;
        let Some(mut kept) = writing.get(other)? else { continue };
        let articles = &mut kept.list.articles;
        articles.retain(|related| related.number != number);
        let place = articles.partition_point(|related| related.score >= kinship.mirrored.score);
        articles.insert(place, kinship.mirrored.clone());
        articles.truncate(RelatedList::CAPACITY);
        kept.due = true;
        writing.put(other, &kept)?;
        changed.insert(other);
    }
    if there {
        let list = RelatedList { articles: kin.iter().map(|kinship| kinship.related.clone()).collect() };
        writing.put(number, &Kept { list, stories, due: false })?;
    }
    Ok(changed)
}

/// Takes an article out of the lists of those on its own, but for some, and forgets its list.
fn leave(
    writing: &Writing<'_>,
    number: ArticleNumber,
    but: &BTreeSet<ArticleNumber>,
) -> Result<BTreeSet<ArticleNumber>> {
    let before = writing.get(number)?.unwrap_or_default();
    let mut changed = BTreeSet::new();
    for other in before.list.articles.iter().map(|related| related.number).filter(|other| !but.contains(other)) {
        let Some(mut kept) = writing.get(other)? else { continue };
        kept.list.articles.retain(|related| related.number != number);
        kept.due = true;
        writing.put(other, &kept)?;
        changed.insert(other);
    }
    writing.remove(number)?;
    Ok(changed)
}
