//! Giving a quota up: which one, and who asks for it.

use super::conversation::Conversation;
use super::interview::{Interview, Known};
use super::question::{Input, Question};
use super::unbind::parties;
use crate::engine::Request;
use crate::engine::request::QuotaDissolve;
use crate::ui::components::Choice;
use crate::ui::text::{quota as words, unbind};

/// How the end of a quota is asked for.
pub(super) const TALK: Conversation = Conversation {
    ask,
    usual: 2,
    button: words::DISSOLVE_BUTTON,
    refused: words::NOT_DISSOLVED,
    nothing: |known| {
        let none = known.state.quotas.is_empty();
        none.then_some((words::NONE_TITLE, words::NONE))
    },
    questions: &[("by", "by")],
    supposes: None,
};

fn ask(interview: &mut Interview<'_>) -> Option<Request> {
    let known = interview.known;
    let input = Input::One(standing(&known));
    let number = interview.ask_word(Question::new(
        "quota",
        words::WHICH,
        words::WHICH_LABEL,
        input,
    ))?;
    let mut quotas = known.state.quotas.iter();
    let quota = quotas.find(|it| it.number.to_string() == number)?;
    let (holder, beneficiary) = (&quota.holder, &quota.beneficiary);
    let input = Input::One(parties(&known, holder, beneficiary, words::OTHER_HINT));
    let by = interview.ask_person(
        Question::new("by", unbind::BY, unbind::BY_LABEL, input).hint(unbind::BY_HINT),
    )?;
    Some(Request::QuotaDissolve(QuotaDissolve {
        holder: holder.clone(),
        beneficiary: beneficiary.clone(),
        by,
    }))
}

/// The quotas that there are, with what is left of each.
fn standing(known: &Known<'_>) -> Vec<Choice> {
    let quotas = known.state.quotas.iter().map(|it| {
        let text = words::quota(&known.name(&it.holder), &known.name(&it.beneficiary));
        Choice::new(it.number.to_string(), text).with_amount(known.state.balance(&it.account()))
    });
    quotas.collect()
}
