//! The stories: all of them, what one is about, and each of its steps.
//!
//! A story is played on a ledger of its own, from its beginning to the step that is shown. So every
//! step has an address, and nothing that the family keeps is touched, unless somebody takes the
//! story's family in its place.

mod first;
mod scene;
mod step;
mod take;

use leptos::prelude::*;

pub(super) use first::story_page;
pub(super) use step::step_page;
pub(super) use take::take_page;

use crate::scenario::Chapter;
use crate::ui::components::page::{back, chapter_of};
use crate::ui::components::{action, leaf, page};
use crate::ui::route::Route;
use crate::ui::text::shell::HOME;
use crate::ui::text::{Said, stories as words, t};

/// All stories, by what they are about.
pub(super) fn list_page() -> AnyView {
    let head = view! {
        <div class="stack">
            <h1 tabindex="-1">{t(words::TITLE)}</h1>
            <p class="lede">{t(words::WHAT)}</p>
            <p class="soft">{t(words::ASIDE)}</p>
        </div>
    };
    let mut leaves = vec![leaf(back(Route::Home, HOME), head.into_any())];
    leaves.extend(Chapter::all().iter().map(chapter));
    page(words::TITLE, leaves)
}

fn chapter(it: &'static Chapter) -> AnyView {
    let lines = it.stories.iter().map(|story| {
        let to = Route::Story(story.name.clone());
        action(&story.tab, &story.title(), &story.line, to)
    });
    let lines: Vec<AnyView> = lines.collect();
    let body = view! { <ul class="actions">{lines}</ul> };
    chapter_of(Said::from(&it.title), body.into_any())
}
