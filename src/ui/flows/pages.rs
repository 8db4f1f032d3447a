//! The page of a question: shows it, keeps what is typed, and finds the next one.

use leptos::prelude::*;

use super::check;
use super::conversation::Conversation;
use super::draft::Draft;
use super::facts::amendment;
use super::inputs::{self, Filled};
use super::interview::{Asked, Interview, Known};
use super::question::Question;
use crate::engine::{PersonId, Request};
use crate::ledger::Ledger;
use crate::ui::app::App;
use crate::ui::components::page::back;
use crate::ui::components::question::Outcome;
use crate::ui::components::{Errors, button_link, disclosure, leaf, page, progress, simple_form};
use crate::ui::form::FieldError;
use crate::ui::route::{Flow, Route};
use crate::ui::text::{Said, Text, flow as words, say, shell, t};

/// The first page of a flow. What a finished run left is forgotten.
pub fn start(app: App, flow: Flow) -> AnyView {
    let draft: Draft = app.draft(flow.word());
    if draft.sent().is_some() {
        app.drop_draft(flow.word());
    }
    show(app, flow, None, Way::Along)
}

/// Before the name of a question, in an address: it is one of the answers to check that is changed.
const CHANGE: &str = "change.";

/// The page of a question, or of the answers to check.
pub fn ask(app: App, flow: Flow, key: &str) -> AnyView {
    let draft: Draft = app.draft(flow.word());
    match (draft.sent(), key.strip_prefix(CHANGE)) {
        (Some(entry), _) => sent(app, flow, entry),
        (None, _) if key == Flow::CHECK => check::check(app, flow),
        (None, Some(key)) => show(app, flow, Some(key), Way::Change),
        (None, None) => show(app, flow, Some(key), Way::Along),
    }
}

/// The page on which an answer that was checked is changed; from there it goes back to the check.
pub fn change(flow: Flow, key: &str) -> Route {
    Route::Ask(flow, format!("{CHANGE}{key}"))
}

/// How somebody came to a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    /// From the question before.
    Along,
    /// From the answers to check.
    Change,
}

/// Begins a flow of which one answer is known, and goes on to the first question that is open: it
/// takes the place of this page, to which nobody comes back.
pub fn start_with(app: App, flow: Flow, question: String, answer: String) -> AnyView {
    Effect::new(move |_| {
        let draft = Draft::with(&[(&question, &answer)]);
        app.keep_draft(flow.word(), &draft);
        app.replace(next(app, flow, &draft, ""));
    });
    ().into_any()
}

/// Looks at a conversation as far as a draft takes it.
pub(super) fn look<R>(
    app: App,
    flow: Flow,
    draft: &Draft,
    see: impl FnOnce(Interview<'_>) -> R,
) -> R {
    let supposed = supposed(app, flow, draft);
    known(app, supposed.as_ref(), |known| {
        see(Interview::of(flow, known, draft))
    })
}

/// Looks at the family that is supposed, else at the one that is there, the rules and the moment:
/// with what is due by then carried out, as it will be by the request itself.
fn known<R>(app: App, supposed: Option<&Ledger>, see: impl FnOnce(Known<'_>) -> R) -> R {
    let (policy, at) = (app.policy(), app.moment());
    app.ledger.with_untracked(|ledger| {
        let ledger = supposed.unwrap_or(ledger);
        let state = ledger.state_at(&policy, at);
        see(Known {
            state: state.as_deref().unwrap_or(ledger.state()),
            policy: &policy,
            at,
        })
    })
}

/// The family that a conversation is about, where that is only supposed.
pub(super) fn supposed(app: App, flow: Flow, draft: &Draft) -> Option<Ledger> {
    let suppose = Conversation::of(flow).supposes?;
    let (policy, at) = (app.policy(), app.moment());
    let family = app
        .ledger
        .with_untracked(|ledger| suppose(ledger, &policy, at, draft));
    Some(family)
}

/// The page after a question.
pub(super) fn next(app: App, flow: Flow, draft: &Draft, key: &str) -> Route {
    let next = look(app, flow, draft, |it| it.after(key).map(str::to_owned));
    Route::Ask(flow, next.unwrap_or_else(|| Flow::CHECK.to_owned()))
}

/// A question as it is shown.
struct Shown {
    question: Question,
    /// What stands in the draft; nothing where the question was never answered.
    raw: Option<String>,
    step: Said,
    back: Route,
}

fn shown(app: App, flow: Flow, draft: &Draft, key: Option<&str>, way: Way) -> Option<Shown> {
    look(app, flow, draft, |mut interview| {
        let key = key.map(str::to_owned);
        let index = match &key {
            Some(key) => interview
                .asked
                .iter()
                .position(|it| it.question.key == *key)?,
            None => 0,
        };
        let before = index
            .checked_sub(1)
            .and_then(|index| interview.asked.get(index));
        let back = match way {
            Way::Along => {
                before.map_or(Route::Home, |it| Route::Ask(flow, it.question.key.clone()))
            }
            Way::Change => back_from_change(flow, &interview, interview.asked.get(index)?),
        };
        // A detail belongs to the question that led to it, and is not counted apart.
        let counted = interview
            .asked
            .iter()
            .map(|it| it.question.detail_of.is_none());
        let number = counted
            .clone()
            .take(index.saturating_add(1))
            .filter(|it| *it)
            .count();
        let usual = Conversation::of(flow)
            .usual
            .max(counted.filter(|it| *it).count());
        if index >= interview.asked.len() {
            return None;
        }
        let question = interview.asked.swap_remove(index).question;
        Some(Shown {
            raw: draft.get(&question.key).map(str::to_owned),
            question,
            step: words::step(number, usual),
            back,
        })
    })
}

/// From an answer that is changed, Back leads to the answers to check; from a detail that has no
/// line of its own there, or was not answered yet, to the question that led to it.
fn back_from_change(flow: Flow, interview: &Interview<'_>, asked: &Asked) -> Route {
    let listed = asked.answer.is_ok() && interview.change(asked) == asked.question.key;
    let fork = asked.question.detail_of.filter(|_| !listed);
    fork.map_or_else(
        || Route::Ask(flow, Flow::CHECK.to_owned()),
        |fork| change(flow, fork),
    )
}

fn show(app: App, flow: Flow, key: Option<&str>, way: Way) -> AnyView {
    if let Some(nothing) = nothing_to_ask(app, flow) {
        return nothing;
    }
    let draft: Draft = app.draft(flow.word());
    let Some(shown) = shown(app, flow, &draft, key, way) else {
        // The question is not asked in this case: another answer has changed, or none was given.
        let route = next(app, flow, &draft, "");
        queue_microtask(move || app.replace(route));
        return ().into_any();
    };
    let first = shown.back == Route::Home;
    let resumed = (first && !draft.is_empty()).then(|| resumed(app, flow));
    question_page(app, flow, shown, way, resumed)
}

/// Above the first question, where a draft was begun earlier.
fn resumed(app: App, flow: Flow) -> AnyView {
    let restart = move |_| {
        app.drop_draft(flow.word());
        // The page itself is asked for again, with nothing filled in.
        app.route.set(Route::Start(flow));
    };
    view! {
        <div class="inset">
            <p>{t(words::RESUMED)}</p>
            <p><button class="link" type="button" on:click=restart>{t(words::RESTART)}</button></p>
        </div>
    }
    .into_any()
}

fn question_page(app: App, flow: Flow, shown: Shown, way: Way, above: Option<AnyView>) -> AnyView {
    let Shown {
        mut question,
        raw,
        step,
        back: to,
    } = shown;
    let errors: Errors = RwSignal::new(Vec::new());
    let raw = raw.unwrap_or_else(|| question.preset.clone());
    let Filled { view: field, read } = inputs::field(&mut question, &raw, errors);
    let title = question.title.clone();
    let why = question.why.take();
    let why = why.map(|(title, why)| disclosure(title, view! { <p>{say(why)}</p> }.into_any()));
    let detour = question.detour.take().map(|it| {
        let on_click = move |_| take_detour(app, flow, &it.key, it.value);
        view! { <button class="link" type="button" on:click=on_click>{t(it.label)}</button> }
    });
    let (key, id) = (question.key, question.id);
    let buttons = view! {
        <button class="button" type="submit">{t(shell::CONTINUE)}</button>
        {detour}
    };
    let form = simple_form(
        errors,
        view! { {field}{why} }.into_any(),
        buttons.into_any(),
        move || submit(app, flow, way, (&key, id), &read()),
    );
    let margin = view! { {back(to, shell::BACK)}{progress(words::flow(flow), step)} };
    page(
        title,
        vec![leaf(margin.into_any(), view! { {above}{form} }.into_any())],
    )
}

/// Keeps an answer, valid or not, and goes on where it is. The question is told by its name and by
/// the id of its field.
fn submit(app: App, flow: Flow, way: Way, (key, id): (&str, &'static str), raw: &str) -> Outcome {
    let mut draft: Draft = app.draft(flow.word());
    draft.set(key, raw);
    app.keep_draft(flow.word(), &draft);
    if let Some(request) = read(app, flow, &draft, key)? {
        let told = app.apply(request);
        told.map_err(|problem| vec![FieldError::new(id, problem.said())])?;
    }
    let detail = look(app, flow, &draft, |it| {
        let detail = it.after(key).and_then(|next| it.find(next));
        let detail = detail.filter(|it| it.question.detail_of == Some(key));
        detail.map(|it| change(flow, &it.question.key))
    });
    let detail = detail.filter(|_| way == Way::Change);
    app.go(detail.unwrap_or_else(|| next(app, flow, &draft, key)));
    Ok(())
}

/// What has to be put right about an answer; for a fact about a person, what writes it down.
fn read(
    app: App,
    flow: Flow,
    draft: &Draft,
    key: &str,
) -> Result<Option<Request>, Vec<FieldError>> {
    look(app, flow, draft, |interview| {
        let Some(asked) = interview.find(key) else {
            return Ok(None);
        };
        let answer = asked.answer.as_ref().map_err(Clone::clone)?;
        let mut facts = draft.facts();
        let fact = facts.find(|(person, field)| super::draft::fact_key(person, field) == key);
        let state = interview.known.state;
        // What is only supposed stays in the draft.
        let fact = fact.filter(|_| Conversation::of(flow).supposes.is_none());
        Ok(
            fact.and_then(|(person, field)| {
                amendment(state, &PersonId::new(person), field, answer)
            }),
        )
    })
}

/// Another way on: to the question of that name, or past this one.
fn take_detour(app: App, flow: Flow, key: &str, value: &'static str) {
    let mut draft: Draft = app.draft(flow.word());
    draft.set(key, value);
    app.keep_draft(flow.word(), &draft);
    let there = look(app, flow, &draft, |it| it.find(value).is_some());
    let route = if there {
        Route::Ask(flow, value.to_owned())
    } else {
        next(app, flow, &draft, key)
    };
    app.go(route);
}

/// Where there is nobody to choose, or nothing to end or return.
fn nothing_to_ask(app: App, flow: Flow) -> Option<AnyView> {
    if Conversation::of(flow).supposes.is_some() {
        return None;
    }
    let empty = app
        .ledger
        .with_untracked(|ledger| ledger.state().people.is_empty());
    if empty {
        let buttons = view! {
            {button_link(false, Route::PersonNew, words::ADD_PERSON)}
            {button_link(true, Route::Samples, words::USE_SAMPLE)}
        };
        return Some(plain(
            flow,
            words::NOBODY_TITLE,
            words::NOBODY,
            buttons.into_any(),
        ));
    }
    let nothing = known(app, None, |known| (Conversation::of(flow).nothing)(&known));
    nothing.map(|(title, why)| {
        let home = button_link(false, Route::Home, shell::HOME);
        plain(flow, title, why, home)
    })
}

/// Where the answers have become an entry already, so that pressing Enter again changes nothing.
pub(super) fn sent(app: App, flow: Flow, entry: u64) -> AnyView {
    let again = move |_| {
        app.drop_draft(flow.word());
        app.go(Route::Start(flow));
    };
    let buttons = view! {
        {button_link(false, Route::Done(entry), words::SEE_RESULT)}
        <button class="button button--second" type="button" on:click=again>
            {t(words::ONCE_MORE)}
        </button>
    };
    plain(flow, words::SENT_TITLE, words::SENT, buttons.into_any())
}

fn plain(flow: Flow, title: Text, why: Text, buttons: AnyView) -> AnyView {
    let body = view! {
        <div class="stack">
            <h1 tabindex="-1">{t(title)}</h1>
            <p>{t(why)}</p>
            <div class="buttons">{buttons}</div>
        </div>
    };
    let margin =
        view! { {back(Route::Home, shell::BACK)}{progress(words::flow(flow), Said::default())} };
    page(title, vec![leaf(margin.into_any(), body.into_any())])
}
