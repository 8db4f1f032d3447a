//! The postings of an entry as a table whose two columns sum to the same.

use crate::engine::Posting;
use crate::money::Money;
use crate::ui::explain::markup::{Markup, p};
use crate::ui::explain::{Names, account};
use crate::ui::explain::{Table, figures};
use crate::ui::text::Lang;
use crate::ui::text::records as words;

/// What went out of an account, or came into it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Flow {
    out: Option<Money>,
    into: Option<Money>,
}

impl Flow {
    fn of(amount: Money) -> Flow {
        if amount.is_negative() {
            Flow {
                out: Some(amount.negated()),
                into: None,
            }
        } else {
            Flow {
                out: None,
                into: Some(amount),
            }
        }
    }
}

/// What went out and what came in altogether; they are equal where the books balance.
fn sums(postings: &[Posting]) -> Option<(Money, Money)> {
    let flows = || postings.iter().map(|it| Flow::of(it.amount));
    let out = Money::sum(flows().filter_map(|it| it.out)).ok()?;
    let into = Money::sum(flows().filter_map(|it| it.into)).ok()?;
    Some((out, into))
}

/// The table, and that it balances.
pub(super) fn table(lang: Lang, postings: &[Posting], names: &Names) -> Markup {
    let rows = postings.iter().map(|it| {
        let name = account(&it.account, names).pick(lang).to_owned();
        (name, cells(Flow::of(it.amount)))
    });
    let sums = sums(postings);
    let whole = sums.map(|(out, into)| Flow {
        out: Some(out),
        into: Some(into),
    });
    let table = Table {
        caption: words::POSTINGS.pick(lang),
        caption_hidden: true,
        first: words::ACCOUNT.pick(lang),
        columns: &[words::OUT.pick(lang), words::IN.pick(lang)],
        rows: rows.map(figures).collect(),
        sum: whole.map(|it| figures((words::SUM.pick(lang).to_owned(), cells(it)))),
    };
    let balanced = match sums {
        Some((out, into)) if out == into => p("soft", words::BALANCED.pick(lang)),
        Some(_) | None => Markup::default(),
    };
    table.markup().then(balanced)
}

fn cells(flow: Flow) -> Vec<String> {
    let cell = |amount: Option<Money>| amount.map_or_else(String::new, Money::grouped);
    vec![cell(flow.out), cell(flow.into)]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::{Account, PersonId};

    #[test]
    fn both_columns_sum_to_the_same() {
        let li = || Account::Personal(PersonId::new("li"));
        let postings = [
            Posting::debit(Account::Pool, Money::from_fen(30_000)),
            Posting::debit(li(), Money::from_fen(33_800)),
            Posting::credit(Account::Provider, Money::from_fen(63_800)),
        ];
        let whole = Money::from_fen(63_800);
        assert_eq!(sums(&postings), Some((whole, whole)));
        assert_eq!(sums(&[]), Some((Money::ZERO, Money::ZERO)));
        assert_eq!(Flow::of(Money::ZERO).into, Some(Money::ZERO));
    }
}
