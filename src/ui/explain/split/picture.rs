//! The picture of a split: a row for each source, for the whole, and for what came back, and beside
//! them the stream that runs through all rows.

use super::geometry::steps;
use super::model::{Kind, Part, Source, Split};
use super::returns::Return;
use super::stream::{Bend, Thread, bar, row};
use crate::money::Money;
use crate::ui::explain::clause::clause_card;
use crate::ui::explain::markup::{Markup, all, amount, el, fixed, link, p, plain};
use crate::ui::explain::names::{Names, account};
use crate::ui::route::Route;
use crate::ui::text::{Lang, Text, day, text, yuan};

const TOTAL: Text = text("账单总金额", "The whole bill");
const TOTAL_PREMIUM: Text = text("保费", "The premium");
const TOTAL_BACK: Text = text("退费总金额", "Returned in all");
const PAID_TO: Text = text("付给", "Paid to");
const BACK_FROM: Text = text("退钱的是", "Returned by");
const CAME_BACK: Text = text("退回", "Back to");
const IN_THE_END: Text = text("退费以后，实际付", "Paid in the end");

/// The rows of a split, in the order in which the money flows.
pub fn picture(lang: Lang, split: &Split, names: &Names) -> Markup {
    let rows = match split.kind {
        Kind::Bill | Kind::Premium => paid(lang, split, names),
        Kind::Refund => returned(lang, split, names),
    };
    el("ol", "split", rows)
}

/// The sources, one after another, what they paid together, and what of it came back.
fn paid(lang: Lang, split: &Split, names: &Names) -> Markup {
    let threads = threads(split.parts.iter().map(|it| (it.source, it.amount)));
    let mut rows = Markup::default();
    for (index, (it, thread)) in split.parts.iter().zip(&threads).enumerate() {
        let passing = threads.get(..index).unwrap_or_default();
        let drawn = row(passing, Bend::Joins(*thread));
        rows = rows.then(item("", drawn, part(lang, split.kind, it, names)));
    }
    let (kept, back) = afterwards(split);
    let below: Vec<Thread> = kept.iter().chain(&back).copied().collect();
    let below: &[Thread] = if split.back.is_empty() { &[] } else { &below };
    let whole = total(lang, split, names);
    rows = rows.then(item("split__total", bar(&threads, below), whole));
    if split.back.is_empty() {
        return rows;
    }
    for (index, (it, thread)) in split.back.iter().zip(back.iter().rev()).enumerate() {
        let stay = below.len().saturating_sub(index + 1);
        let drawn = row(below.get(..stay).unwrap_or_default(), Bend::Leaves(*thread));
        rows = rows.then(item("split__back", drawn, came_back(lang, it, names)));
    }
    let left = Money::sum(split.parts.iter().map(|it| it.kept));
    let left = left.map_or_else(|_| Markup::default(), |it| amount(lang, it));
    let words = el("span", "part__name", fixed(lang, IN_THE_END));
    let words = words.then(el("span", "part__amount", left));
    rows.then(item("split__total", bar(&kept, &[]), words))
}

/// What is returned, and what of it goes back to each source.
fn returned(lang: Lang, split: &Split, names: &Names) -> Markup {
    // The last to leave runs innermost, so that no thread crosses another.
    let inwards = split.parts.iter().rev();
    let threads = threads(inwards.map(|it| (it.source, it.amount)));
    let whole = total(lang, split, names);
    let mut rows = item("split__total", bar(&[], &threads), whole);
    for (index, (it, thread)) in split.parts.iter().zip(threads.iter().rev()).enumerate() {
        let stay = threads.len().saturating_sub(index + 1);
        let drawn = row(
            threads.get(..stay).unwrap_or_default(),
            Bend::Leaves(*thread),
        );
        rows = rows.then(item("", drawn, part(lang, split.kind, it, names)));
    }
    rows
}

fn item(class: &str, drawn: Markup, words: Markup) -> Markup {
    el("li", class, drawn.then(words))
}

/// Threads side by side in one stream.
fn threads(parts: impl Iterator<Item = (Source, Money)>) -> Vec<Thread> {
    let (sources, amounts): (Vec<Source>, Vec<Money>) = parts.unzip();
    let threads = sources.into_iter().zip(steps(&amounts));
    threads
        .map(|(source, step)| Thread { source, step })
        .collect()
}

/// The stream below the bar: what stays, and beside it what comes back, the first of it outermost.
fn afterwards(split: &Split) -> (Vec<Thread>, Vec<Thread>) {
    let kept = split.parts.iter().map(|it| (it.source, it.kept));
    let back = split.back.iter().rev().map(|it| {
        let part = split.parts.get(it.part);
        (part.map_or(Source::Cash, |it| it.source), it.amount)
    });
    let mut threads = threads(kept.chain(back));
    let back = threads.split_off(split.parts.len().min(threads.len()));
    (threads, back)
}

/// The whole, and whom it is paid to or who returns it.
fn total(lang: Lang, split: &Split, names: &Names) -> Markup {
    let (whole, how) = match split.kind {
        Kind::Bill => (TOTAL, PAID_TO),
        Kind::Premium => (TOTAL_PREMIUM, PAID_TO),
        Kind::Refund => (TOTAL_BACK, BACK_FROM),
    };
    let other = account(&split.other, names);
    let other = beside(lang, how, other.pick(lang));
    let words = fixed(lang, whole).then(el("span", "part__who", plain(&other)));
    el("span", "part__name", words).then(el("span", "part__amount", amount(lang, split.total)))
}

/// A word and a name after it: `付给医院或药店`, `Paid to: Hospital or pharmacy`.
fn beside(lang: Lang, word: Text, name: &str) -> String {
    match lang {
        Lang::Zh => format!("{}{name}", word.zh),
        Lang::En => format!("{}: {name}", word.en),
    }
}

fn part(lang: Lang, kind: Kind, part: &Part, names: &Names) -> Markup {
    let class = match (part.amount.is_zero(), part.source) {
        (true, _) => "part part--none",
        (false, Source::Aid | Source::Wallet | Source::Quota) => "part part--aid",
        (false, Source::Pool | Source::Own | Source::Cash) => "part",
    };
    let name = account(&part.account, names);
    let why = why(kind, part.source, part.amount.is_zero());
    let name = plain(name.pick(lang)).then(el("span", "part__who", fixed(lang, why)));
    let line = all([
        el("span", "part__name", name),
        el("span", "part__amount", amount(lang, part.amount)),
    ]);
    let cards = part.clauses.iter();
    let cards = cards
        .map(|it| clause_card(lang, Some(*it), &[], &[], names))
        .collect();
    let body = balance(lang, kind, part).then(cards);
    let inner = el("summary", "", line).then(el("div", "part__body stack", body));
    el("details", class, inner)
}

/// What came back to one account, with the records that returned it.
fn came_back(lang: Lang, it: &Return, names: &Names) -> Markup {
    let to = account(&it.account, names);
    let to = beside(lang, CAME_BACK, to.pick(lang));
    let records = it.entries.iter();
    let records = records.map(|(entry, at)| {
        let record = link(&Route::Record(*entry), &day(lang, *at));
        el("span", "part__who", record)
    });
    let name = plain(&to).then(records.collect());
    el("span", "part__name", name).then(el("span", "part__amount", amount(lang, it.amount)))
}

/// Why this source, in a few words.
const fn why(kind: Kind, source: Source, nothing: bool) -> Text {
    match (kind, source, nothing) {
        (Kind::Refund, _, true) => text("留下的部分仍然要用到", "Still needed for what is kept"),
        (Kind::Refund, Source::Pool, false) => {
            text("留下的部分少报销一些", "It pays less for what is kept")
        }
        (Kind::Refund, Source::Aid | Source::Quota, false) => {
            text("帮忙的钱，回到帮忙的人", "Help goes back to who helped")
        }
        (Kind::Refund, Source::Own | Source::Wallet | Source::Cash, false) => {
            text("付过的钱，退回原处", "Back to where it came from")
        }
        (Kind::Bill | Kind::Premium, Source::Pool, _) => text(
            "大家一起交的钱，按病人的待遇报销",
            "Everybody’s fund, by the patient’s entitlement",
        ),
        (Kind::Bill | Kind::Premium, Source::Own, _) => text("自己的账户", "Their own account"),
        (Kind::Bill | Kind::Premium, Source::Aid, _) => {
            text("家庭共济，家人帮忙付", "Family sharing: a relative helps")
        }
        (Kind::Bill | Kind::Premium, Source::Wallet, _) => text("医保钱包", "Medical wallet"),
        (Kind::Bill | Kind::Premium, Source::Quota, _) => {
            text("家人定的共济额度", "A quota from a relative")
        }
        (Kind::Bill | Kind::Premium, Source::Cash, _) => {
            text("剩下的自己付", "The rest, paid by oneself")
        }
    }
}

/// What is in the account afterwards.
fn balance(lang: Lang, kind: Kind, part: &Part) -> Markup {
    let Some(left) = part.balance else {
        return Markup::default();
    };
    let left = yuan(lang, left);
    let said = match (kind, lang) {
        (Kind::Bill | Kind::Premium, Lang::Zh) => format!("付完以后，账户里还有 {left}。"),
        (Kind::Refund, Lang::Zh) => format!("退完以后，账户里有 {left}。"),
        (Kind::Bill | Kind::Premium, Lang::En) => {
            format!("{left} is left in the account afterwards.")
        }
        (Kind::Refund, Lang::En) => format!("{left} is in the account afterwards."),
    };
    p("", &said)
}
