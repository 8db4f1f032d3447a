//! Ending a binding: which one, who asks for it, from when.

use super::bind::ask_day;
use super::conversation::Conversation;
use super::facts::people;
use super::interview::{Interview, Known};
use super::question::{Input, Question};
use crate::engine::request::Unbind;
use crate::engine::{Binding, PersonId, Request};
use crate::policy::ClauseId;
use crate::ui::components::Choice;
use crate::ui::text::flow::{NOW, TODAY_HINT};
use crate::ui::text::{Text, flow, refused, unbind as words};

/// Today is the last day.
const TODAY: &str = "today";
/// Another day is.
const LATER: &str = "later";

/// How the end of a binding is asked for.
pub(super) const TALK: Conversation = Conversation {
    ask,
    usual: 3,
    button: words::BUTTON,
    refused: refused::NOT_UNBOUND,
    nothing: |known| {
        standing(known)
            .is_empty()
            .then_some((words::NONE_TITLE, words::NONE))
    },
    questions: &[("by", "by"), ("end", "end")],
    supposes: None,
};

/// Asks what the end of a binding needs.
fn ask(interview: &mut Interview<'_>) -> Option<Request> {
    let known = interview.known;
    let bindings = standing(&known);
    let choices = bindings.iter().map(|it| {
        let text = words::binding(&known.name(&it.holder), &known.name(&it.beneficiary));
        Choice::new(it.number.to_string(), text).with_hint(words::since(it, known.at))
    });
    let input = Input::One(choices.collect());
    let number = interview.ask_word(
        Question::new("binding", words::BINDING, words::BINDING_LABEL, input).telling(),
    )?;
    let binding = bindings
        .into_iter()
        .find(|it| it.number.to_string() == number)?;
    let by = interview.ask_person(
        Question::new(
            "by",
            words::BY,
            words::BY_LABEL,
            Input::One(parties(
                &known,
                &binding.holder,
                &binding.beneficiary,
                words::OTHER_HINT,
            )),
        )
        .hint(words::BY_HINT),
    )?;
    let mut request = Unbind {
        holder: binding.holder.clone(),
        beneficiary: binding.beneficiary.clone(),
        by,
        end: None,
    };
    ask_end(interview, &mut request)?;
    Some(Request::Unbind(request))
}

/// The bindings that are in force or will be.
fn standing<'a>(known: &Known<'a>) -> Vec<&'a Binding> {
    let at = known.at;
    let bindings = known.state.bindings.iter();
    bindings.filter(|it| it.in_force_or_scheduled(at)).collect()
}

/// The two people concerned before the rest of the family, who have no part in it.
pub(super) fn parties(
    known: &Known<'_>,
    holder: &PersonId,
    beneficiary: &PersonId,
    others_hint: Text,
) -> Vec<Choice> {
    let (mut two, mut others) = (Vec::new(), Vec::new());
    for choice in people(known, None) {
        if choice.value == holder.as_str() {
            two.insert(0, choice.with_hint(words::HOLDER_HINT));
        } else if choice.value == beneficiary.as_str() {
            two.push(choice.with_hint(words::BENEFICIARY_HINT));
        } else {
            others.push(choice.with_hint(others_hint));
        }
    }
    two.append(&mut others);
    two
}

fn ask_end(interview: &mut Interview<'_>, request: &mut Unbind) -> Option<()> {
    let known = interview.known;
    let today = known.today();
    let choices = vec![
        Choice::new(TODAY, flow::today(NOW, today)).with_hint(words::TODAY_HINT),
        Choice::new(LATER, words::LATER),
    ];
    let fork =
        Question::new("end", words::END, words::END_LABEL, Input::One(choices)).preset(TODAY);
    if interview.ask_fork(fork, &[TODAY])? == TODAY {
        return Some(());
    }
    let question = Question::new("end-day", words::END_DAY, words::END_LABEL, Input::Day)
        .hint(flow::not_before(TODAY_HINT, today))
        .detail_of("end");
    let day = ask_day(interview, question, |day| {
        let probe = Unbind {
            end: Some(day),
            ..request.clone()
        };
        let wrong = known.fails(&Request::Unbind(probe), ClauseId::UnbindEffect);
        wrong.then(|| {
            if day < today {
                flow::not_before(words::END_EARLY, today)
            } else {
                words::END_LATE.into()
            }
        })
    })?;
    request.end = Some(day);
    Some(())
}
