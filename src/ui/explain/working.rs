//! How a calculation was worked out: each line and each result as a sentence.

use super::clause::clause_card;
use super::disputes::{OTHER, TAKEN, reading};
use super::fact::{label_text, value};
use super::markup::{Markup, el, list, opening, p, plain};
use super::names::{Names, fill, place, sentence};
use super::title::clause_title;
use crate::engine::{Calculation, FactValue, Results, WorkingLine};
use crate::policy::{Book, ClauseRef};
use crate::ui::text::{Lang, Said, Text, day, text, words};

/// A line of the working: its label, what its facts are called, and its sentence.
type Line = (&'static str, &'static [&'static str], Text);

/// The sentences. `{0}` is the first thing that went in, `{v}` what came out; the names say what
/// kind of fact each is, what came out first.
const LINES: &[Line] = &[
    (
        "credit_month",
        &["monthly", "age"],
        text("{0}，每月 {v}。", "At {0}: {v} a month."),
    ),
    (
        "credit_about",
        &["monthly"],
        text("每月大约 {v}。", "About {v} a month."),
    ),
    (
        "credit_year",
        &["yearly", "age"],
        text("{0}，每年 {v}。", "At {0}: {v} a year."),
    ),
    (
        "month_to_year",
        &["yearly", "monthly"],
        text("一年：{0} × 12 = {v}。", "In a year: {0} × 12 = {v}."),
    ),
    (
        "year_to_month",
        &["monthly", "yearly"],
        text(
            "一个月：{0} ÷ 12 = {v}，四舍五入到分。",
            "In a month: {0} ÷ 12 = {v}, to the nearest fen.",
        ),
    ),
    (
        "credit_rate",
        &["monthly", "average_pension", "rate"],
        text(
            "每月：{0} × {1} = {v}，四舍五入到分。",
            "In a month: {0} × {1} = {v}, to the nearest fen.",
        ),
    ),
    (
        "deductible",
        &["deductible_taken", "deductible", "deductible"],
        text(
            "起付线 {0}，今年付过 {1}，这次先自己付 {v}。",
            "Of a deductible of {0}, {1} was paid already; {v} is paid first now.",
        ),
    ),
    ("tier", &["pool", "cost", "rate"], TIMES),
    ("local_rate", &["pool", "cost", "local_rate"], TIMES),
    ("class_rate", &["pool", "cost", "rate"], TIMES),
    (
        "offsite",
        &["rate", "offsite"],
        text("{0}，再乘 {v}。", "{0}: times {v}."),
    ),
    (
        "cap",
        &["pool", "cost", "cost", "rate"],
        text(
            "最高 {0}，超过的 {1} 付 {2}，一共 {v}。",
            "Up to {0}, and of the {1} above {2}: {v} in all.",
        ),
    ),
    (
        "pool",
        &["pool", "pool"],
        text(
            "统筹基金付：{0}，舍去不到一分的，是 {v}。",
            "The pooled fund pays {0}, rounded down to the fen: {v}.",
        ),
    ),
    (
        "personal",
        &["personal", "cost", "pool"],
        text(
            "自己付：{0} − {1} = {v}。",
            "To pay yourself: {0} − {1} = {v}.",
        ),
    ),
    (
        "gap_months",
        &["gap_months", "last_paid", "resumed"],
        text(
            "{0}到{1}，中间没有缴的有 {v}。",
            "Between {0} and {1}, not paid: {v}.",
        ),
    ),
    (
        "gap_stop",
        &["benefits_stop", "last_paid"],
        text(
            "{0}没有缴，从{v}起没有待遇。",
            "{0} was not paid, so there are no benefits from {v} on.",
        ),
    ),
    (
        "gap_back_pay",
        &["back_pay_allowed", "status", "gap_months", "back_paid"],
        text(
            "{0}，断了 {1}，补缴{v}。",
            "{0}, a gap of {1}; paying up: {v}.",
        ),
    ),
    (
        "gap_resume",
        &["benefits_from", "gap_months", "resumed"],
        text(
            "断了 {0}，{1}又开始缴，从{v}起恢复待遇。",
            "After a gap of {0}, paid again from {1}: benefits from {v} on.",
        ),
    ),
    (
        "gap_cumulative",
        &["cumulative", "cumulative"],
        text(
            "累计缴费原来是 {0}，现在是 {v}，不含重新缴的那个月。",
            "Paid in all: {0} before, {v} now, the month of paying again not counted.",
        ),
    ),
    (
        "gap_restarts",
        &["restarts"],
        text("连续年限从头算：{v}。", "The years in a row restart: {v}."),
    ),
    (
        "gap_account",
        &["account", "account"],
        text("个人账户里的 {0} 不变。", "The {0} in the account stay."),
    ),
    (
        "years_cumulative",
        &["short_months", "broken_years", "cumulative"],
        text(
            "累计要 {0}，算得上的有 {1}，还差 {v}。",
            "In all: {0} needed, {1} counted, {v} short.",
        ),
    ),
    (
        "years_actual",
        &["short_months", "broken_years", "actual"],
        text(
            "实际缴费要 {0}，算得上的有 {1}，还差 {v}。",
            "Really paid: {0} needed, {1} counted, {v} short.",
        ),
    ),
    (
        "base_bounds",
        &["base", "salary", "base", "base"],
        text(
            "工资 {0}，不低于 {1}，不高于 {2}，基数是 {v}。",
            "A salary of {0}, at least {1} and at most {2}: the base is {v}.",
        ),
    ),
    (
        "base_monthly",
        &["monthly", "base", "rate"],
        text(
            "每月缴：{0} × {1} = {v}，四舍五入到分。",
            "To pay each month: {0} × {1} = {v}, to the nearest fen.",
        ),
    ),
    (
        "wait_fixed",
        &["months"],
        text("固定等 {v}。", "A fixed wait of {v}."),
    ),
    (
        "wait_added",
        &["months", "broken_years"],
        text(
            "没有补缴的有 {0}，加 {v}。",
            "Not repaired: {0}, which adds {v}.",
        ),
    ),
    (
        "wait_least",
        &["months", "broken_years"],
        text(
            "断了 {0}，最少要等 {v}。",
            "After {0} missed, the wait is {v} at least.",
        ),
    ),
    (
        "wait_months",
        &["months"],
        text("一共等 {v}。", "The wait is {v} in all."),
    ),
    (
        "maternity_days",
        &["days", "birth"],
        text("{0}：{v}。", "{0}: {v}."),
    ),
];

const TIMES: Text = text("{0} × {1} = {v}。", "{0} × {1} = {v}.");

/// A line of the working as a sentence.
pub fn working_line(line: &WorkingLine, names: &Names) -> Said {
    let known = LINES.iter().find(|(label, _, _)| *label == line.label);
    let Some((_, facts, template)) = known else {
        return Said::default();
    };
    let shown = |lang: Lang, place: usize, it: &FactValue| {
        let name = facts.get(place).copied().unwrap_or_default();
        value(lang, name, it, names)
    };
    Said::new(|lang| {
        let filled = fill(template.pick(lang), |gap| {
            if gap == "v" {
                return shown(lang, 0, &line.value);
            }
            let index: usize = gap.parse().unwrap_or(usize::MAX);
            let operand = line.operands.get(index);
            operand.map_or_else(String::new, |it| shown(lang, index.saturating_add(1), it))
        });
        sentence(lang, filled)
    })
}

/// The results, each with what it is called: 每月：111.00 元.
pub fn results(results: &[(&'static str, FactValue)], names: &Names) -> Vec<Said> {
    let said = results.iter().map(|(name, it)| {
        let label = label_text(name);
        Said::new(|lang| {
            let (label, value) = (label.pick(lang), value(lang, name, it, names));
            lang.pick(
                format!("{label}：{value}"),
                sentence(lang, format!("{label}: {value}")),
            )
        })
    });
    said.collect()
}

/// What came out; where the sources differ, under each reading.
pub fn worked_out(lang: Lang, it: &Calculation, names: &Names) -> Markup {
    let said = |results_of: &Results| -> Vec<String> {
        let said = results(results_of, names).into_iter();
        said.map(|it| it.pick(lang).to_owned()).collect()
    };
    match &it.otherwise {
        None => said(&it.result).iter().map(|it| p("lede", it)).collect(),
        Some(other) => {
            let read = |name, results| {
                reading(lang, name, &said(results).join(lang.pick("；", "; ")), None)
            };
            el(
                "div",
                "readings",
                read(TAKEN, &it.result).then(read(OTHER, other)),
            )
        }
    }
}

/// The working line by line, each opening to the clause that it follows.
pub fn lines(lang: Lang, it: &Calculation, names: &Names) -> Markup {
    list("reasons", it.lines.iter().map(|it| line(lang, it, names)))
}

fn line(lang: Lang, it: &WorkingLine, names: &Names) -> Markup {
    let said = working_line(it, names);
    let said = said.pick(lang);
    match it.clause {
        None => el("div", "reason", plain(said)),
        Some(clause) => {
            let card = clause_card(lang, Some(clause), &[], &[], names);
            opening(None, said, &vouched(lang, clause), card, false)
        }
    }
}

/// By which rule, of where, last checked when, and how far to trust it.
fn vouched(lang: Lang, reference: ClauseRef) -> String {
    let title = clause_title(reference.id).pick(lang);
    let region = place(reference.region);
    let region = region.pick(lang);
    let Some(clause) = Book::standard().clause(reference) else {
        return lang.pick(format!("{title}，{region}"), format!("{title}, {region}"));
    };
    let (checked, grade) = (
        day(lang, clause.verified),
        words::grade_letter(clause.grade),
    );
    lang.pick(
        format!("{title}，{region}，{checked}核对，可信程度 {grade}"),
        format!("{title}, {region}, checked {checked}, trust {grade}"),
    )
}
