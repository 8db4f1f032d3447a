//! The first page: the family, and what can be done; without a family, how to begin.

pub mod family;
mod picture;

use leptos::prelude::*;

use self::family::{Balance, Waiting};
use self::picture::{Doing, doing};
use super::samples::list::list;
use crate::engine::{Binding, Event, Pending, Person, PersonId, Quota, State};
use crate::ledger::Ledger;
use crate::policy::rule::Scheme;
use crate::ui::app::App;
use crate::ui::components::page::chapter;
use crate::ui::components::{Line, action, amount, button_link, entries_table, leaf, link, titled};
use crate::ui::route::{Flow, Route};
use crate::ui::text::home as words;
use crate::ui::text::money::TITLE as MONEY;
use crate::ui::text::{Text, say, t};

/// How many of the last entries are shown.
const RECENT: usize = 4;

/// The first page. It follows the journal, so that what another tab writes is seen here.
pub fn page(app: App) -> AnyView {
    (move || {
        app.ledger.with(|ledger| {
            if ledger.state().people.is_empty() {
                empty()
            } else {
                with_family(app, ledger)
            }
        })
    })
    .into_any()
}

fn empty() -> AnyView {
    titled(words::START);
    let start = view! {
        <div class="stack">
            <h1 tabindex="-1">{t(words::QUESTION)}</h1>
            <p class="lede">{t(words::PROMISE)}</p>
            <div class="buttons">
                {button_link(false, Route::May, words::MAY)}
                {button_link(true, Route::PersonNew, words::ADD_FIRST)}
            </div>
            <p class="soft">{t(words::EFFORT)}</p>
            <p>{why()}</p>
        </div>
    };
    let samples = view! {
        <p>{t(words::SAMPLES_WHAT)}</p>
        <div class="stack">{list()}</div>
    };
    view! {
        {leaf(().into_any(), start.into_any())}
        {chapter(words::SAMPLES_FIRST, samples.into_any())}
    }
    .into_any()
}

fn with_family(app: App, ledger: &Ledger) -> AnyView {
    titled(words::FAMILY);
    let at = app.moment();
    let state = ledger.state();
    let holders = family::holders(state, at);
    let loose = family::loose(state, &holders);
    let loose = loose.into_iter().map(|member| {
        let balance = match family::balance(state, member) {
            Balance::Known(money) => {
                view! { {t(words::COMMA)}{t(words::BALANCE)} " " {amount(money, "")} }.into_any()
            }
            Balance::None | Balance::Unknown => ().into_any(),
        };
        let what = match member.person.scheme {
            Some(Scheme::Employee) | None => Doing::Lend,
            Some(Scheme::Resident | Scheme::None) => Doing::Borrow,
        };
        loose_person(&member.person, balance, what)
    });
    let loose = loose.collect::<Vec<_>>();
    let quotas = state.quotas.iter().map(|it| quota(state, it)).collect();
    let waiting = family::waiting(state, at);
    let waiting = waiting
        .iter()
        .map(|it| waits(state, it))
        .collect::<Vec<_>>();
    let picture = holders.into_iter().map(picture::holder);
    let picture = picture.collect::<Vec<_>>();
    let margin = view! {
        <h1 tabindex="-1">{t(words::FAMILY)}</h1>
        <p class="beside">{link("link", Route::PersonNew, words::ADD)}</p>
    };
    let picture = (!picture.is_empty()).then(|| {
        view! {
            <h2 class="visually-hidden">{t(words::WHO_MAY)}</h2>
            <ul class="family">{picture}</ul>
        }
    });
    let everything = link("link", Route::Everything, words::EVERYTHING);
    let money = link("link", Route::Money, MONEY);
    let beside = view! { <div class="beside"><p class="row">{money}{why()}</p></div> };
    let top = view! { {index(app)}<p>{everything}</p>{beside}{picture} };
    view! {
        {leaf(margin.into_any(), top.into_any())}
        {chapter_of(words::LOOSE, "loose", loose)}
        {chapter_of(words::QUOTAS, "actions", quotas)}
        {chapter_of(words::WAITING, "actions", waiting)}
        {recent(ledger)}
    }
    .into_any()
}

/// A leaf with a list, left out where the list is empty.
fn chapter_of(heading: Text, class: &'static str, items: Vec<AnyView>) -> Option<AnyView> {
    (!items.is_empty()).then(|| chapter(heading, view! { <ul class=class>{items}</ul> }.into_any()))
}

/// For those for whom something didn't work.
fn why() -> AnyView {
    link("link", Route::Start(Flow::Why), words::WHY)
}

/// What is done most, in one row; in elder mode the first three alone, one below the other.
fn index(app: App) -> AnyView {
    let tabs = [
        ("付", [words::PAY; 2], Route::Start(Flow::Pay)),
        ("问", [words::ASK, words::SEE_WHETHER], Route::May),
        ("退", [words::REFUND; 2], Route::Start(Flow::Refund)),
        ("绑", [words::BIND; 2], Route::Start(Flow::Bind)),
        ("解", [words::UNBIND; 2], Route::Start(Flow::Unbind)),
        ("查", [words::RECORDS; 2], Route::Records),
    ];
    let tabs = tabs.map(|(character, [usual, elder], to)| {
        let label = move || {
            let label = if app.settings.with(|it| it.elder) {
                elder
            } else {
                usual
            };
            label.pick(app.lang())
        };
        view! {
            <li><a class="index__tab" href=to.href()>
                <span class="index__char" aria-hidden="true" lang="zh-Hans">{character}</span>
                <span>{label}</span>
            </a></li>
        }
        .into_any()
    });
    let tabs = Vec::from(tabs);
    view! { <nav aria-label=t(words::TO_DO)><ul class="index">{tabs}</ul></nav> }.into_any()
}

fn loose_person(person: &Person, balance: AnyView, what: Doing) -> AnyView {
    view! {
        <li>
            <div>
                <p class="person__name">
                    <a href=Route::Person(person.id.clone()).href()>
                        {person.shown().to_owned()}
                    </a>
                </p>
                <p class="person__facts">{say(words::facts(person))}{balance}</p>
            </div>
            {doing(person, &[Doing::Pay, what])}
        </li>
    }
    .into_any()
}

fn waits(state: &State, it: &Waiting) -> AnyView {
    let name = |id: &PersonId| name(state, id);
    let pair = |it: &Binding| (name(&it.beneficiary), name(&it.holder));
    let (tab, title, hint, to) = match it {
        Waiting::Begins(it) => {
            let (user, holder) = pair(it);
            let hint = words::begins_hint(it.start, &user, &holder);
            (
                "候",
                words::begins(&user),
                hint,
                Route::Person(it.beneficiary.clone()),
            )
        }
        Waiting::Lapses(it) => {
            let (user, holder) = pair(it);
            let hint = words::lapses_hint(it.end.unwrap_or(it.start), &user, &holder);
            (
                "到",
                words::lapses(&user),
                hint,
                Route::Person(it.beneficiary.clone()),
            )
        }
        Waiting::Due(it) => {
            let (from, to) = (name(it.payer()), name(it.beneficiary()));
            let title = words::due(&it.event, &to);
            let hint = words::due_hint(it, &from);
            match it.event {
                Event::Return(_) => ("收", title, hint, accept(it)),
                Event::Sweep(_) => ("扣", title, hint, Route::Records),
                Event::Repay { .. } => ("还", title, hint, Route::Records),
            }
        }
        Waiting::Incomplete(person, count) => {
            let title = words::incomplete(person.shown());
            (
                "问",
                title,
                words::incomplete_hint(*count),
                Route::Person(person.id.clone()),
            )
        }
    };
    action(tab, title, hint, to)
}

/// What somebody has set aside for a relative, which leads to a bill of theirs.
fn quota(state: &State, it: &Quota) -> AnyView {
    let holder = name(state, &it.holder);
    let title = words::quota(&holder, &name(state, &it.beneficiary));
    let hint = words::quota_hint(state.balance(&it.account()), &holder);
    let patient = it.beneficiary.as_str().to_owned();
    let to = Route::StartWith(Flow::Pay, "patient".to_owned(), patient);
    action("额", title, hint, to)
}

fn name(state: &State, id: &PersonId) -> String {
    let member = state.member(id);
    member.map_or_else(|| id.as_str().to_owned(), |it| it.person.shown().to_owned())
}

/// The page on which a transfer is accepted.
fn accept(it: &Pending) -> Route {
    Route::StartWith(Flow::WalletAccept, "of".to_owned(), it.reference())
}

fn recent(ledger: &Ledger) -> AnyView {
    let count = ledger.entries().len();
    let latest = ledger.entries().iter().rev().take(RECENT);
    let lines: Vec<Line> = latest.map(|it| Line::of(ledger, it)).collect();
    let app = App::here();
    let table = move || {
        let lang = app.lang();
        let table = entries_table(lang, &lines, words::RECENT.pick(lang));
        table.as_str().to_owned()
    };
    let body = view! {
        <div inner_html=table></div>
        <p class="latest">{link("link", Route::Records, words::all_records(count))}</p>
    };
    chapter(words::RECENT, body.into_any())
}
