//! One clause, opened: what it says, what it demands, where and when, and who vouches for it.

use leptos::prelude::*;

use super::fact::{fact_label, value};
use super::names::{Names, period, place};
use super::note::note;
use super::value::requirement;
use crate::engine::{Compared, Note};
use crate::policy::{Book, Clause, ClauseRef, Grade, Source};
use crate::ui::app::App;
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
    read: Option<ClauseRef>,
    compared: Vec<Compared>,
    notes: Vec<Note>,
    names: Names,
) -> AnyView {
    let app = App::here();
    let clause = read.and_then(|reference| Book::standard().clause(reference));
    // The card is built anew when the language changes: cheaper than to follow it at every word.
    let card = move || {
        let lang = app.lang();
        let case = (!compared.is_empty()).then(|| case(lang, &compared, &names));
        let notes: Vec<String> = notes
            .iter()
            .map(|it| note(it).pick(lang).to_owned())
            .collect();
        let notes = notes
            .into_iter()
            .map(|it| view! { <p>{it}</p> })
            .collect_view();
        let Some(clause) = clause else {
            return view! {
                <div class="clause">
                    <p>{SUPPOSED.pick(lang)}</p>{notes}<dl class="facts">{case}</dl>
                </div>
            }
            .into_any();
        };
        let says = lang.pick(&clause.says.zh, &clause.says.en).clone();
        let full = Route::Rule(clause.reference()).href();
        view! {
            <div class="clause">
                <p class="clause__rule">{says}</p>
                {notes}
                <dl class="facts">{case}{about(lang, clause)}</dl>
                <p><a class="link" href=full>{FULL.pick(lang)}</a></p>
            </div>
        }
        .into_any()
    };
    card.into_any()
}

/// The facts that were held against the clause.
fn case(lang: Lang, compared: &[Compared], names: &Names) -> AnyView {
    let lines = compared.iter().map(|it| {
        let label = fact_label(&it.fact, names).pick(lang).to_owned();
        let value = value(lang, it.fact.name(), &it.value, names);
        let line = lang.pick(format!("{label}：{value}"), format!("{label}: {value}"));
        view! { <li>{line}</li> }
    });
    let lines = lines.collect_view();
    view! { <dt>{COMPARED.pick(lang)}</dt><dd><ul>{lines}</ul></dd> }.into_any()
}

/// Value, region, dates, trust, sources and disputes.
fn about(lang: Lang, clause: &'static Clause) -> AnyView {
    let sources = clause
        .sources
        .iter()
        .filter_map(|id| Book::standard().source(id));
    let sources = sources
        .map(|it| view! { <li>{source(lang, it)}</li> })
        .collect_view();
    view! {
        <dt>{DEMAND.pick(lang)}</dt><dd>{requirement(&clause.rule).pick(lang).to_owned()}</dd>
        <dt>{REGION.pick(lang)}</dt><dd>{place(clause.region).pick(lang).to_owned()}</dd>
        <dt>{PERIOD.pick(lang)}</dt><dd>{period(clause).pick(lang).to_owned()}</dd>
        <dt>{VERIFIED.pick(lang)}</dt><dd>{day(lang, clause.verified)}</dd>
        <dt>{TRUST.pick(lang)}</dt><dd>{grade(lang, clause.grade)}</dd>
        <dt>{SOURCES.pick(lang)}</dt><dd><ul class="bullets">{sources}</ul></dd>
        {disputes(lang, &clause.disputes)}
    }
    .into_any()
}

fn disputes(lang: Lang, ids: &'static [String]) -> Option<AnyView> {
    if ids.is_empty() {
        return None;
    }
    let links = ids
        .iter()
        .map(|id| view! { <li>{dispute_link(lang, id)}</li> })
        .collect_view();
    Some(view! { <dt>{DISPUTED.pick(lang)}</dt><dd><ul>{links}</ul></dd> }.into_any())
}

/// A link to a dispute, by what it is about.
pub fn dispute_link(lang: Lang, id: &str) -> AnyView {
    let dispute = Book::standard().dispute(id);
    let title = dispute
        .map_or(id, |it| lang.pick(&it.title.zh, &it.title.en))
        .to_owned();
    let label = lang.pick(format!("{title}（{id}）"), format!("{title} ({id})"));
    let href = Route::Dispute(id.to_owned()).href();
    view! { <a class="link" href=href>{label}</a> }.into_any()
}

/// A grade: its letter in a box, and what it means.
pub fn grade(lang: Lang, it: Grade) -> AnyView {
    let class = match it {
        Grade::A => "grade grade--a",
        Grade::B => "grade grade--b",
        Grade::C => "grade grade--c",
        Grade::D => "grade grade--d",
    };
    let letter = words::grade_letter(it);
    let meaning = words::grade(it).pick(lang);
    view! {
        <span class=class><span class="grade__letter">{letter}</span><span>{meaning}</span></span>
    }
    .into_any()
}

/// One source: which fact, of which article, of when, what it says, how far to trust it.
pub fn source(lang: Lang, it: &'static Source) -> AnyView {
    let title = lang.pick(&it.title.zh, &it.title.en);
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
    let says = lang.pick(&it.says.zh, &it.says.en).clone();
    let addresses = it.addresses.iter().map(|address| {
        let shown = address
            .trim_start_matches("https://")
            .trim_start_matches("http://");
        view! { <p><a class="link" href=address.as_str() rel="noreferrer">{shown}</a></p> }
    });
    let addresses = addresses.collect_view();
    view! {
        <p>{head}</p><p class="soft">{says}</p><p>{grade(lang, it.grade)}</p>{addresses}
    }
    .into_any()
}
