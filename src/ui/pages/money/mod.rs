//! Where money came from and went to: who used whose, and how each account came to its balance.

mod balance;
mod help;
mod line;

use leptos::prelude::*;

use self::balance::picture;
use super::lost;
use crate::engine::PersonId;
use crate::ledger::{History, Ledger};
use crate::ui::app::App;
use crate::ui::components::page::{back, chapter, chapter_of};
use crate::ui::components::{leaf, link, page};
use crate::ui::explain::{Names, account};
use crate::ui::route::Route;
use crate::ui::text::money as words;
use crate::ui::text::shell::HOME;
use crate::ui::text::{say, t};

/// Everybody's money.
pub(super) fn money_page(app: App) -> AnyView {
    app.ledger.with_untracked(|ledger| {
        let histories = ledger.histories().unwrap_or_default();
        let head = view! {
            <h1 tabindex="-1">{t(words::TITLE)}</h1>
            <p class="lede">{t(words::LEDE)}</p>
            <p>{link("link", Route::Records, words::ALL_RECORDS)}</p>
        };
        let mut leaves = vec![leaf(back(Route::Home, HOME), head.into_any())];
        if histories.is_empty() {
            leaves.push(leaf(
                ().into_any(),
                view! { <p>{t(words::EMPTY)}</p> }.into_any(),
            ));
        } else {
            leaves.push(chapter(words::HELP, help::help(ledger, None)));
            leaves.push(chapter(words::OVER_TIME, accounts(app, ledger, &histories)));
        }
        page(words::TITLE, leaves)
    })
}

/// Everybody's accounts over time, each leading to its owner's page.
fn accounts(app: App, ledger: &Ledger, histories: &[History]) -> AnyView {
    let names = Names::of(ledger);
    let mut shown: Vec<AnyView> = Vec::new();
    for member in &ledger.state().people {
        let id = &member.person.id;
        let own = histories.iter().filter(|it| it.account.owner() == Some(id));
        for history in own {
            let name = account(&history.account, &names);
            let to = Route::MoneyOf(id.clone());
            let every = view! {
                <p><a class="link" href=to.href()>
                    {t(words::EVERY_CHANGE)}
                    <span class="visually-hidden">{say(words::colon(&name))}</span>
                </a></p>
            };
            shown.push(
                view! {
                    <section class="stack">
                        <h3>{say(name)}</h3>
                        {picture(history, app.moment())}
                        {every}
                    </section>
                }
                .into_any(),
            );
        }
    }
    view! { <div class="accounts">{shown}</div> }.into_any()
}

/// The money of one person: what it did for others, what others' did for them, and every change of
/// each account.
pub(super) fn person_page(app: App, id: &PersonId) -> AnyView {
    app.ledger.with_untracked(|ledger| {
        let Some(member) = ledger.state().member(id) else {
            return lost::lost();
        };
        let title = words::of(member.person.shown());
        let histories = ledger.histories().unwrap_or_default();
        let own = histories.iter();
        let own: Vec<&History> = own
            .filter(|it| balance::concerns(&it.account, id))
            .collect();
        let still = own.is_empty().then(|| view! { <p>{t(words::STILL)}</p> });
        let head = view! { <h1 tabindex="-1">{say(title.clone())}</h1>{still} };
        let margin = view! {
            {back(Route::Money, words::TITLE)}
            <p>{link("link", Route::Person(id.clone()), words::ABOUT)}</p>
        };
        let mut leaves = vec![
            leaf(margin.into_any(), head.into_any()),
            chapter(words::HELP, help::help(ledger, Some(id))),
        ];
        let names = Names::of(ledger);
        leaves.extend(own.into_iter().map(|history| {
            let body = view! {
                {picture(history, app.moment())}
                {balance::table(app, history)}
            };
            chapter_of(account(&history.account, &names), body.into_any())
        }));
        page(title, leaves)
    })
}
