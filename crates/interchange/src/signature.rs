//! Bylines at the head of a text, in lists of facts, and as signatures at its end (FACTS §4).

use jikji_news::{Byline, lift_bylines};

use crate::Page;

/// Takes every byline off the head of a text; what is left follows them. Beside the forms that [`lift_bylines`] knows:
/// `[서울=뉴시스] 이름 기자 = `, where the outlet stands after the place, and `매체 이름 기자 | `.
pub(crate) fn lift(text: &str) -> (Vec<Byline>, &str) {
    let mut bylines = Vec::new();
    let mut rest = text;
    while let Some((found, after)) = lift_one(rest) {
        bylines.extend(found);
        rest = after;
    }
    (bylines, rest)
}

/// Whether a text begins with a byline.
pub(crate) fn is_signed(text: &str) -> bool {
    lift_one(text).is_some()
}

fn lift_one(text: &str) -> Option<(Vec<Byline>, &str)> {
    wire(text).or_else(|| lift_bylines(text).map(|lifted| (lifted.bylines, lifted.rest))).or_else(|| barred(text))
}

/// `[서울=뉴시스] 홍길동 기자 = 본문`.
fn wire(text: &str) -> Option<(Vec<Byline>, &str)> {
    const LONGEST: usize = 150;
    let (inside, after) = text.strip_prefix('[')?.split_once(']')?;
    let (_place, outlet) = inside.split_once('=')?;
    let (people, rest) = after.split_once('=')?;
    if inside.len() > LONGEST || people.len() > LONGEST {
        return None;
    }
    let mut bylines = credited(people);
    bylines.iter_mut().for_each(|byline| byline.outlet = Some(outlet.trim().to_owned()));
    (!bylines.is_empty()).then(|| (bylines, rest.trim_start()))
}

/// `스페이스뉴스 홍길동 기자 | 본문`, `매체 지역=홍길동 기자 | 본문`. A paper may sign with its own name, as outlet and as writer.
fn barred(text: &str) -> Option<(Vec<Byline>, &str)> {
    const LONGEST: usize = 120;
    let (bar, _) = text.char_indices().take_while(|(at, _)| *at <= LONGEST).find(|(_, letter)| *letter == '|')?;
    let (people, rest) = text.split_at_checked(bar)?;
    let rest = rest.strip_prefix('|')?.trim_start();
    let mut bylines = credited(people);
    let first = bylines.first_mut()?;
    if people.split_whitespace().nth(2).is_some() {
        first.outlet = people.trim().split([' ', '=']).next().map(str::to_owned);
    }
    Some((bylines, rest))
}

/// The writers that a short piece of text credits: `기자명 홍길동 기자`, `제주 홍길동 기자 hong@example.com`,
/// `전주 홍길동·봉화 김철수 기자`, `도쿄/홍길동 특파원`. Only those with a role: a name alone may be anything.
pub(crate) fn credited(text: &str) -> Vec<Byline> {
    const LONGEST: usize = 200;
    let text = text.trim().trim_matches(['[', ']', '【', '】', '<', '>', ' ']);
    let text = text.trim_start_matches("기자명").trim_start_matches("글").trim_start_matches([':', '=', ' ']);
    if text.is_empty() || text.len() > LONGEST {
        return Vec::new();
    }
    let mut bylines: Vec<Byline> = text
        .split(['·', 'ㆍ', ',', '，'])
        .filter_map(|person| Byline::parse(person.rsplit(['/', '=']).next().unwrap_or(person), None))
        .collect();
    if let Some(role) = bylines.last().and_then(|last| last.role.clone()) {
        bylines.iter_mut().filter(|byline| byline.role.is_none()).for_each(|byline| byline.role = Some(role.clone()));
    }
    bylines.iter_mut().for_each(|byline| byline.name = bare_name(&byline.name).to_owned());
    let sound = bylines.iter().all(|byline| byline.role.is_some() && is_name(&byline.name));
    if sound { bylines } else { Vec::new() }
}

/// The name without the place or desk before it: a Korean name is one word.
fn bare_name(name: &str) -> &str {
    match name.rsplit_once(' ') {
        Some((_, last)) if is_name(last) => last,
        _ => name,
    }
}

fn is_name(name: &str) -> bool {
    let letters = name.chars().count();
    (2..=12).contains(&letters) && name.chars().all(|letter| letter.is_alphanumeric() || letter == ' ')
}

/// Whether a whole line is a signature, such as `홍길동 기자 hong@example.com` below the last paragraph.
pub(crate) fn signature(line: &str) -> Option<Vec<Byline>> {
    const LONGEST: usize = 120;
    if line.len() > LONGEST || line.ends_with('.') {
        return None;
    }
    let (lifted, rest) = lift(line);
    if !lifted.is_empty() && rest.trim().is_empty() {
        return Some(lifted);
    }
    let words = line.split_whitespace().count();
    let bylines = credited(line);
    // Four words carry a place, a name, a role and an address; more are a sentence.
    (!bylines.is_empty() && words <= 4 * bylines.len()).then_some(bylines)
}

/// Adds writers to a page; one it already names only gives what was missing of them.
pub(crate) fn add(bylines: Vec<Byline>, page: &mut Page) {
    for byline in bylines {
        match page.bylines.iter_mut().find(|known| known.name == byline.name) {
            Some(known) => {
                known.outlet = known.outlet.take().or(byline.outlet);
                known.role = known.role.take().or(byline.role);
                known.email = known.email.take().or(byline.email);
            }
            None => page.bylines.push(byline),
        }
    }
}
