//! Buying commercial insurance from a personal account.

use super::conversation::Conversation;
use super::facts::{people, who};
use super::interview::Interview;
use super::papers;
use super::question::{Input, Question};
use crate::engine::Request;
use crate::engine::request::Insure;
use crate::money::Money;
use crate::policy::rule::Product;
use crate::policy::{ClauseId, kind};
use crate::ui::components::Choice;
use crate::ui::text::insure as words;
use crate::ui::text::words::product;

/// How a purchase is asked for.
pub(super) const TALK: Conversation = Conversation {
    ask,
    usual: 3,
    button: words::BUTTON,
    refused: words::NOT_BOUGHT,
    nothing: |_| None,
    questions: &[
        ("holder", "holder"),
        ("insured", "insured"),
        ("product", "product"),
        ("premium", "premium"),
        ("documents", "papers"),
        ("partner", "partner"),
    ],
    supposes: None,
};

fn ask(interview: &mut Interview<'_>) -> Option<Request> {
    let known = interview.known;
    let holder = interview.ask_person(
        who(&known, "holder", words::HOLDER, words::HOLDER_LABEL).hint(words::HOLDER_HINT),
    )?;
    let product = ask_product(interview)?;
    let premium = ask_premium(interview)?;
    let mut request = Insure {
        insured: holder.clone(),
        holder,
        product,
        premium,
        documents: Vec::new(),
        partner: true,
    };
    ask_insured(interview, &mut request)?;
    ask_papers(interview, &mut request)?;
    ask_partner(interview, &mut request)?;
    Some(Request::Insure(request))
}

fn ask_product(interview: &mut Interview<'_>) -> Option<Product> {
    let choices = Product::ALL.iter();
    let choices =
        choices.map(|it| Choice::new(it.word(), product(*it)).with_hint(words::product_hint(*it)));
    let input = Input::One(choices.collect());
    let question = Question::new("product", words::PRODUCT, words::PRODUCT_LABEL, input);
    Product::parse(&interview.ask_word(question)?)
}

fn ask_premium(interview: &mut Interview<'_>) -> Option<Money> {
    let input = Input::Amount { may_be_zero: false };
    let question = Question::new("premium", words::PREMIUM, words::PREMIUM_LABEL, input);
    interview.ask_amount(question.hint(words::PREMIUM_HINT))
}

/// Who is insured is asked where the engine objects to somebody.
fn ask_insured(interview: &mut Interview<'_>, request: &mut Insure) -> Option<()> {
    let known = interview.known;
    let others = people(&known, Some(&request.holder));
    let objects = |it: &Choice| {
        let probe = Insure {
            insured: it.value.as_str().into(),
            ..request.clone()
        };
        known.fails(&Request::Insure(probe), ClauseId::InsureInsured)
    };
    if !others.iter().any(objects) {
        return Some(());
    }
    let oneself = request.holder.as_str();
    let mut choices = vec![Choice::new(
        oneself,
        words::oneself(&known.name(&request.holder)),
    )];
    choices.extend(others);
    let input = Input::One(choices);
    let question =
        Question::new("insured", words::INSURED, words::INSURED_LABEL, input).preset(oneself);
    request.insured = interview.ask_person(question)?;
    Some(())
}

/// Papers are asked for only where the engine refuses without them.
fn ask_papers(interview: &mut Interview<'_>, request: &mut Insure) -> Option<()> {
    let known = interview.known;
    if known.fails(&Request::Insure(request.clone()), ClauseId::InsureDocuments) {
        let groups = known.rule::<kind::InsureDocuments>(&request.holder);
        let question = papers::question(words::PAPERS, groups.unwrap_or_default());
        request.documents = papers::read(&interview.ask(question)?);
    }
    Some(())
}

/// Whether the insurer has a contract is asked where the engine objects to a no.
fn ask_partner(interview: &mut Interview<'_>, request: &mut Insure) -> Option<()> {
    let probe = Insure {
        partner: false,
        ..request.clone()
    };
    let known = interview.known;
    if known.fails(&Request::Insure(probe), ClauseId::InsurePartner) {
        let question = Question::yes_or_no("partner", words::PARTNER, words::PARTNER_LABEL);
        request.partner = interview.ask_yes(question.hint(words::PARTNER_HINT))?;
    }
    Some(())
}
