//! Where a change that would help is made.

use super::conversation::Conversation;
use super::draft::fact_key;
use super::pages::change;
use crate::engine::{Decision, FactId, PersonId, Verdict};
use crate::policy::ClauseId;
use crate::ui::route::{Flow, Route};

/// The page on which a remedy of that name is taken: the question that it is about, the person whose
/// facts it changes, the binding to end, the date. Nothing where no page changes it.
pub fn question_of(flow: Flow, remedy: &str) -> Option<Route> {
    if let Some((person, _)) = remedy.rsplit_once('.') {
        return Some(Route::Person(PersonId::new(person)));
    }
    match remedy {
        "at" => Some(Route::Date),
        "unbind" => Some(Route::Start(Flow::Unbind)),
        field => {
            let question = Conversation::of(flow).question(field)?;
            Some(change(flow, question))
        }
    }
}

/// What is done now in the place of what a clause has brought to an end.
const IN_ITS_PLACE: &[(ClauseId, Flow)] = &[(ClauseId::WalletPending, Flow::QuotaSet)];

/// The flow that took the place of what was asked for, where the rules have ended that.
pub(super) fn in_its_place(decision: &Decision) -> Option<Flow> {
    let mut referred = decision
        .checks
        .iter()
        .filter(|it| it.verdict == Verdict::Refer);
    referred.find_map(|check| {
        let mut known = IN_ITS_PLACE.iter();
        let (_, flow) = known.find(|(clause, _)| *clause == check.clause)?;
        Some(*flow)
    })
}

/// The page on which a missing fact is told.
pub(super) fn question_for(flow: Flow, fact: &FactId) -> Option<Route> {
    match fact {
        FactId::Of(person, field) => Some(Route::Ask(flow, fact_key(person.as_str(), field))),
        FactId::Field(name) => question_of(flow, name),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn remedies_lead_to_their_question() {
        let ask = |flow, key: &str| Some(change(flow, key));
        assert_eq!(
            question_of(Flow::Bind, "documents"),
            ask(Flow::Bind, "papers")
        );
        assert_eq!(
            question_of(Flow::Pay, "request_aid"),
            ask(Flow::Pay, "request")
        );
        let agreed = ask(Flow::Bind, "agreed");
        assert_eq!(question_of(Flow::Bind, "consent"), agreed);
        assert_eq!(question_of(Flow::Bind, "limit"), None);
        let li = Some(Route::Person(PersonId::new("li")));
        assert_eq!(question_of(Flow::Bind, "li.region"), li);
        let fact = FactId::of(&PersonId::new("li"), "region");
        assert_eq!(
            question_for(Flow::Bind, &fact),
            Some(Route::Ask(Flow::Bind, "fact.li.region".to_owned()))
        );
    }
}
