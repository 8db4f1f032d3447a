//! Opening a medical-insurance wallet: whose, and where it is to be used.

use super::conversation::Conversation;
use super::interview::{Interview, Known};
use super::question::{Input, Question};
use crate::engine::Request;
use crate::engine::request::WalletOpen;
use crate::policy::{ClauseId, Places, Region};
use crate::ui::components::Choice;
use crate::ui::text::flow::insured;
use crate::ui::text::{Said, pay, wallet as words};

/// How a wallet is asked for.
pub(super) const TALK: Conversation = Conversation {
    ask,
    usual: 2,
    button: words::OPEN_BUTTON,
    refused: words::NOT_OPENED,
    nothing: |known| {
        let all = known.state.people.iter().all(|it| it.wallet_open);
        all.then_some((words::ALL_OPEN_TITLE, words::ALL_OPEN))
    },
    questions: &[("person", "person"), ("region", "where")],
    supposes: None,
};

/// Where the person is insured.
const HOME: &str = "home";
/// Somewhere else.
const ELSEWHERE: &str = "elsewhere";

fn ask(interview: &mut Interview<'_>) -> Option<Request> {
    let known = interview.known;
    let input = Input::One(owners(&known));
    let person = interview.ask_person(
        Question::new("person", words::WHOSE, words::WHOSE_LABEL, input)
            .hint(words::WHOSE_HINT)
            .telling(),
    )?;
    let mut request = WalletOpen {
        person,
        region: None,
    };
    ask_place(interview, &mut request)?;
    Some(Request::WalletOpen(request))
}

/// Whoever has a wallet needs no second one.
fn owners(known: &Known<'_>) -> Vec<Choice> {
    let members = known.state.people.iter();
    let choices = members.map(|it| {
        let hint = if it.wallet_open {
            Said::from(words::IS_OPEN)
        } else {
            insured(&it.person)
        };
        let choice = Choice::new(it.person.id.as_str(), Said::same(it.person.shown()));
        Choice {
            disabled: it.wallet_open,
            ..choice.with_hint(hint)
        }
    });
    choices.collect()
}

/// The place is asked where the engine tells one from the other.
fn ask_place(interview: &mut Interview<'_>, request: &mut WalletOpen) -> Option<()> {
    let known = interview.known;
    let member = known.state.member(&request.person)?;
    let home = member.person.region;
    let says = |region: Option<Region>| {
        let probe = WalletOpen {
            region,
            ..request.clone()
        };
        known.verdict(&Request::WalletOpen(probe), ClauseId::WalletTerritory)
    };
    let here = says(home);
    let mut provinces = Places::standard().iter().map(|it| it.region);
    if !provinces.any(|it| it.is_province() && says(Some(it)) != here) {
        return Some(());
    }
    let choices = vec![
        Choice::new(HOME, pay::at_home(home)),
        Choice::new(ELSEWHERE, pay::ELSEWHERE),
    ];
    let input = Input::One(choices);
    let question = Question::new("where", words::WHERE, words::WHERE_LABEL, input)
        .explained(words::WHERE_WHY, words::WHERE_WHY_TEXT)
        .preset(HOME);
    if interview.ask_fork(question, &[HOME])? == HOME {
        return Some(());
    }
    let question =
        Question::new("place", pay::PLACE, words::WHERE_LABEL, Input::Place).detail_of("where");
    request.region = interview.ask(question)?.place();
    Some(())
}
