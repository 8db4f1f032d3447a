//! The postings of an entry as a table whose two columns sum to the same.

use leptos::prelude::*;

use crate::engine::Posting;
use crate::money::Money;
use crate::ui::explain::{Names, account};
use crate::ui::text::records as words;
use crate::ui::text::{say, t};

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
pub(super) fn table(postings: &[Posting], names: &Names) -> AnyView {
    let rows = postings.iter().map(|it| {
        let name = say(account(&it.account, names)).into_any();
        row(name, Flow::of(it.amount), None)
    });
    let rows = rows.collect::<Vec<_>>();
    let sums = sums(postings);
    let foot = sums.map(|(out, into)| {
        let whole = Flow {
            out: Some(out),
            into: Some(into),
        };
        row(t(words::SUM).into_any(), whole, Some("ledger__sum"))
    });
    let balanced = sums.is_some_and(|(out, into)| out == into);
    let balanced = balanced.then(|| view! { <p class="soft">{t(words::BALANCED)}</p> });
    view! {
        <table class="ledger">
            <caption class="visually-hidden">{t(words::POSTINGS)}</caption>
            <thead><tr>
                <th scope="col">{t(words::ACCOUNT)}</th>
                <th scope="col" class="num">{t(words::OUT)}</th>
                <th scope="col" class="num">{t(words::IN)}</th>
            </tr></thead>
            <tbody>{rows}</tbody>
            <tfoot>{foot}</tfoot>
        </table>
        {balanced}
    }
    .into_any()
}

fn row(name: AnyView, flow: Flow, class: Option<&'static str>) -> AnyView {
    let cell = |amount: Option<Money>| amount.map_or_else(|| "—".to_owned(), Money::grouped);
    view! {
        <tr class=class>
            <th scope="row">{name}</th>
            <td class="num" data-label=t(words::OUT)>{cell(flow.out)}</td>
            <td class="num" data-label=t(words::IN)>{cell(flow.into)}</td>
        </tr>
    }
    .into_any()
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
