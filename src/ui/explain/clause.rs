//! One clause, opened: what it says, what it demands, where and when, and who vouches for it.

use super::fact::{fact_label, value};
use super::markup::{Markup, all, el, fixed, link, list, p, plain, with};
use super::names::{Names, period, place};
use super::note::note;
use super::title::clause_title;
use super::value::requirement;
use crate::engine::{Compared, Note};
use crate::policy::{Book, Clause, ClauseRef, Grade, Library, Source, Words};
use crate::ui::route::Route;
use crate::ui::text::{Lang, Text, day, text, words};

const COMPARED: Text = text("这次的情况", "In this case");
const DEMAND: Text = text("规则要求", "The rule");
const REGION: Text = text("管哪里", "Where it holds");
const PERIOD: Text = text("管多久", "When it holds");
const VERIFIED: Text = text("上次核对", "Last checked");
const TRUST: Text = text("可信程度", "How far to trust it");
const SOURCES: Text = text("来源", "Sources");
const DISPUTED: Text = text("说法不一", "Sources disagree");
const FULL: Text = text("看这条规则的全文", "Read the whole rule");
const SUPPOSED: Text = text(
    "这里用的是假设的规则，或者没有找到规则，所以没有全文可看。",
    "This is a supposed rule, or none is known, so there is no text to read.",
);

/// A clause as a card, with what was compared and noted where a check read it.
pub fn clause_card(
    lang: Lang,
    read: Option<ClauseRef>,
    compared: &[Compared],
    notes: &[Note],
    names: &Names,
) -> Markup {
    let notes = notes.iter().map(|it| p("", note(it).pick(lang))).collect();
    let case = case(lang, compared, names);
    let Some(clause) = read.and_then(|reference| Book::standard().clause(reference)) else {
        let facts = el("dl", "facts", case);
        return el(
            "div",
            "clause",
            all([p("", SUPPOSED.pick(lang)), notes, facts]),
        );
    };
    let full = link(&Route::Rule(clause.reference()), FULL.pick(lang));
    let card = all([
        says(lang, clause),
        notes,
        el("dl", "facts", case.then(about(lang, clause))),
        el("p", "", full),
    ]);
    el("div", "clause", card)
}

/// The clause in plain words.
pub fn says(lang: Lang, clause: &Clause) -> Markup {
    let says = Library::standard().says(clause);
    p("clause__rule", says.map_or("", |says| words_in(lang, says)))
}

/// The text of the policy in one language.
pub fn words_in(lang: Lang, words: &Words) -> &str {
    lang.pick(&words.zh, &words.en)
}

fn row(lang: Lang, term: Text, details: Markup) -> Markup {
    el("dt", "", fixed(lang, term)).then(el("dd", "", details))
}

/// The facts that were held against the clause.
fn case(lang: Lang, compared: &[Compared], names: &Names) -> Markup {
    if compared.is_empty() {
        return Markup::default();
    }
    let lines = cases(lang, compared, names).into_iter();
    row(lang, COMPARED, list("", lines.map(|it| plain(&it))))
}

/// Each fact that was held against a clause, and what it was.
pub fn cases(lang: Lang, compared: &[Compared], names: &Names) -> Vec<String> {
    let lines = compared.iter().map(|it| {
        let label = fact_label(&it.fact, names).pick(lang).to_owned();
        let value = value(lang, it.fact.name(), &it.value, names);
        lang.pick(format!("{label}：{value}"), format!("{label}: {value}"))
    });
    lines.collect()
}

/// Value, region, dates, trust, sources and disputes.
fn about(lang: Lang, clause: &Clause) -> Markup {
    let disputed = if clause.disputes.is_empty() {
        Markup::default()
    } else {
        let links = clause.disputes.iter().map(|id| dispute_link(lang, id));
        row(lang, DISPUTED, list("", links))
    };
    all([
        row(lang, DEMAND, plain(requirement(&clause.rule).pick(lang))),
        row(lang, REGION, plain(place(clause.region).pick(lang))),
        row(lang, PERIOD, plain(period(clause).pick(lang))),
        row(lang, VERIFIED, plain(&day(lang, clause.verified))),
        row(lang, TRUST, grade(lang, clause.grade)),
        row(lang, SOURCES, sources(lang, &clause.sources)),
        disputed,
    ])
}

/// The sources of these numbers.
pub fn sources(lang: Lang, ids: &[String]) -> Markup {
    let sources = ids.iter().filter_map(|id| Library::standard().source(id));
    list("bullets", sources.map(|it| source(lang, it)))
}

/// A link to a clause by what it is about, where and when.
pub fn clause_in_full(lang: Lang, it: &Clause) -> Markup {
    let title = clause_title(it.rule.id()).pick(lang);
    let (place, period) = (place(it.region), period(it));
    let (place, period) = (place.pick(lang), period.pick(lang));
    let label = lang.pick(
        format!("{title}，{place}，{period}"),
        format!("{title}, {place}: {period}"),
    );
    link(&Route::Rule(it.reference()), &label)
}

/// A link to a dispute, by what it is about.
pub fn dispute_link(lang: Lang, id: &str) -> Markup {
    let dispute = Library::standard().dispute(id);
    let title = dispute.map_or(id, |it| words_in(lang, &it.title));
    let label = lang.pick(format!("{title}（{id}）"), format!("{title} ({id})"));
    let link = link(&Route::Dispute(id.to_owned()), &label);
    el("span", "phrases", link)
}

/// A grade: its letter in a box, and what it means.
pub fn grade(lang: Lang, it: Grade) -> Markup {
    let class = match it {
        Grade::A => "grade grade--a",
        Grade::B => "grade grade--b",
        Grade::C => "grade grade--c",
        Grade::D => "grade grade--d",
    };
    let letter = el("span", "grade__letter", plain(words::grade_letter(it)));
    el(
        "span",
        class,
        letter.then(el("span", "", fixed(lang, words::grade(it)))),
    )
}

/// One source: which fact, of which article, of when, what it says, how far to trust it.
fn source(lang: Lang, it: &Source) -> Markup {
    let title = words_in(lang, &it.title);
    let mut head = lang.pick(
        format!("{}，《{title}》", it.id),
        format!("{}, “{title}”", it.id),
    );
    if let Some(date) = it.date {
        head.push_str(lang.pick("，", ", "));
        head.push_str(&day(lang, date));
    }
    if let Some(line) = it.line {
        head.push_str(&lang.pick(format!("，第 {line} 行"), format!(", line {line}")));
    }
    let says = words_in(lang, &it.says);
    // Some statements are known by their title alone.
    let says = (says != title).then(|| p("soft", says));
    all([
        p("", &head),
        says.unwrap_or_default(),
        el("p", "", grade(lang, it.grade)),
        it.addresses.iter().map(|it| address(it)).collect(),
    ])
}

/// Where a source can be read. Only web addresses lead somewhere.
fn address(it: &str) -> Markup {
    let bare = it
        .strip_prefix("https://")
        .or_else(|| it.strip_prefix("http://"));
    let shown = match bare {
        Some(bare) => {
            let attributes = [("class", "link"), ("href", it), ("rel", "noreferrer")];
            with("a", &attributes, plain(bare))
        }
        None => plain(it),
    };
    el("p", "", shown)
}
