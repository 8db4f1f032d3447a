//! The sample families as they are offered, on the first page too.

use leptos::prelude::*;
use serde::Deserialize;

use crate::policy::Words;
use crate::ui::route::Route;
use crate::ui::text::{Said, say};

/// A family as it is offered.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Card {
    /// The last part of its address, by which its people are found.
    pub name: String,
    /// The character on its tab.
    tab: String,
    /// Who they are.
    pub title: Words,
    /// What they show.
    hint: Words,
}

/// Every family on offer. A test reads them, so that here they can't fail to be read.
pub fn cards() -> Vec<Card> {
    serde_json::from_str(include_str!("list.json")).unwrap_or_default()
}

/// The list, each with a link that takes it at once or, where there is a family, asks first.
pub fn list() -> AnyView {
    let items = cards().into_iter().map(item).collect::<Vec<_>>();
    view! { <ul class="actions">{items}</ul> }.into_any()
}

fn item(it: Card) -> AnyView {
    let to = Route::SampleLoad(it.name);
    view! {
        <li><a class="action" href=to.href()>
            <span class="action__tab" aria-hidden="true" lang="zh-Hans">{it.tab}</span>
            <span class="action__text">
                <span class="action__title">{say(Said::from(&it.title))}</span>
                <span class="action__hint">{say(Said::from(&it.hint))}</span>
            </span>
        </a></li>
    }
    .into_any()
}
