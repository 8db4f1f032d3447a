//! How an answer is shown among those to check.

use leptos::prelude::*;

use super::answer::Answer;
use super::interview::Asked;
use super::question::{Input, Question};
use crate::engine::request::Item;
use crate::ui::components::{Choice, amount};
use crate::ui::text::refund::item;
use crate::ui::text::words::{item_kind, place};
use crate::ui::text::{Said, flow as words, say, t};

/// The answer in words; nothing where there is none.
pub(super) fn shown(asked: &Asked) -> AnyView {
    let Ok(answer) = &asked.answer else {
        return t(words::NOT_KNOWN).into_any();
    };
    let question = &asked.question;
    match answer {
        Answer::Word(word) => chosen(question, word),
        Answer::Words(words) => several(question, words),
        Answer::Amount(it) => amount(*it, ""),
        Answer::Rate(it) => {
            let percent = it.0 * rust_decimal::Decimal::ONE_HUNDRED;
            format!("{}%", percent.normalize()).into_any()
        }
        Answer::Day(it) => say(words::date(*it)).into_any(),
        Answer::Place(it) => say(place(*it)).into_any(),
        Answer::Items(items) => lines(items),
        Answer::Unknown => t(words::NOT_KNOWN).into_any(),
    }
}

fn choices(question: &Question) -> &[Choice] {
    match &question.input {
        Input::One(choices) | Input::Many(choices) => choices,
        Input::Amount { .. } | Input::Percent | Input::Day | Input::Place | Input::Items => &[],
    }
}

fn chosen(question: &Question, word: &str) -> AnyView {
    let Some(choice) = choices(question).iter().find(|it| it.value == word) else {
        return ().into_any();
    };
    let hint = choice.hint.clone().filter(|_| question.telling);
    let hint = hint.map(|hint| view! { " " <span class="soft">{say(hint)}</span> });
    let money = choice.amount.map(|it| view! { " " {amount(it, "")} });
    view! { {say(choice.text.clone())}{money}{hint} }.into_any()
}

fn several(question: &Question, values: &[String]) -> AnyView {
    let chosen = choices(question)
        .iter()
        .filter(|it| values.contains(&it.value));
    let chosen: Vec<Said> = chosen.map(|it| it.text.clone()).collect();
    if chosen.is_empty() {
        return t(words::NONE).into_any();
    }
    say(words::listed(&chosen)).into_any()
}

fn lines(items: &[Item]) -> AnyView {
    let lines = items.iter().map(|it| {
        view! {
            <li>
                {say(item(&it.id))} " " {amount(it.amount, "")} " "
                <span class="soft">{t(item_kind(it.kind))}</span>
            </li>
        }
    });
    view! { <ul>{lines.collect_view()}</ul> }.into_any()
}
