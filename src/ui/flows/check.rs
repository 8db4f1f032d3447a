//! The answers of a flow, to check before it is done, and the one press that does it.

use leptos::prelude::*;

use super::answers::shown;
use super::bind::shares;
use super::conversation::Conversation;
use super::draft::Draft;
use super::interview::Interview;
use super::pages::{change, look, next};
use super::quota_set::frozen;
use super::why;
use crate::engine::{Effect, Request};
use crate::ui::app::App;
use crate::ui::components::basics::Row;
use crate::ui::components::page::back;
use crate::ui::components::question::Outcome;
use crate::ui::components::{Errors, leaf, link, page, progress, simple_form, summary, warning};
use crate::ui::explain::{Names, effect};
use crate::ui::form::FieldError;
use crate::ui::route::{Flow, Route};
use crate::ui::text::{Said, bind, flow as words, shell, t};

/// The id of the button that does it.
const BUTTON: &str = "do-it";
/// Under this name the flow is kept whose request did not go through.
pub(super) const REFUSED: &str = "refused";

/// The answers with a link to change each, and the button.
pub(super) fn check(app: App, flow: Flow) -> AnyView {
    if Conversation::of(flow).supposes.is_some() {
        return why::result::result(app, flow);
    }
    let draft: Draft = app.draft(flow.word());
    let Some(Checked { rows, note, last }) = look(app, flow, &draft, |it| checked(flow, &it))
    else {
        let route = next(app, flow, &draft, "");
        queue_microtask(move || app.replace(route));
        return ().into_any();
    };
    let errors: Errors = RwSignal::new(Vec::new());
    let buttons = view! {
        <button class="button" type="submit" id=BUTTON>{t(Conversation::of(flow).button)}</button>
        {link("link", Route::Home, shell::HOME)}
    };
    let body = view! { {summary(rows)}{note} }.into_any();
    let form = simple_form(errors, body, buttons.into_any(), move || submit(app, flow));
    let body = view! {
        <div class="stack">
            <h1 tabindex="-1">{t(words::CHECK)}</h1>
            {form}
            <p class="soft">{t(words::ONLY_REHEARSED)}</p>
        </div>
    };
    let margin = view! {
        {back(last, shell::BACK)}
        {progress(words::flow(flow), words::CHECK_STEP)}
    };
    page(words::CHECK, vec![leaf(margin.into_any(), body.into_any())])
}

pub(super) struct Checked {
    pub rows: Vec<Row>,
    note: Option<AnyView>,
    /// The last question, which Back leads to.
    pub last: Route,
}

/// Nothing while a question is open.
pub(super) fn checked(flow: Flow, interview: &Interview<'_>) -> Option<Checked> {
    let request = interview.request.as_ref()?;
    let asked = interview.asked.iter().filter(|it| !it.question.quiet);
    let rows = asked.map(|it| Row {
        key: it.question.label.clone(),
        value: shown(it),
        change: Some(change(flow, interview.change(it))),
    });
    let rows = rows.collect();
    let last = interview.asked.last().map(|it| it.question.key.clone());
    Some(Checked {
        rows,
        note: note(interview, request).map(warning),
        last: last.map_or(Route::Home, |key| Route::Ask(flow, key)),
    })
}

/// What has to be known before pressing: what others may then do, what takes place later, what
/// ends with it.
fn note(interview: &Interview<'_>, request: &Request) -> Option<Said> {
    let known = interview.known;
    if let Request::Bind(request) = request {
        let (user, holder) = (
            known.name(&request.beneficiary),
            known.name(&request.holder),
        );
        let limited = request.limit.is_some();
        return (request.consent && shares(&known, request))
            .then(|| bind::warning(&user, &holder, limited));
    }
    if let Request::QuotaSet(request) = request {
        return frozen(&known, request);
    }
    let decision = known.consider(request)?;
    let effects = decision.plan.effects.iter();
    let told = effects.filter(|it| follows(request, it));
    let told: Vec<Said> = told.map(|it| effect(it, &Names::here())).collect();
    (!told.is_empty()).then(|| words::fill(words::FOLLOWS, &[&words::told(&told)]))
}

/// Whether an effect is not what was asked for itself, but follows from it.
pub(super) fn follows(request: &Request, effect: &Effect) -> bool {
    match effect {
        Effect::Scheduled(_) | Effect::AccountClosed { .. } | Effect::Dissolved(_) => true,
        Effect::BindingEnds { .. } => matches!(request, Request::Coverage(_) | Request::Move(_)),
        _ => false,
    }
}

/// Does it once: a draft that has become an entry only leads to its result.
fn submit(app: App, flow: Flow) -> Outcome {
    let draft: Draft = app.draft(flow.word());
    if let Some(entry) = draft.sent() {
        app.replace(Route::Done(entry));
        return Ok(());
    }
    let Some(request) = look(app, flow, &draft, |it| it.request) else {
        app.replace(next(app, flow, &draft, ""));
        return Ok(());
    };
    match app.apply(request) {
        Ok(receipt) => {
            if let Some(entry) = receipt.entry {
                app.keep_draft(flow.word(), &Draft::finished(entry));
                app.replace(Route::Done(entry));
            } else {
                app.keep_draft(REFUSED, &flow.word());
                app.go(Route::Refused);
            }
            Ok(())
        }
        Err(problem) => Err(vec![FieldError::new(BUTTON, problem.said())]),
    }
}
