//! A flow as a conversation: it asks one question after the other and ends with a request.
//!
//! What has to be asked is found by asking the engine with what is known so far, never by a second
//! set of rules. Nothing here knows a browser.

use chrono::{NaiveDate, NaiveDateTime};

use super::answer::Answer;
use super::conversation::Conversation;
use super::draft::{Draft, fact_key};
use super::facts;
use super::question::Question;
use super::strangers::stranger;
use crate::engine::{
    Decision, FactId, Outcome, PersonId, Request, Split, State, Verdict, assess, decide,
};
use crate::money::Money;
use crate::policy::kind::Kind;
use crate::policy::{ClauseId, Policy};
use crate::ui::form::FieldError;
use crate::ui::route::Flow;
use crate::ui::text::Said;

/// The family, the rules and the moment that a flow asks in.
#[derive(Clone, Copy)]
pub struct Known<'a> {
    /// The family.
    pub state: &'a State,
    /// The rules.
    pub policy: &'a Policy<'a>,
    /// The moment, China standard time.
    pub at: NaiveDateTime,
}

impl Known<'_> {
    /// What would come of a request; nothing where it makes no sense.
    pub fn consider(&self, request: &Request) -> Option<Decision> {
        decide(self.state, self.policy, self.at, request).ok()
    }

    /// What the engine would say of one clause.
    pub fn verdict(&self, request: &Request, clause: ClauseId) -> Option<Verdict> {
        let decision = assess(self.state, self.policy, self.at, request).ok()?;
        let check = decision.checks.into_iter().find(|it| it.clause == clause)?;
        Some(check.verdict)
    }

    /// How the engine would split the money of a request.
    pub fn split(&self, request: &Request) -> Option<Split> {
        let decision = assess(self.state, self.policy, self.at, request).ok()?;
        decision.plan.split
    }

    /// Whether the engine would object to a request by this clause.
    pub fn fails(&self, request: &Request, clause: ClauseId) -> bool {
        self.verdict(request, clause) == Some(Verdict::Fail)
    }

    /// What a clause says where somebody is insured; the country's where that is not known.
    pub fn rule<K: Kind<Value: Clone>>(&self, person: &PersonId) -> Option<K::Value> {
        let region = self.state.member(person).and_then(|it| it.person.region);
        let found = self.policy.find::<K>(region, self.today())?;
        Some(found.value.clone())
    }

    /// The day of the moment.
    pub fn today(&self) -> NaiveDate {
        self.at.date()
    }

    /// What somebody is called.
    pub fn name(&self, person: &PersonId) -> Said {
        let member = self.state.member(person);
        stranger(person.as_str()).map_or_else(
            || Said::same(member.map_or(person.as_str(), |it| it.person.shown())),
            Said::from,
        )
    }
}

/// A question that was asked, and what came of it.
pub struct Asked {
    /// The question.
    pub question: Question,
    /// The answer, or what has to be put right.
    pub answer: Result<Answer, Vec<FieldError>>,
}

/// A conversation in progress.
pub struct Interview<'a> {
    /// What it asks in.
    pub known: Known<'a>,
    draft: &'a Draft,
    /// The questions asked so far; only the last may be open.
    pub asked: Vec<Asked>,
    /// The request, once nothing is open.
    pub request: Option<Request>,
}

impl<'a> Interview<'a> {
    /// Asks all that a flow has to ask, up to the first question that is open.
    pub fn of(flow: Flow, known: Known<'a>, draft: &'a Draft) -> Interview<'a> {
        let mut interview = Interview {
            known,
            draft,
            asked: Vec::new(),
            request: None,
        };
        let request = (Conversation::of(flow).ask)(&mut interview);
        interview.request = request.and_then(|request| interview.ask_for_facts(request));
        interview
    }

    /// What the draft holds for a question that is answered by a link.
    pub fn chosen(&self, key: &str) -> Option<&str> {
        self.draft.get(key)
    }

    /// Asks a question, and gives the answer where there is one.
    pub fn ask(&mut self, question: Question) -> Option<Answer> {
        self.ask_so_that(question, |_| None)
    }

    /// Asks a question whose answer has to stand before the engine too.
    pub fn ask_so_that(
        &mut self,
        question: Question,
        objection: impl FnOnce(&Answer) -> Option<Said>,
    ) -> Option<Answer> {
        let raw = self.draft.get(&question.key);
        let mut answer = question.read(raw.unwrap_or(""));
        if raw.is_none() && answer.is_ok() {
            // Even where an empty answer is one, it has to be given.
            answer = Err(Vec::new());
        }
        if let Some(said) = answer.as_ref().ok().and_then(objection) {
            answer = Err(vec![FieldError::new(question.error_field(), said)]);
        }
        let given = answer.as_ref().ok().cloned();
        self.asked.push(Asked { question, answer });
        given
    }

    /// Asks for one of several words.
    pub fn ask_word(&mut self, question: Question) -> Option<String> {
        self.ask(question)?.word().map(str::to_owned)
    }

    /// Asks a question of which only the answer `whole` says all. Any other leads to a detail, which
    /// then stands for both among the answers to check.
    pub fn ask_fork(&mut self, question: Question, whole: &[&str]) -> Option<String> {
        let word = self.ask_word(question)?;
        if let Some(asked) = self.asked.last_mut() {
            asked.question.quiet = !whole.contains(&word.as_str());
        }
        Some(word)
    }

    /// Asks a question that is answered by yes or no.
    pub fn ask_yes(&mut self, question: Question) -> Option<bool> {
        self.ask(question)?.yes()
    }

    /// Asks for an amount.
    pub fn ask_amount(&mut self, question: Question) -> Option<Money> {
        self.ask(question)?.amount()
    }

    /// Asks for somebody of the family.
    pub fn ask_person(&mut self, question: Question) -> Option<PersonId> {
        self.ask_word(question).map(PersonId::new)
    }

    /// The question of that name, where it was asked.
    pub fn find(&self, key: &str) -> Option<&Asked> {
        self.asked.iter().find(|it| it.question.key == key)
    }

    /// Where an answer is changed: the question itself, or the one that led to it and stands behind
    /// it among the answers to check.
    pub fn change<'b>(&'b self, asked: &'b Asked) -> &'b str {
        let fork = asked.question.detail_of.and_then(|key| self.find(key));
        let fork = fork.filter(|it| it.question.quiet);
        fork.map_or(asked.question.key.as_str(), |it| it.question.key.as_str())
    }

    /// The question to ask after one of them was answered: its detail, else the first that is open;
    /// none where all are answered.
    pub fn after(&self, key: &str) -> Option<&str> {
        let index = self.asked.iter().position(|it| it.question.key == key);
        let next = index.and_then(|index| self.asked.get(index.saturating_add(1)));
        let detail = next.filter(|it| it.question.detail_of == Some(key));
        let open = self.asked.iter().find(|it| it.answer.is_err());
        detail.or(open).map(|it| it.question.key.as_str())
    }

    /// Asks for the facts about people without which nothing can be decided, and only for those.
    /// What was told is written into the family at once, so that it shows here as known.
    pub(super) fn ask_for_facts(&mut self, request: Request) -> Option<Request> {
        self.ask_what_was_told();
        let decision = self.known.consider(&request)?;
        if decision.outcome == Outcome::Undetermined {
            let Decision { asks, missing, .. } = decision;
            let set = asks.into_iter().next().unwrap_or_default();
            // What only follows from these answers is asked once they are there.
            for fact in set.into_iter().filter(|it| missing.contains(it)) {
                match fact {
                    FactId::Of(person, field) if !self.draft_tells(&person, &field) => {
                        self.ask_fact(&person, &field)?;
                    }
                    FactId::Of(..) | FactId::Field(_) => {}
                }
            }
        }
        self.asked
            .iter()
            .all(|it| it.answer.is_ok())
            .then_some(request)
    }

    /// Asks once more for the facts that were told of the people concerned, so that they stand among
    /// the questions.
    pub(super) fn ask_what_was_told(&mut self) {
        let told = self.draft.facts();
        let told = told.filter(|(it, _)| stranger(it).is_some() || self.draft.names(it));
        let told: Vec<(PersonId, String)> = told
            .map(|(person, field)| (PersonId::new(person), field.to_owned()))
            .collect();
        for (person, field) in told {
            if self.find(&fact_key(person.as_str(), &field)).is_none() {
                self.ask_fact(&person, &field);
            }
        }
    }

    fn draft_tells(&self, person: &PersonId, field: &str) -> bool {
        self.draft.get(&fact_key(person.as_str(), field)).is_some()
    }

    fn ask_fact(&mut self, person: &PersonId, field: &str) -> Option<Answer> {
        let question = facts::question(&self.known, person, field)?;
        self.ask(question)
    }
}
