//! The first page: the family, and what can be done; without a family, how to begin.

pub mod family;

use leptos::prelude::*;

use self::family::{Balance, Holder, Thread, Tie, Used, Waiting};
use super::samples;
use crate::engine::{Binding, PersonId, State};
use crate::ledger::Ledger;
use crate::policy::rule::Sex;
use crate::ui::app::App;
use crate::ui::components::page::chapter;
use crate::ui::components::{amount, button_link, entries_table, leaf, link, titled};
use crate::ui::route::{Flow, Route};
use crate::ui::text::home as words;
use crate::ui::text::{Said, Text, say, t, words as terms};

/// How many of the last entries are shown.
const RECENT: usize = 4;

/// The first page. It follows the journal, so that what another tab writes is seen here.
pub fn page(app: App) -> AnyView {
    (move || {
        app.ledger.with(|ledger| {
            if ledger.state().people.is_empty() {
                empty(app)
            } else {
                with_family(app, ledger)
            }
        })
    })
    .into_any()
}

fn empty(app: App) -> AnyView {
    titled(words::START);
    let start = view! {
        <div class="stack">
            <h1 tabindex="-1">{t(words::QUESTION)}</h1>
            <p class="lede">{t(words::PROMISE)}</p>
            <div class="buttons">{button_link(false, Route::PersonNew, words::ADD_FIRST)}</div>
            <p class="soft">{t(words::EFFORT)}</p>
        </div>
    };
    let samples = view! {
        <p>{t(words::SAMPLES_WHAT)}</p>
        <div class="stack">{samples::list(app)}</div>
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
        loose_person(&member.person, balance)
    });
    let loose = loose.collect::<Vec<_>>();
    let waiting = family::waiting(state, at);
    let waiting = waiting
        .iter()
        .map(|it| waits(state, it))
        .collect::<Vec<_>>();
    let picture = holders.into_iter().map(holder).collect::<Vec<_>>();
    let margin = view! {
        <h1 tabindex="-1">{t(words::FAMILY)}</h1>
        <p>{link("link", Route::PersonNew, words::ADD)}</p>
    };
    let picture = (!picture.is_empty()).then(|| {
        view! {
            <h2 class="visually-hidden">{t(words::WHO_MAY)}</h2>
            <ul class="family">{picture}</ul>
        }
    });
    view! {
        {leaf(margin.into_any(), view! { {index()}{picture} }.into_any())}
        {chapter_of(words::LOOSE, "loose", loose)}
        {chapter_of(words::WAITING, "actions", waiting)}
        {recent(ledger)}
    }
    .into_any()
}

/// A leaf with a list, left out where the list is empty.
fn chapter_of(heading: Text, class: &'static str, items: Vec<AnyView>) -> Option<AnyView> {
    (!items.is_empty()).then(|| chapter(heading, view! { <ul class=class>{items}</ul> }.into_any()))
}

/// Everything that can be done, in one row.
fn index() -> AnyView {
    let tabs = [
        ("付", words::PAY, Route::Start(Flow::Pay)),
        ("绑", words::BIND, Route::Start(Flow::Bind)),
        ("退", words::REFUND, Route::Start(Flow::Refund)),
        ("解", words::UNBIND, Route::Start(Flow::Unbind)),
        ("查", words::RECORDS, Route::Records),
    ];
    let tabs = tabs.map(|(character, label, to)| {
        view! {
            <li><a class="index__tab" href=to.href()>
                <span class="index__char" aria-hidden="true" lang="zh-Hans">{character}</span>
                <span>{t(label)}</span>
            </a></li>
        }
        .into_any()
    });
    let tabs = Vec::from(tabs);
    view! { <nav aria-label=t(words::TO_DO)><ul class="index">{tabs}</ul></nav> }.into_any()
}

fn holder(it: Holder) -> AnyView {
    let Holder {
        person,
        balance,
        threads,
    } = it;
    let threads = threads.into_iter().map(thread).collect::<Vec<_>>();
    let balance = match balance {
        Balance::Known(money) => amount(money, "amount--l"),
        Balance::Unknown | Balance::None => {
            view! { <span class="soft">{t(words::BALANCE_UNKNOWN)}</span> }.into_any()
        }
    };
    view! {
        <li class="holder">
            <div class="holder__head">
                <div>
                    <h3 class="person__name">
                        <a href=Route::Person(person.id.clone()).href()>
                            {person.shown().to_owned()}
                        </a>
                    </h3>
                    <p class="person__facts">{say(words::facts(&person))}</p>
                </div>
                <p class="holder__money">
                    <span class="holder__label">{t(words::BALANCE)}</span>
                    {balance}
                </p>
            </div>
            <p class="visually-hidden">{say(words::users_of(person.shown()))}</p>
            <ul class="threads">{threads}</ul>
        </li>
    }
    .into_any()
}

fn thread(it: Thread) -> AnyView {
    let Thread {
        binding,
        beneficiary,
        tie,
        used,
    } = it;
    let (class, tag_class) = match tie {
        Tie::On => ("thread", "tag tag--on"),
        Tie::Soon => ("thread thread--soon", "tag tag--soon"),
        Tie::Off | Tie::Kin => ("thread thread--off", "tag tag--off"),
    };
    let (tag, terms_said) = terms_of(&binding, tie);
    let until = binding.end.filter(|_| tie == Tie::Soon).map(|end| {
        view! { <p class="thread__used">{say(words::until(end))}</p> }
    });
    let used = match used {
        Used::ThisYear(money) => Some((words::USED, money)),
        Used::LastYear(money) => Some((words::USED_LAST, money)),
        Used::No => None,
    };
    let used = match (used, tie) {
        (Some((label, money)), _) => Some(
            view! { <p class="thread__used">{t(label)}{amount(money, "amount--aid")}</p> }
                .into_any(),
        ),
        (None, Tie::On) => {
            Some(view! { <p class="thread__used">{t(words::UNUSED)}</p> }.into_any())
        }
        (None, Tie::Soon | Tie::Off | Tie::Kin) => None,
    };
    let sex: Option<Sex> = beneficiary.sex;
    view! {
        <li class=class>
            <span class="thread__knot" aria-hidden="true"></span>
            <div>
                <p class="person__name">
                    <a href=Route::Person(beneficiary.id.clone()).href()>
                        {beneficiary.shown().to_owned()}
                    </a>
                    <span class="person__relation">
                        {t(terms::relation_of(binding.relation, sex))}
                    </span>
                </p>
                <p class="person__facts">{say(words::facts(&beneficiary))}</p>
            </div>
            <div class="thread__deal">
                <p class="thread__terms">
                    <span class=tag_class>{t(tag)}</span>
                    <span>{say(terms_said)}</span>
                </p>
                {until}
                {used}
            </div>
        </li>
    }
    .into_any()
}

/// The word for where a binding stands, and its dates.
fn terms_of(binding: &Binding, tie: Tie) -> (Text, Said) {
    match (tie, binding.end) {
        (Tie::Kin, _) => (words::KIN, words::KIN_SHARES_NOTHING.into()),
        (Tie::Soon, _) => (words::SOON, words::from(binding.start)),
        (Tie::On, None) => (words::ON, words::OPEN.into()),
        (Tie::On, Some(end)) if binding.unbound => (words::ON, words::unbound_until(end)),
        (Tie::On, Some(end)) => (words::ON, words::until(end)),
        (Tie::Off, end) => {
            let tag = if binding.unbound {
                words::UNBOUND
            } else {
                words::OFF
            };
            (tag, words::ended(end.unwrap_or(binding.start)))
        }
    }
}

fn loose_person(person: &crate::engine::Person, balance: AnyView) -> AnyView {
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
            {link("link", Route::Start(Flow::Bind), words::TRY)}
        </li>
    }
    .into_any()
}

fn waits(state: &State, it: &Waiting) -> AnyView {
    let name = |id: &PersonId| {
        let member = state.member(id);
        member.map_or_else(|| id.as_str().to_owned(), |it| it.person.shown().to_owned())
    };
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
    view! {
        <li><a class="action" href=to.href()>
            <span class="action__tab" aria-hidden="true" lang="zh-Hans">{tab}</span>
            <span class="action__text">
                <span class="action__title">{say(title)}</span>
                <span class="action__hint">{say(hint)}</span>
            </span>
        </a></li>
    }
    .into_any()
}

fn recent(ledger: &Ledger) -> AnyView {
    let count = ledger.entries().len();
    let latest = ledger.entries().iter().rev().take(RECENT);
    let body = view! {
        {entries_table(ledger, latest, words::RECENT.into(), true)}
        <p>{link("link", Route::Records, words::all_records(count))}</p>
    };
    chapter(words::RECENT, body.into_any())
}
