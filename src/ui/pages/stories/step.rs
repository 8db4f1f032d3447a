//! A step of a story: what is asked for, what comes of it and why, and what everybody has then.

use leptos::prelude::*;

use super::scene::Scene;
use super::take::offer;
use crate::engine::{Decision, Outcome};
use crate::scenario::Story;
use crate::ui::components::page::{back, chapter};
use crate::ui::components::{Seal, button_link, leaf, link, page, progress, seal};
use crate::ui::explain::markup::{Markup, folded, show};
use crate::ui::explain::{Disputes, reasons, remedies, split_markup};
use crate::ui::pages::lost;
use crate::ui::route::Route;
use crate::ui::text::done::MORE_AID;
use crate::ui::text::words::outcome;
use crate::ui::text::{Lang, Said, stories as words, t};

/// The page of a step, counted from 1.
pub(in crate::ui::pages) fn step_page(name: &str, number: usize) -> AnyView {
    let Some(scene) = Scene::of(name, number) else {
        return lost::lost();
    };
    let (story, all) = (Said::from(&scene.story.title()), scene.steps());
    let step = words::step(number, all);
    let title = Said::new(|lang| {
        let (step, story) = (step.pick(lang), story.pick(lang));
        lang.pick(format!("{story}：{step}"), format!("{story}: {step}"))
    });
    let margin = view! {
        {back(Route::Story(name.to_owned()), words::ABOUT)}
        {progress(story, step)}
        <p class="soft">{t(words::ASIDE_SHORT)}</p>
    };
    let mut leaves = vec![leaf(margin.into_any(), shown(&scene, "stack", Scene::head))];
    leaves.push(chapter(words::CONCLUSION, conclusion(&scene)));
    if let Some(decision) = scene.decision().filter(|it| !it.remedies.is_empty()) {
        let names = [Lang::Zh, Lang::En].map(|lang| scene.names(lang).clone());
        let decision = decision.clone();
        let body = show("", move |lang| {
            let [zh, en] = &names;
            remedies(lang, &decision, lang.pick(zh, en))
        });
        let heading = if scene.goes_through() {
            MORE_AID
        } else {
            words::REMEDIES
        };
        leaves.push(chapter(heading, body));
    }
    for (heading, split) in scene.splits() {
        let scene = scene.clone();
        let body = show("stack", move |lang| {
            split_markup(lang, &split, scene.names(lang))
        });
        leaves.push(chapter(heading, body));
    }
    if !scene.working(Lang::Zh).is_empty() {
        leaves.push(chapter(words::WORKING, shown(&scene, "", Scene::working)));
    }
    if let Some(decision) = scene.decision().filter(|it| !it.checks.is_empty()) {
        leaves.push(chapter(words::WHY, why(&scene, decision.clone())));
    }
    if !scene.balances(Lang::Zh).is_empty() {
        leaves.push(chapter(words::AFTER, shown(&scene, "", Scene::balances)));
    }
    leaves.push(leaf(().into_any(), navigation(scene.story, number, all)));
    page(title, leaves)
}

/// A piece of a scene, written anew when the language changes.
fn shown(scene: &Scene, class: &'static str, piece: fn(&Scene, Lang) -> Markup) -> AnyView {
    let scene = scene.clone();
    show(class, move |lang| piece(&scene, lang))
}

fn conclusion(scene: &Scene) -> AnyView {
    let by_itself = shown(scene, "stack", Scene::by_itself);
    let decided = scene.decision().map(|decision| {
        // What is simply worked out is neither a yes nor a no.
        let worked_out = decision.calculation.is_some() && decision.outcome == Outcome::Allowed;
        let stamp = (!worked_out).then(|| {
            view! {
                {seal(Seal::of(decision.outcome), true)}
                <p>{t(outcome(decision.outcome))}</p>
            }
        });
        view! {
            <div class="verdict">
                {stamp}
                {shown(scene, "stack", Scene::conclusion)}
            </div>
        }
    });
    view! { {by_itself}{decided}{shown(scene, "", Scene::effects)} }.into_any()
}

/// The rules that were checked, folded, and the disputes that touch the decision.
fn why(scene: &Scene, decision: Decision) -> AnyView {
    let (scene, explained) = (scene.clone(), decision.clone());
    let reasons = show("", move |lang| {
        let reasons = reasons(lang, &explained, scene.names(lang));
        folded(words::REASONS.pick(lang), reasons)
    });
    view! { {reasons}<Disputes decision=decision /> }.into_any()
}

/// To the steps before and after, and from the last one onwards.
fn navigation(story: &Story, number: usize, all: usize) -> AnyView {
    let to = |number| Route::StoryStep(story.name.clone(), number);
    let before = match number.saturating_sub(1) {
        0 => Route::Story(story.name.clone()),
        before => to(before),
    };
    let before = button_link(true, before, words::BACK);
    let label = t(words::NAVIGATION);
    if number < all {
        return view! {
            <nav class="buttons" aria-label=label>
                {button_link(false, to(number.saturating_add(1)), words::NEXT)}
                {before}
            </nav>
        }
        .into_any();
    }
    view! {
        <p>{t(words::END)}</p>
        <nav class="buttons" aria-label=label>
            {button_link(false, Route::Stories, words::ALL)}
            {before}
            {link("link", to(1), words::AGAIN)}
            {offer(story)}
            {link("link", Route::Everything, words::TRY)}
        </nav>
    }
    .into_any()
}
