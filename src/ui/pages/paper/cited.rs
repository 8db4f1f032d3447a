//! The rules that a sheet rests on, and where they stand.

use crate::policy::{Book, ClauseRef, Library, Source};
use crate::ui::explain::markup::{Markup, el, list, p, plain};
use crate::ui::explain::{clause_title, period, place, requirement, words_in};
use crate::ui::text::paper as words;
use crate::ui::text::{Lang, day, words as terms};

/// Each once, in the order in which they are first named.
pub(super) fn once(clauses: impl Iterator<Item = ClauseRef>) -> Vec<ClauseRef> {
    let mut once: Vec<ClauseRef> = Vec::new();
    for it in clauses {
        if !once.contains(&it) {
            once.push(it);
        }
    }
    once
}

/// A rule in two lines: what it demands, where and when, and the numbers of its sources.
pub(super) fn rule(lang: Lang, reference: ClauseRef) -> Markup {
    let title = clause_title(reference.id).pick(lang);
    let Some(clause) = Book::standard().clause(reference) else {
        return p("", title);
    };
    let demand = requirement(&clause.rule);
    let (place, period) = (place(clause.region), period(clause));
    let (demand, place, period) = (demand.pick(lang), place.pick(lang), period.pick(lang));
    let first = lang.pick(
        format!("{title}：{demand}（{place}，{period}）"),
        format!("{title}: {demand} ({place}; {period})"),
    );
    let sources = if clause.sources.is_empty() {
        words::NO_SOURCE.pick(lang).to_owned()
    } else {
        clause.sources.join(lang.pick("、", ", "))
    };
    let (source, trust) = (words::SOURCE.pick(lang), words::TRUST.pick(lang));
    let grade = terms::grade_letter(clause.grade);
    let second = lang.pick(
        format!("{source}：{sources}；{trust}：{grade}"),
        format!("{source}: {sources}; {trust}: {grade}"),
    );
    p("", &first).then(p("soft", &second))
}

/// Rules, one after another.
pub(super) fn rules(lang: Lang, clauses: &[ClauseRef]) -> Markup {
    if clauses.is_empty() {
        return Markup::default();
    }
    list("cited", clauses.iter().map(|it| rule(lang, *it)))
}

/// Every source that these rules and further numbers name, once each, in their order.
pub(super) fn sources<'a>(
    lang: Lang,
    clauses: &[ClauseRef],
    more: impl Iterator<Item = &'a str>,
) -> Markup {
    let clauses = clauses.iter().filter_map(|it| Book::standard().clause(*it));
    let named = clauses.flat_map(|it| it.sources.iter().map(String::as_str));
    let mut numbers: Vec<&str> = Vec::new();
    for number in named.chain(more) {
        crate::sorted::insert(&mut numbers, number);
    }
    let found = numbers
        .iter()
        .filter_map(|it| Library::standard().source(it));
    let found: Vec<&Source> = found.collect();
    if found.is_empty() {
        return Markup::default();
    }
    list("cited", found.into_iter().map(|it| source(lang, it)))
}

/// A source in full: its number, title, date, line and grade, and where it can be read.
fn source(lang: Lang, it: &Source) -> Markup {
    let title = words_in(lang, &it.title);
    let comma = lang.pick("，", ", ");
    let mut said = lang.pick(
        format!("{}，《{title}》", it.id),
        format!("{}, “{title}”", it.id),
    );
    if let Some(date) = it.date {
        said.push_str(comma);
        said.push_str(&day(lang, date));
    }
    if let Some(line) = it.line {
        said.push_str(&lang.pick(format!("，第 {line} 行"), format!(", line {line}")));
    }
    let grade = terms::grade(it.grade).pick(lang);
    let letter = terms::grade_letter(it.grade);
    said.push_str(&lang.pick(
        format!("；{letter}，{grade}"),
        format!("; {letter}: {grade}"),
    ));
    let addresses = it.addresses.iter();
    let addresses = addresses.map(|it| el("p", "soft cited__at", plain(it)));
    p("", &said).then(addresses.collect())
}
