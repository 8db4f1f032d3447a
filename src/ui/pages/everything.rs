//! All that can be done, in groups.

use leptos::prelude::*;

use crate::ui::calculate;
use crate::ui::components::page::{back, chapter};
use crate::ui::components::{action, leaf, page};
use crate::ui::route::{Flow, Route};
use crate::ui::text::everything as words;
use crate::ui::text::flow::flow as name;
use crate::ui::text::{Text, may, money, shell, t};

/// All that can be done.
pub fn everything_page() -> AnyView {
    let margin = back(Route::Home, shell::BACK);
    let top = view! {
        <div class="stack">
            <h1 tabindex="-1">{t(words::TITLE)}</h1>
            <p class="lede">{t(words::LEDE)}</p>
        </div>
    };
    let mut leaves = vec![leaf(margin, top.into_any())];
    leaves.extend(GROUPS.iter().map(|(heading, flows)| {
        let lines = flows.iter().map(|it| {
            let (character, hint) = words::about(*it);
            action(character, name(*it), hint, Route::Start(*it))
        });
        group(*heading, lines.collect())
    }));
    leaves.push(group(words::FAMILY, vec![add()]));
    leaves.push(group(words::LOOK_BACK, look_back()));
    leaves.push(group(words::CALCULATE, calculate::list()));
    leaves.push(group(words::REALLY, vec![really()]));
    page(words::TITLE, leaves)
}

/// What is done, by what it is about.
const GROUPS: &[(Text, &[Flow])] = &[
    (words::HELP, &[Flow::Why]),
    (words::SHARE, &[Flow::Bind, Flow::Unbind]),
    (words::PAY, &[Flow::Pay, Flow::Refund]),
    (
        words::WALLET,
        &[
            Flow::WalletOpen,
            Flow::WalletSend,
            Flow::WalletAccept,
            Flow::WalletCashOut,
        ],
    ),
    (words::QUOTA, &[Flow::QuotaSet, Flow::QuotaDissolve]),
    (words::PREMIUM, &[Flow::Premium, Flow::Insure]),
    (
        words::ACCOUNT,
        &[Flow::Credit, Flow::Coverage, Flow::Move, Flow::Withdraw],
    ),
];

fn group(heading: Text, lines: Vec<AnyView>) -> AnyView {
    chapter(
        heading,
        view! { <ul class="actions">{lines}</ul> }.into_any(),
    )
}

fn look_back() -> Vec<AnyView> {
    vec![
        action("问", may::TITLE, may::ABOUT, Route::May),
        action("查", words::RECORDS, words::RECORDS_HINT, Route::Records),
        action("钱", money::TITLE, money::HINT, Route::Money),
        action("规", words::RULES, words::RULES_HINT, Route::Rules),
        action("演", words::STORIES, words::STORIES_HINT, Route::Stories),
        action("日", words::DATE, words::DATE_HINT, Route::Date),
    ]
}

fn add() -> AnyView {
    action("人", words::ADD, words::ADD_HINT, Route::PersonNew)
}

fn really() -> AnyView {
    action("办", words::WAYS, words::WAYS_HINT, Route::AllWays)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_flow_is_in_one_group() {
        for flow in Flow::ALL {
            let groups = GROUPS.iter().filter(|(_, flows)| flows.contains(flow));
            assert_eq!(groups.count(), 1, "{flow:?}");
        }
    }
}
