//! Finding out why something doesn't work: from what is seen to the clause behind it.
//!
//! The conversation is about a family that is only supposed (`suppose.rs`): the one that is there,
//! with what is told on the way. Which facts matter is the engine's to say, and as soon as it finds
//! a cause nothing more is asked. `result.rs` shows what came of it.

pub(super) mod result;
mod suppose;

use super::aid;
use super::bind;
use super::conversation::Conversation;
use super::interview::Interview;
use super::pay;
use super::premium;
use super::question::{Input, Question};
use super::strangers::{in_order, owner, relative, stranger};
use super::wallet_send;
use crate::engine::request::{Bind, Pay, Premium, PremiumFrom, WalletSend};
use crate::engine::{Binding, Decision, Outcome, PersonId, Request};
use crate::money::Money;
use crate::policy::ClauseId;
use crate::policy::rule::{Identity, Matter, Relation};
use crate::ui::components::Choice;
use crate::ui::text::why as words;

/// How a cause is looked for.
pub(super) const TALK: Conversation = Conversation {
    ask,
    usual: 6,
    button: words::AGAIN,
    refused: words::FOUND,
    nothing: |_| None,
    questions: &[],
    supposes: Some(suppose::suppose),
};

/// What is seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Symptom {
    /// A binding can't be made.
    CannotBind,
    /// It is bound, and yet the relative's account paid nothing.
    NothingPaid,
    /// The patient's own money went first.
    OwnFirst,
    /// Somebody else's code or money shows.
    NotMine,
    /// A premium can't be paid.
    PremiumFails,
    /// Money can't be sent to a wallet.
    WalletWontSend,
}

impl Symptom {
    /// Every symptom.
    pub const ALL: &'static [Symptom] = &[
        Symptom::CannotBind,
        Symptom::NothingPaid,
        Symptom::OwnFirst,
        Symptom::NotMine,
        Symptom::PremiumFails,
        Symptom::WalletWontSend,
    ];

    /// Its name in drafts and addresses.
    pub const fn word(self) -> &'static str {
        match self {
            Symptom::CannotBind => "cannot_bind",
            Symptom::NothingPaid => "nothing_paid",
            Symptom::OwnFirst => "own_first",
            Symptom::NotMine => "not_mine",
            Symptom::PremiumFails => "premium_fails",
            Symptom::WalletWontSend => "wallet_wont_send",
        }
    }

    fn parse(word: &str) -> Option<Symptom> {
        Symptom::ALL.iter().copied().find(|it| it.word() == word)
    }

    /// The clause that explains it where nothing goes wrong.
    const fn by_rule(self) -> Option<ClauseId> {
        match self {
            Symptom::OwnFirst => Some(ClauseId::PayOrder),
            Symptom::NotMine => Some(ClauseId::BindInstrument),
            Symptom::CannotBind
            | Symptom::NothingPaid
            | Symptom::PremiumFails
            | Symptom::WalletWontSend => None,
        }
    }

    /// What is really done where it shows.
    const fn matter(self) -> Matter {
        match self {
            Symptom::CannotBind | Symptom::NotMine => Matter::Bind,
            Symptom::NothingPaid | Symptom::OwnFirst => Matter::Visit,
            Symptom::PremiumFails => Matter::Premium,
            Symptom::WalletWontSend => Matter::Wallet,
        }
    }
}

/// The name of the question that is asked first.
const SYMPTOM: &str = "symptom";
/// The name of the question how the binding stands.
const STANDING: &str = "standing";
/// It stands.
const STANDS: &str = "stands";
/// It starts later.
const NOT_YET: &str = "not_yet";
/// It is gone.
const NO_MORE: &str = "no_more";

/// Asks what is seen, and then what matters for it.
fn ask(interview: &mut Interview<'_>) -> Option<Request> {
    let choices = Symptom::ALL
        .iter()
        .map(|it| Choice::new(it.word(), words::symptom(*it)));
    let input = Input::One(choices.collect());
    let question = Question::new(SYMPTOM, words::SYMPTOM, words::SYMPTOM_LABEL, input);
    let symptom = Symptom::parse(&interview.ask_word(question.hint(words::SYMPTOM_HINT))?)?;
    let (holder, relative) = ask_who(interview)?;
    let relation = match recorded(interview, &holder, &relative) {
        Some(binding) => binding.relation,
        None => bind::ask_relation(interview, &relative, &holder, words::RELATION_WHY)?,
    };
    let binding = bind::plain(holder.clone(), relative.clone(), relation);
    match symptom {
        Symptom::CannotBind => ask_terms(interview, binding),
        Symptom::NothingPaid | Symptom::OwnFirst | Symptom::NotMine => {
            match ask_binding(interview, binding)? {
                Some(cause) => Some(cause),
                None => ask_bill(interview, relative),
            }
        }
        Symptom::PremiumFails => match ask_binding(interview, binding)? {
            Some(cause) => Some(cause),
            None => ask_premium(interview, holder, relative),
        },
        Symptom::WalletWontSend => ask_transfer(interview, holder, relative, relation),
    }
}

/// Whose account, and for whom. Where there is no family yet, both are strangers.
fn ask_who(interview: &mut Interview<'_>) -> Option<(PersonId, PersonId)> {
    let known = interview.known;
    let family = |without: Option<&PersonId>| -> Vec<Choice> {
        let choices = super::facts::people(&known, without).into_iter();
        choices.filter(|it| stranger(&it.value).is_none()).collect()
    };
    if family(None).is_empty() {
        return Some((owner(), relative()));
    }
    let or_else = |mut choices: Vec<Choice>, stranger: PersonId| {
        choices.push(Choice::new(stranger.as_str(), words::SOMEBODY));
        Input::One(choices)
    };
    let input = or_else(family(None), owner());
    let holder = interview
        .ask_person(Question::new("holder", words::HOLDER, words::HOLDER_LABEL, input).telling())?;
    let input = or_else(family(Some(&holder)), relative());
    let relative = interview.ask_person(
        Question::new("beneficiary", words::RELATIVE, words::RELATIVE_LABEL, input).telling(),
    )?;
    Some((holder, relative))
}

/// How a binding was to be made. What is known of the two comes first: where that stands in the way
/// already, papers and dates don't matter.
fn ask_terms(interview: &mut Interview<'_>, mut binding: Bind) -> Option<Request> {
    let best = in_order(interview.known.today(), &binding);
    if let Some(cause) = look_into(interview, Request::Bind(best))? {
        return Some(cause);
    }
    bind::ask_instrument(interview, &mut binding)?;
    if bind::shares(&interview.known, &binding) {
        bind::ask_channel(interview, &mut binding)?;
        bind::ask_end(interview, &mut binding)?;
    }
    bind::ask_agreement(interview, &mut binding)?;
    Some(Request::Bind(binding))
}

/// Asks for the facts about people that matter for a request, and gives it back where something
/// stands in its way then: that is a cause, and nothing more has to be asked.
fn look_into(interview: &mut Interview<'_>, request: Request) -> Option<Option<Request>> {
    let request = interview.ask_for_facts(request)?;
    let decision = interview.known.consider(&request)?;
    let open = decision.outcome == Outcome::Undetermined;
    Some(Some(request).filter(|_| open || stopped(&decision)))
}

/// Whether something stands in the way of a request, or of its aid.
fn stopped(decision: &Decision) -> bool {
    match decision.outcome {
        Outcome::Denied | Outcome::Referred => true,
        Outcome::Undetermined => false,
        Outcome::Allowed | Outcome::Warned => decision.aid_is_limited(),
    }
}

/// What the family has on record between the two; what was told here isn't.
fn recorded<'a>(
    interview: &Interview<'a>,
    holder: &PersonId,
    beneficiary: &PersonId,
) -> Option<&'a Binding> {
    let told = interview.chosen("relation").is_some();
    let mut bindings = interview.known.state.bindings.iter();
    bindings
        .find(|it| it.shares() && it.holder == *holder && it.beneficiary == *beneficiary)
        .filter(|_| !told)
}

/// What was set up between the two, and whether it stands. Gives the binding where it is itself the
/// cause.
fn ask_binding(interview: &mut Interview<'_>, mut binding: Bind) -> Option<Option<Request>> {
    if recorded(interview, &binding.holder, &binding.beneficiary).is_some() {
        return Some(None);
    }
    let supposed = interview.chosen(STANDING).is_some();
    bind::ask_instrument(interview, &mut binding)?;
    let best = in_order(interview.known.today(), &binding);
    if !bind::shares(&interview.known, &binding) {
        return Some(Some(Request::Bind(best)));
    }
    if supposed {
        interview.ask_what_was_told();
    } else {
        if let Some(cause) = look_into(interview, Request::Bind(best))? {
            return Some(Some(cause));
        }
    }
    let choices = vec![
        Choice::new(STANDS, words::STANDS),
        Choice::new(NOT_YET, words::NOT_YET),
        Choice::new(NO_MORE, words::NO_MORE),
    ];
    let input = Input::One(choices);
    interview.ask_word(Question::new(
        STANDING,
        words::STANDING,
        words::STANDING_LABEL,
        input,
    ))?;
    Some(None)
}

/// A bill at which the account should have helped.
fn ask_bill(interview: &mut Interview<'_>, patient: PersonId) -> Option<Request> {
    // What isn't asked yet is as it should be, so that only what was told stands in the way.
    let mut request = Pay {
        request_aid: true,
        total: Some(Money::from_fen(1)),
        ..pay::plain(patient)
    };
    for ask in [pay::ask_venue, pay::ask_credential] {
        ask(interview, &mut request)?;
        let so_far = Request::Pay(request.clone());
        if stopped(&interview.known.consider(&so_far)?) {
            return Some(so_far);
        }
    }
    let input = Input::Amount { may_be_zero: false };
    let question = Question::new("total", words::AMOUNT, words::AMOUNT_LABEL, input);
    request.total = Some(interview.ask_amount(question.hint(words::AMOUNT_HINT))?);
    request.request_aid = false;
    aid::ask(interview, &mut request)?;
    Some(Request::Pay(request))
}

fn ask_premium(
    interview: &mut Interview<'_>,
    holder: PersonId,
    beneficiary: PersonId,
) -> Option<Request> {
    let mut request = Premium {
        beneficiary,
        amount: Money::from_fen(1),
        year: premium::ask_year(interview)?,
        from: PremiumFrom::Account,
        holder: Some(holder),
        opt_in: true,
        proof: true,
    };
    if let Some(cause) = look_into(interview, Request::Premium(request.clone()))? {
        return Some(cause);
    }
    request.amount = premium::ask_amount(interview)?;
    request.proof = false;
    premium::ask_opt_in(interview, &mut request)?;
    premium::ask_proof(interview, &mut request)?;
    Some(Request::Premium(request))
}

fn ask_transfer(
    interview: &mut Interview<'_>,
    from: PersonId,
    to: PersonId,
    relation: Relation,
) -> Option<Request> {
    let mut request = WalletSend {
        from,
        to,
        relation,
        amount: Money::from_fen(1),
        identity: Identity::Face,
    };
    if let Some(cause) = look_into(interview, Request::WalletSend(request.clone()))? {
        return Some(cause);
    }
    request.amount = wallet_send::ask_amount(interview)?;
    wallet_send::ask_identity(interview, &mut request)?;
    Some(Request::WalletSend(request))
}
