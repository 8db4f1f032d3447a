//! A page that asks, and the form with its summary of errors.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::page::{back, leaf, page, progress};
use super::{disclosure, focus};
use crate::ui::app::App;
use crate::ui::form::FieldError;
use crate::ui::route::Route;
use crate::ui::text::shell as words;
use crate::ui::text::{Said, Text, say, t};

/// What has to be put right on the page, in the order of the fields.
pub type Errors = RwSignal<Vec<FieldError>>;

/// What becomes of a press on the form's button.
pub type Outcome = Result<(), Vec<FieldError>>;

/// What a question page says around its fields.
pub struct Question {
    /// The flow that it belongs to: 绑定家人.
    pub flow: Said,
    /// Where in the flow: 第 3 个问题，一般共 5 个.
    pub step: Said,
    /// The page before.
    pub back: Route,
    /// The page's title in the browser.
    pub title: Said,
    /// Why it is asked, folded away.
    pub why: Option<Said>,
    /// What the button says: [`words::CONTINUE`] as a rule.
    pub button: Text,
}

/// A page with one question. `submit` is called on Continue; its errors are shown, and take the
/// focus; what was typed stays.
pub fn question(
    asked: Question,
    errors: Errors,
    fields: AnyView,
    submit: impl Fn() -> Outcome + 'static,
) -> AnyView {
    let Question {
        flow,
        step,
        back: to,
        title,
        why,
        button,
    } = asked;
    let why = why.map(|why| disclosure(words::WHY, view! { <p>{say(why)}</p> }.into_any()));
    let margin = view! { {back(to, words::BACK)}{progress(flow, step)} }.into_any();
    let buttons = view! { <button class="button" type="submit">{t(button)}</button> }.into_any();
    let body = view! { {fields}{why} }.into_any();
    page(
        title,
        vec![leaf(margin, simple_form(errors, body, buttons, submit))],
    )
}

/// A form: the summary of errors, the fields, the buttons. Enter in a field presses the button.
///
/// Once `submit` has gone through, further presses do nothing: the page is about to change.
pub fn simple_form(
    errors: Errors,
    fields: AnyView,
    buttons: AnyView,
    submit: impl Fn() -> Outcome + 'static,
) -> AnyView {
    let done = StoredValue::new(false);
    repeated_form(errors, fields, buttons, move || {
        if !done.get_value() {
            submit()?;
            done.try_set_value(true);
        }
        Ok(())
    })
}

/// The same, where every press counts: what comes of it is shown on the same page.
pub fn repeated_form(
    errors: Errors,
    fields: AnyView,
    buttons: AnyView,
    submit: impl Fn() -> Outcome + 'static,
) -> AnyView {
    let app = App::here();
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        match submit() {
            Ok(()) => {
                app.faulty.set(false);
                errors.try_set(Vec::new());
            }
            Err(wrong) => {
                app.faulty.set(!wrong.is_empty());
                errors.set(wrong);
                request_animation_frame(|| focus("error-summary"));
            }
        }
    };
    view! {
        <form class="form" novalidate on:submit=on_submit>
            {error_summary(errors)}
            {fields}
            <div class="buttons">{buttons}</div>
        </form>
    }
    .into_any()
}

/// What has to be put right, with a link to each field.
fn error_summary(errors: Errors) -> impl IntoView {
    move || {
        let wrong = errors.get();
        if wrong.is_empty() {
            return None;
        }
        let count = wrong.len();
        let items = wrong.into_iter().map(|FieldError { field, said }| {
            let href = format!("#{field}");
            view! {
                <li><a href=href on:click=move |event| {
                    event.prevent_default();
                    focus(&field);
                }>{say(said)}</a></li>
            }
        });
        let summary = view! {
            <div class="error-summary" id="error-summary" role="alert" tabindex="-1">
                <h2>{say(words::to_change(count))}</h2>
                <ul>{items.collect_view()}</ul>
            </div>
        };
        Some(summary.into_any())
    }
}
