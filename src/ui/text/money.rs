//! The words of the pages that tell where money came from and went to.

use chrono::NaiveDate;

use super::{Lang, Said, Text, day, text, yuan};
use crate::ledger::Year;
use crate::money::Money;

/// What the page is called, and links to it.
pub const TITLE: Text = text("钱的来去", "Where the money went");
/// What it is for, in a few words.
pub const HINT: Text = text(
    "谁用了谁的钱，余额怎么变的",
    "Who used whose money, and how balances changed",
);
/// What is to be found there.
pub const LEDE: Text = text(
    "谁的钱帮了谁，每个账户怎么变成现在这样，一笔一笔都能找到。",
    "Whose money helped whom, and how each account came to what is in it: every yuan can be found.",
);
/// Where no money ever moved.
pub const EMPTY: Text = text(
    "还没有钱动过。填上家人的账户余额，或者付一次账，这里就有了。",
    "No money has moved yet. Enter what is in somebody’s account or pay a bill, and it is told \
     here.",
);
/// To all records.
pub const ALL_RECORDS: Text = text("看全部记录", "See all records");
/// Back to the page of everybody.
pub const EVERYBODY: Text = text("全家", "Everybody");

/// Whose money helped whom.
pub const HELP: Text = text("谁用了\u{200b}谁的钱", "Who used whose money");
/// Where nobody did.
pub const NO_HELP: Text = text(
    "还没有谁用过别人的钱。",
    "Nobody has used anybody else’s money yet.",
);
/// The column of pairs.
pub const WHO: Text = text("谁用了谁的", "Who used whose");
/// The column of what was paid.
pub const PAID: Text = text("付了（元）", "Paid (yuan)");
/// The column of what came back.
pub const BACK: Text = text("退回（元）", "Came back (yuan)");
/// The column of what is left of it.
pub const NET: Text = text("实付（元）", "In the end (yuan)");
/// The last row.
pub const SUM: Text = text("合计", "Total");
/// How the bars are read.
pub const BARS: Text = text(
    "满的一条是付了多少，带点的一条是退回多少；条越长，钱越多。点数字看是哪一笔。",
    "The full bar is what was paid, the dotted one what came back; the longer, the more. Press a \
     figure to see its records.",
);

/// Where the money of accounts went.
pub const OVER_TIME: Text = text("余额\u{200b}怎么变的", "Balances over time");
/// The column of changes.
pub const CHANGE: Text = text("进出（元）", "In or out (yuan)");
/// The column of balances.
pub const LEFT: Text = text("还剩（元）", "Left (yuan)");
/// The column of what happened.
pub const WHAT: Text = text("哪一天，什么事", "When and what");
/// To the page with every change.
pub const EVERY_CHANGE: Text = text("一笔一笔看", "See every change");
/// To earlier changes.
pub const EARLIER: Text = text("再看早一些的", "Show earlier ones");
/// Where nothing moved in any account of somebody.
pub const STILL: Text = text(
    "名下没有动过钱的账户。",
    "There is no account in which money has moved.",
);

/// The heading of somebody’s own page.
pub fn of(name: &str) -> Said {
    Said::new(|lang| lang.pick(format!("{name}的钱"), format!("{name}’s money")))
}

/// To what is known of somebody.
pub const ABOUT: Text = text("看这个人的情况", "What is known of them");

/// After a link that stands several times: of which account.
pub fn colon(name: &Said) -> Said {
    Said::new(|lang| {
        let name = name.pick(lang);
        lang.pick(format!("：{name}"), format!(": {name}"))
    })
}

/// A pair: who used whose money.
pub fn used(user: &str, owner: &str) -> Said {
    Said::new(|lang| {
        lang.pick(
            format!("{user}用了{owner}的"),
            format!("{user} used {owner}’s"),
        )
    })
}

/// A year as a heading.
pub fn year(year: i32) -> Said {
    Said::new(|lang| lang.pick(format!("{year}年"), year.to_string()))
}

/// What happened in a year, in one sentence, and of which years it was what came back.
pub fn year_sentence(year: &Year) -> Option<Said> {
    let (paid, back) = year.sums().ok()?;
    let left = paid.minus(back).ok()?;
    let earlier = earlier(year)?;
    Some(Said::new(|lang| {
        let mut said = happened(lang, year.year, [paid, back, left]);
        for (of, amount) in &earlier {
            let amount = yuan(lang, *amount);
            said.push_str(&lang.pick(
                format!("退回的里面，{amount}是{of}年付的。"),
                format!(" Of what came back, {amount} had been paid in {of}."),
            ));
        }
        said
    }))
}

/// What was paid and what came back in a year, and what is left of it where that is something.
fn happened(lang: Lang, year: i32, [paid, back, left]: [Money; 3]) -> String {
    let said = [paid, back, left].map(|it| yuan(lang, it));
    let [paid_said, back_said, left_said] = &said;
    if back.is_zero() {
        return lang.pick(
            format!("{year}年，家人的钱帮着付了 {paid_said}，没有退回的。"),
            format!("In {year} relatives’ money paid {paid_said} for others; nothing came back."),
        );
    }
    if paid.is_zero() {
        return lang.pick(
            format!("{year}年没有用家人的钱，退回了 {back_said}。"),
            format!("In {year} no relatives’ money was used, and {back_said} came back."),
        );
    }
    let mut told = lang.pick(
        format!("{year}年，家人的钱帮着付了 {paid_said}，退回 {back_said}"),
        format!("In {year} relatives’ money paid {paid_said} for others and {back_said} came back"),
    );
    if !left.is_negative() {
        told.push_str(&lang.pick(
            format!("，实际付 {left_said}"),
            format!(": {left_said} in the end"),
        ));
    }
    told.push_str(lang.pick("。", "."));
    told
}

/// What is left of what was paid; where more came back than was paid, how much more.
pub fn net(lang: Lang, left: Money) -> String {
    if !left.is_negative() {
        return left.grouped();
    }
    let more = left.negated().grouped();
    lang.pick(format!("多退 {more}"), format!("{more} more back"))
}

/// What came back in a year of what earlier years had paid, over all rows.
fn earlier(year: &Year) -> Option<Vec<(i32, Money)>> {
    let mut earlier: Vec<(i32, Money)> = Vec::new();
    let back = year.rows.iter().flat_map(|it| &it.back);
    for (of, amount) in back.filter(|(of, _)| *of != year.year) {
        let place = earlier.partition_point(|(known, _)| known > of);
        match earlier.get_mut(place).filter(|(known, _)| known == of) {
            Some((_, sum)) => *sum = sum.plus(*amount).ok()?,
            None => earlier.insert(place, (*of, *amount)),
        }
    }
    Some(earlier)
}

/// Beside what came back: the year in which it had been paid.
pub fn paid_in(lang: Lang, of: i32, amount: Money) -> String {
    let amount = amount.grouped();
    lang.pick(
        format!("{amount} 是{of}年付的"),
        format!("{amount} paid in {of}"),
    )
}

/// How an account came to its balance, in one sentence: what was in it on its first day, what came
/// in and went out since, and what is in it now.
pub fn balance_sentence(
    (first, held): (NaiveDate, Money),
    moved: (Money, Money),
    now: Money,
) -> Said {
    Said::new(|lang| {
        let from = day(lang, first);
        let [held, now] = [held, now].map(|it| yuan(lang, it));
        let (into, out) = moved;
        let moved = match (into.is_zero(), out.is_zero()) {
            (true, true) => {
                return lang.pick(
                    format!("{from}记下 {held}，后来没有动过。"),
                    format!("{held} on {from}, and nothing has moved since."),
                );
            }
            (true, false) => went_out(lang, out),
            (false, true) => came_in(lang, into),
            (false, false) => {
                let (into, out) = (came_in(lang, into), went_out(lang, out));
                lang.pick(format!("{into}，{out}"), format!("{into} and {out}"))
            }
        };
        lang.pick(
            format!("{from}记下 {held}。后来{moved}，现在还有 {now}。"),
            format!("{held} on {from}. Since then {moved}: {now} is left."),
        )
    })
}

fn came_in(lang: Lang, amount: Money) -> String {
    let amount = yuan(lang, amount);
    lang.pick(format!("进来 {amount}"), format!("{amount} came in"))
}

fn went_out(lang: Lang, amount: Money) -> String {
    let amount = yuan(lang, amount);
    lang.pick(format!("出去 {amount}"), format!("{amount} went out"))
}

/// The greatest balance there ever was.
pub fn most(lang: Lang, amount: Money, at: NaiveDate) -> String {
    let (amount, at) = (yuan(lang, amount), day(lang, at));
    lang.pick(
        format!("最多的时候 {amount}，{at}"),
        format!("At most {amount}, on {at}"),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::PersonId;
    use crate::ledger::Helped;

    #[track_caller]
    fn check(paid: i64, back: &[(i32, i64)], zh: &str) {
        let back = back.iter().map(|(of, fen)| (*of, Money::from_fen(*fen)));
        let year = Year {
            year: 2026,
            rows: vec![Helped {
                owner: PersonId::new("li"),
                user: PersonId::new("ma"),
                paid: Money::from_fen(paid),
                back: back.collect(),
                paid_by: Vec::new(),
                back_by: Vec::new(),
            }],
        };
        let said = year_sentence(&year).unwrap();
        assert_eq!(said.pick(Lang::Zh).replace('\u{a0}', ""), zh);
    }

    #[test]
    fn a_year_in_one_sentence() {
        check(500, &[], "2026年，家人的钱帮着付了 5.00元，没有退回的。");
        check(
            500,
            &[(2026, 200)],
            "2026年，家人的钱帮着付了 5.00元，退回 2.00元，实际付 3.00元。",
        );
        check(
            0,
            &[(2025, 200)],
            "2026年没有用家人的钱，退回了 2.00元。退回的里面，2.00元是2025年付的。",
        );
        check(
            100,
            &[(2025, 200)],
            "2026年，家人的钱帮着付了 1.00元，退回 2.00元。退回的里面，2.00元是2025年付的。",
        );
        assert_eq!(net(Lang::Zh, Money::from_fen(-100)), "多退 1.00");
    }

    #[test]
    fn an_account_in_one_sentence() {
        let day = NaiveDate::from_ymd_opt(2025, 5, 12).unwrap();
        let fen = Money::from_fen;
        for (into, out, now, zh) in [
            (0, 0, 900, "后来没有动过。"),
            (0, 200, 700, "后来出去 2.00元，现在还有 7.00元。"),
            (
                300,
                200,
                1_000,
                "后来进来 3.00元，出去 2.00元，现在还有 10.00元。",
            ),
        ] {
            let said = balance_sentence((day, fen(900)), (fen(into), fen(out)), fen(now));
            let said = said.pick(Lang::Zh).replace('\u{a0}', "");
            assert!(said.ends_with(zh), "{said}");
        }
    }
}
