//! The family as it is drawn: a page for each holder, and threads to those who may use the account.

use leptos::prelude::*;

use super::family::{Balance, Holder, Thread, Tie, Used};
use crate::engine::{Binding, Person};
use crate::policy::rule::Sex;
use crate::ui::components::amount;
use crate::ui::route::{Flow, Route};
use crate::ui::text::home as words;
use crate::ui::text::{Said, Text, say, t, words as terms};

/// A holder with their account, and those who may use it.
pub(super) fn holder(it: Holder) -> AnyView {
    let Holder {
        person,
        balance,
        threads,
    } = it;
    let threads = threads.into_iter().map(thread);
    let threads = threads.collect::<Vec<_>>();
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
                    {doing(&person, &[Doing::Pay, Doing::Lend])}
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

/// What can be begun for somebody right from their line, so that nobody is asked for whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Doing {
    /// A bill of theirs is paid.
    Pay,
    /// Somebody may use their account.
    Lend,
    /// They may use somebody's account.
    Borrow,
}

impl Doing {
    /// Where it begins, and the question that is answered by it.
    const fn begins(self) -> (Flow, &'static str, Text) {
        match self {
            Doing::Pay => (Flow::Pay, "patient", words::PAY_BILL),
            Doing::Lend => (Flow::Bind, "holder", words::LEND),
            Doing::Borrow => (Flow::Bind, "beneficiary", words::BORROW),
        }
    }
}

/// A row of what can be done for somebody.
pub(super) fn doing(person: &Person, what: &[Doing]) -> AnyView {
    let links = what.iter().map(|it| {
        let (flow, question, label) = it.begins();
        let to = Route::StartWith(flow, question.to_owned(), person.id.as_str().to_owned());
        let name = words::for_whom(person.shown());
        view! {
            <a class="link" href=to.href()>
                {t(label)}<span class="visually-hidden">{say(name)}</span>
            </a>
        }
    });
    view! { <p class="person__doing">{links.collect_view()}</p> }.into_any()
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
                {doing(&beneficiary, &[Doing::Pay])}
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
