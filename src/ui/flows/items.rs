//! The lines of a bill: as many as there are, each with a name, a price and a kind.

use leptos::prelude::*;

use super::inputs::Filled;
use super::lines::{ItemTyped, kept, typed_in};
use crate::policy::rule::ItemKind;
use crate::ui::components::{Errors, Field, focus};
use crate::ui::text::words::item_kind;
use crate::ui::text::{Said, Text, flow, pay as words, say, shell, t};

/// What stands in one line.
#[derive(Clone, Copy)]
struct Line {
    name: RwSignal<String>,
    amount: RwSignal<String>,
    kind: RwSignal<String>,
}

impl Line {
    fn of(typed: ItemTyped) -> Line {
        Line {
            name: RwSignal::new(typed.name),
            amount: RwSignal::new(typed.amount),
            kind: RwSignal::new(typed.kind),
        }
    }

    fn empty() -> Line {
        let kind = ItemKind::Drug.word().to_owned();
        Line::of(ItemTyped {
            kind,
            ..ItemTyped::default()
        })
    }

    fn typed(self) -> ItemTyped {
        ItemTyped {
            name: self.name.get_untracked(),
            amount: self.amount.get_untracked(),
            kind: self.kind.get_untracked(),
        }
    }
}

/// The lines that the draft keeps, or a first one that is empty, with a way to add more.
pub(super) fn field(around: Field, raw: &str, errors: Errors) -> Filled {
    let mut lines: Vec<Line> = typed_in(raw).into_iter().map(Line::of).collect();
    if lines.is_empty() {
        lines.push(Line::empty());
    }
    let lines = RwSignal::new(lines);
    let shown = move || {
        let several = lines.with(|lines| lines.len() > 1);
        let all = lines.get().into_iter().enumerate();
        let all = all.map(|(index, line)| line_view(lines, index, line, several, errors));
        all.collect_view()
    };
    let add = move |_| {
        lines.update(|lines| lines.push(Line::empty()));
        let number = lines.with_untracked(Vec::len);
        request_animation_frame(move || focus(&format!("items-name-{number}")));
    };
    let hint = around
        .hint
        .map(|hint| view! { <p class="field__hint">{say(hint)}</p> });
    let view = view! {
        <div class="stack">
            <h1 tabindex="-1">{say(around.label)}</h1>
            {hint}
            {shown}
            <p><button class="button button--second" type="button" on:click=add>
                {t(words::ADD_ITEM)}
            </button></p>
        </div>
    };
    Filled {
        view: view.into_any(),
        read: Box::new(move || {
            let typed: Vec<ItemTyped> =
                lines.with_untracked(|lines| lines.iter().map(|it| it.typed()).collect());
            kept(&typed)
        }),
    }
}

fn line_view(
    lines: RwSignal<Vec<Line>>,
    index: usize,
    line: Line,
    removable: bool,
    errors: Errors,
) -> AnyView {
    let number = index.saturating_add(1);
    let said = Said::same(number.to_string());
    let remove = removable.then(|| {
        let on_click = move |_| {
            lines.update(|lines| {
                if index < lines.len() {
                    lines.remove(index);
                }
            });
            errors.set(Vec::new());
        };
        view! {
            <p><button class="link" type="button" on:click=on_click>
                {say(flow::fill(words::REMOVE_ITEM, &[&said]))}
            </button></p>
        }
    });
    let amount = view! {
        <div class="money">
            <span class="money__sign" aria-hidden="true">"¥"</span>
            {input(format!("items-amount-{number}"), Some("decimal"), line.amount, errors)}
        </div>
    };
    let name = input(format!("items-name-{number}"), None, line.name, errors);
    view! {
        <fieldset>
            <legend class="field__label">{say(flow::fill(words::ITEM, &[&said]))}</legend>
            <div class="stack">
            {labelled(format!("items-kind-{number}"), words::ITEM_KIND, kinds(number, line.kind), errors)}
            {labelled(format!("items-name-{number}"), words::ITEM_NAME, name, errors)}
            {labelled(
                format!("items-amount-{number}"),
                words::ITEM_AMOUNT,
                amount.into_any(),
                errors,
            )}
            {remove}
            </div>
        </fieldset>
    }
    .into_any()
}

/// The error at a field of a line, followed.
fn error_at(errors: Errors, id: &str) -> Option<Said> {
    errors.with(|errors| {
        errors
            .iter()
            .find(|it| it.field == id)
            .map(|it| it.said.clone())
    })
}

fn labelled(id: String, label: Text, input: AnyView, errors: Errors) -> AnyView {
    let (of_class, of_error) = (id.clone(), id.clone());
    let class = move || match error_at(errors, &of_class) {
        Some(_) => "field field--error",
        None => "field",
    };
    let error = move || {
        error_at(errors, &of_error).map(|said| {
            view! {
                <p class="field__error" id=format!("{of_error}-error")>
                    <span class="visually-hidden">{t(shell::ERROR)}</span>
                    {say(said)}
                </p>
            }
        })
    };
    view! {
        <div class=class>
            <label class="dates__label" for=id>{t(label)}</label>
            {error}
            {input}
        </div>
    }
    .into_any()
}

fn input(
    id: String,
    mode: Option<&'static str>,
    value: RwSignal<String>,
    errors: Errors,
) -> AnyView {
    let (of_error, of_state) = (id.clone(), id.clone());
    let described = move || {
        let wrong = error_at(errors, &of_error).is_some();
        wrong.then(|| format!("{of_error}-error"))
    };
    view! {
        <input
            class="input"
            type="text"
            name=id.clone()
            id=id
            inputmode=mode
            autocomplete="off"
            aria-describedby=described
            aria-invalid=move || error_at(errors, &of_state).map(|_| "true")
            prop:value=value
            on:input=move |event| value.set(event_target_value(&event))
        />
    }
    .into_any()
}

fn kinds(number: usize, value: RwSignal<String>) -> AnyView {
    let options = ItemKind::ALL.iter().map(|it| {
        let chosen = value.with_untracked(|value| value == it.word());
        view! { <option value=it.word() selected=chosen>{t(item_kind(*it))}</option> }
    });
    let id = format!("items-kind-{number}");
    view! {
        <select
            class="select"
            name=id.clone()
            id=id
            prop:value=value
            on:change=move |event| value.set(event_target_value(&event))
        >{options.collect_view()}</select>
    }
    .into_any()
}
