//! Small pieces: amounts, seals, links, summary lists, the panel with a conclusion.

use leptos::prelude::*;

use crate::engine::Outcome;
use crate::money::Money;
use crate::ui::route::Route;
use crate::ui::text::shell as words;
use crate::ui::text::{Said, Text, say, t};

/// The stamp beside a conclusion. It is a picture: the same is always said in words beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seal {
    /// 可.
    Yes,
    /// 否.
    No,
    /// 待补.
    Ask,
    /// 转经办.
    Refer,
    /// 留意.
    Note,
}

impl Seal {
    /// The seal of an outcome.
    pub const fn of(outcome: Outcome) -> Seal {
        match outcome {
            Outcome::Allowed => Seal::Yes,
            Outcome::Warned => Seal::Note,
            Outcome::Referred => Seal::Refer,
            Outcome::Undetermined => Seal::Ask,
            Outcome::Denied => Seal::No,
        }
    }

    /// The class of the stamp, and its characters.
    pub const fn parts(self) -> (&'static str, &'static str) {
        match self {
            Seal::Yes => ("seal seal--yes", "可"),
            Seal::No => ("seal seal--no", "否"),
            Seal::Ask => ("seal seal--ask", "待补"),
            Seal::Refer => ("seal seal--refer", "转经办"),
            Seal::Note => ("seal seal--note", "留意"),
        }
    }
}

/// A seal, hidden from those who hear the page.
pub fn seal(kind: Seal, large: bool) -> AnyView {
    let (class, character) = kind.parts();
    let class = if large {
        format!("{class} seal--large")
    } else {
        class.to_owned()
    };
    view! { <span class=class aria-hidden="true" lang="zh-Hans">{character}</span> }.into_any()
}

/// An amount with its unit. `class` is empty, or adds `amount--l` or `amount--aid`.
pub fn amount(money: Money, class: &'static str) -> AnyView {
    let class = if class.is_empty() {
        "amount".to_owned()
    } else {
        format!("amount {class}")
    };
    view! {
        <span class=class>{money.grouped()}<span class="unit">{t(words::YUAN)}</span></span>
    }
    .into_any()
}

/// A link to a page of ours, with a class or without.
pub fn link(class: &'static str, to: Route, label: impl Into<Said>) -> AnyView {
    let class = Some(class).filter(|class| !class.is_empty());
    view! { <a class=class href=to.href()>{say(label)}</a> }.into_any()
}

/// A link that looks like a button: `button` alone is the page's main one.
pub fn button_link(second: bool, to: Route, label: impl Into<Said>) -> AnyView {
    link(
        if second {
            "button button--second"
        } else {
            "button"
        },
        to,
        label,
    )
}

/// A button that prints the page.
pub fn print_button(label: Text) -> AnyView {
    let print = |_| {
        if let Some(window) = web_sys::window() {
            // A browser that can't print does nothing.
            drop(window.print());
        }
    };
    view! {
        <button class="button button--second" type="button" on:click=print>{t(label)}</button>
    }
    .into_any()
}

/// A line that leads to something: its character, what it is, and more about it.
pub fn action(
    character: &'static str,
    title: impl Into<Said>,
    hint: impl Into<Said>,
    to: Route,
) -> AnyView {
    view! {
        <li><a class="action" href=to.href()>
            <span class="action__tab" aria-hidden="true" lang="zh-Hans">{character}</span>
            <span class="action__text">
                <span class="action__title">{say(title)}</span>
                <span class="action__hint">{say(hint)}</span>
            </span>
        </a></li>
    }
    .into_any()
}

/// Something to know before going on.
pub fn warning(said: impl Into<Said>) -> AnyView {
    view! {
        <div class="warning">
            <span class="warning__mark" aria-hidden="true">"!"</span>
            <p class="warning__text">
                <span class="visually-hidden">{t(words::NOTE)}</span>
                {say(said)}
            </p>
        </div>
    }
    .into_any()
}

/// What stays folded until it is asked for.
pub fn disclosure(title: impl Into<Said>, body: AnyView) -> AnyView {
    view! {
        <details class="more">
            <summary>{say(title)}</summary>
            <div class="more__body">{body}</div>
        </details>
    }
    .into_any()
}

/// One row of a summary list: what was asked, what was answered, where to change it.
pub struct Row {
    /// What was asked.
    pub key: Said,
    /// The answer.
    pub value: AnyView,
    /// The page that asks it; no link where absent.
    pub change: Option<Route>,
}

impl Row {
    /// A row with words for its value.
    pub fn new(key: impl Into<Said>, value: impl Into<Said>, change: Option<Route>) -> Row {
        Row {
            key: key.into(),
            value: say(value).into_any(),
            change,
        }
    }
}

/// Answers in a list, each with a way to change it.
pub fn summary(rows: Vec<Row>) -> AnyView {
    let rows = rows.into_iter().map(|Row { key, value, change }| {
        let change = change.map(|to| {
            let key = key.clone();
            view! {
                <dd class="summary__change"><a href=to.href()>
                    {t(words::CHANGE)}
                    <span class="visually-hidden">{say(Said::new(|lang| {
                        lang.pick(format!("：{}", key.pick(lang)), format!(": {}", key.pick(lang)))
                    }))}</span>
                </a></dd>
            }
        });
        view! {
            <div class="summary__row">
                <dt class="summary__key">{say(key)}</dt>
                <dd class="summary__value">{value}</dd>
                {change}
            </div>
        }
    });
    view! { <dl class="summary">{rows.collect_view()}</dl> }.into_any()
}

/// A conclusion: the seal, the heading of the page, one sentence, and the record's number.
pub fn verdict(
    kind: Seal,
    conclusion: Text,
    title: impl Into<Said>,
    lede: AnyView,
    reference: Option<String>,
) -> AnyView {
    let reference = reference.map(|number| {
        view! {
            <p class="verdict__no"><span>{t(words::REFERENCE)}</span>" "<b>{number}</b></p>
        }
    });
    view! {
        <div class="verdict" role="status">
            {seal(kind, true)}
            <h1 tabindex="-1">{say(title)}</h1>
            <p class="visually-hidden">{t(words::CONCLUSION)}{t(conclusion)}</p>
            <p class="lede">{lede}</p>
            {reference}
        </div>
    }
    .into_any()
}

/// The mark: the character 共, two people on one ruled line, tied by a thread.
pub fn mark() -> AnyView {
    view! {
        <svg class="mark" viewBox="0 0 36 36" aria-hidden="true" focusable="false">
            <path class="mark__ink" d="M12 4v18M24 4v18M3 22h30M13 26l-6 7M23 26l6 7"></path>
            <path class="mark__thread" d="M5 12c3-3 5-2 7 0s9 2 12 0 5-2 7 0"></path>
        </svg>
    }
    .into_any()
}

/// The hatchings that pictures of splits are filled with; they stand once on the page.
pub fn patterns() -> AnyView {
    view! {
        <svg class="patterns" aria-hidden="true" focusable="false"><defs>
            <pattern id="p-own" width="7" height="7" patternUnits="userSpaceOnUse">
                <rect class="fill-cash" width="7" height="7"></rect>
                <path class="line-own" d="M-1 8 8 -1M-2 2 2 -2M5 9 9 5"></path>
            </pattern>
            <pattern id="p-pool" width="6" height="6" patternUnits="userSpaceOnUse">
                <rect class="fill-pool" width="6" height="6"></rect>
                <path class="line-pool" d="M0 3h6"></path>
            </pattern>
            <pattern id="p-cash" width="8" height="8" patternUnits="userSpaceOnUse">
                <rect class="fill-cash" width="8" height="8"></rect>
                <circle class="dot-cash" cx="4" cy="4" r="1.6"></circle>
            </pattern>
        </defs></svg>
    }
    .into_any()
}
