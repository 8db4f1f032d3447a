//! Binding a relative: whose account, for whom, what they are to each other, where, from when.

use chrono::NaiveDate;

use super::conversation::Conversation;
use super::facts::{who, who_else};
use super::interview::{Interview, Known};
use super::papers;
use super::question::{Input, Question};
use crate::engine::request::Bind;
use crate::engine::{PersonId, Request, Verdict};
use crate::policy::rule::{Channel, Identity, Instrument, Relation};
use crate::policy::{ClauseId, kind};
use crate::ui::components::Choice;
use crate::ui::text::bind as words;
use crate::ui::text::flow::{NOW, TODAY_HINT};
use crate::ui::text::words::{channel, instrument, relation, relation_hint};
use crate::ui::text::{Said, Text, flow, refused, shell};

/// Today, at once.
const TODAY: &str = "today";
/// On another day.
const LATER: &str = "later";
/// Without an end, or without a limit.
const OPEN: &str = "open";
/// With an end, or with a limit.
const LIMITED: &str = "limited";

/// How a binding is asked for.
pub(super) const TALK: Conversation = Conversation {
    ask,
    usual: 9,
    button: words::BUTTON,
    refused: refused::NOT_BOUND,
    nothing: |_| None,
    questions: &[
        ("relation", "relation"),
        ("instrument", "instrument"),
        ("channel", "channel"),
        ("documents", "papers"),
        ("start", "start"),
        ("end", "end"),
        ("consent", "agreed"),
        ("identity", "agreed"),
    ],
    supposes: None,
};

/// Asks what a binding needs.
fn ask(interview: &mut Interview<'_>) -> Option<Request> {
    let known = interview.known;
    let holder = interview.ask_person(
        who(&known, "holder", words::HOLDER, words::HOLDER_LABEL).hint(words::HOLDER_HINT),
    )?;
    let title = words::beneficiary(&known.name(&holder));
    let beneficiary = interview.ask_person(
        who_else(
            &known,
            &holder,
            "beneficiary",
            title,
            words::BENEFICIARY_LABEL,
        )
        .hint(words::BENEFICIARY_HINT),
    )?;
    let relation = ask_relation(interview, &beneficiary, &holder, words::RELATION_WHY)?;
    let mut request = plain(holder, beneficiary, relation);
    ask_instrument(interview, &mut request)?;
    let shares = shares(&interview.known, &request);
    if shares {
        ask_channel(interview, &mut request)?;
    }
    ask_start(interview, &mut request)?;
    ask_end(interview, &mut request)?;
    if shares {
        ask_limit(interview, &mut request)?;
    }
    ask_agreement(interview, &mut request)?;
    Some(Request::Bind(request))
}

/// Whether the engine takes what is set up for sharing; else where it is done and how much may be
/// used make no difference.
pub(super) fn shares(known: &Known<'_>, request: &Bind) -> bool {
    let verdict = known.verdict(&Request::Bind(request.clone()), ClauseId::BindInstrument);
    verdict != Some(Verdict::Warn)
}

/// A binding as it usually is: agreed to by the holder, and proven by face.
pub(super) fn plain(holder: PersonId, beneficiary: PersonId, relation: Relation) -> Bind {
    Bind {
        holder,
        beneficiary,
        relation,
        instrument: Instrument::Aid,
        start: None,
        end: None,
        channel: Channel::App,
        documents: Vec::new(),
        identity: Identity::Face,
        consent: true,
        limit: None,
    }
}

/// Asks what somebody is to somebody else.
pub(super) fn ask_relation(
    interview: &mut Interview<'_>,
    of: &PersonId,
    to: &PersonId,
    why: Text,
) -> Option<Relation> {
    let (of, to) = (&interview.known.name(of), &interview.known.name(to));
    let choices = Relation::ALL.iter().map(|it| {
        let hint = Some(relation_hint(*it)).filter(|hint| !hint.zh.is_empty());
        Choice {
            hint: hint.map(Said::from),
            ..Choice::new(it.word(), relation(*it))
        }
    });
    let title = words::relation(of, to);
    let label = words::relation_label(of, to);
    let word = interview.ask_word(
        Question::new("relation", title, label, Input::One(choices.collect()))
            .hint(words::relation_hint(to))
            .explained(shell::WHY, why),
    )?;
    Relation::parse(&word)
}

/// What is set up is asked where the engine tells the one from the other.
pub(super) fn ask_instrument(interview: &mut Interview<'_>, request: &mut Bind) -> Option<()> {
    let known = interview.known;
    let of = |instrument| Bind {
        instrument,
        ..request.clone()
    };
    let differs = |it: &Instrument| shares(&known, &of(*it)) != shares(&known, request);
    if !Instrument::ALL.iter().any(differs) {
        return Some(());
    }
    let choices = Instrument::ALL.iter().map(|it| {
        let hint = words::instrument_hint(*it);
        Choice::new(it.word(), instrument(*it)).with_hint(hint)
    });
    let input = Input::One(choices.collect());
    let word = interview.ask_word(
        Question::new(
            "instrument",
            words::INSTRUMENT,
            words::INSTRUMENT_LABEL,
            input,
        )
        .preset(request.instrument.word()),
    )?;
    request.instrument = Instrument::parse(&word)?;
    Some(())
}

/// The answers to whether the holder agrees: its name, whether it is yes, and how that was proven.
const AGREEMENTS: &[(&str, bool, Identity, Text)] = &[
    ("face", true, Identity::Face, words::AGREED_FACE),
    ("password", true, Identity::Password, words::AGREED_PASSWORD),
    ("unproven", true, Identity::None, words::AGREED_UNPROVEN),
    ("no", false, Identity::Face, words::NOT_AGREED),
];

/// Whether the holder agrees is asked where the engine would object to some answer.
pub(super) fn ask_agreement(interview: &mut Interview<'_>, request: &mut Bind) -> Option<()> {
    let known = interview.known;
    let objects = |(_, consent, identity, _): &(&str, bool, Identity, Text)| {
        let probe = Request::Bind(Bind {
            consent: *consent,
            identity: *identity,
            ..request.clone()
        });
        let clauses = [ClauseId::BindConsent, ClauseId::BindIdentity];
        clauses.iter().any(|clause| known.fails(&probe, *clause))
    };
    if !AGREEMENTS.iter().any(objects) {
        return Some(());
    }
    let holder = known.name(&request.holder);
    let choices = AGREEMENTS
        .iter()
        .map(|(key, _, _, said)| Choice::new(*key, *said));
    let input = Input::One(choices.collect());
    let title = words::agreed(&holder);
    let word = interview.ask_word(
        Question::new("agreed", title, words::agreed_label(&holder), input).preset("face"),
    )?;
    let (_, consent, identity, _) = AGREEMENTS.iter().find(|(key, ..)| *key == word)?;
    (request.consent, request.identity) = (*consent, *identity);
    Some(())
}

/// Papers are asked for only where the engine refuses without them.
pub(super) fn ask_channel(interview: &mut Interview<'_>, request: &mut Bind) -> Option<()> {
    let choices = Channel::ALL.iter().map(|it| {
        let hint = words::channel_hint(*it);
        Choice::new(it.word(), channel(*it)).with_hint(hint)
    });
    let input = Input::One(choices.collect());
    let word = interview.ask_word(
        Question::new("channel", words::CHANNEL, words::CHANNEL_LABEL, input)
            .preset(Channel::App.word()),
    )?;
    request.channel = Channel::parse(&word)?;
    let known = interview.known;
    if known.fails(&Request::Bind(request.clone()), ClauseId::BindDocuments) {
        let groups = known.rule::<kind::BindDocuments>(&request.holder);
        let question = papers::question(words::PAPERS, groups.unwrap_or_default());
        request.documents = papers::read(&interview.ask(question)?);
    }
    Some(())
}

fn ask_start(interview: &mut Interview<'_>, request: &mut Bind) -> Option<()> {
    let known = interview.known;
    let today = known.today();
    let choices = vec![
        Choice::new(TODAY, flow::today(NOW, today)).with_hint(words::TODAY_HINT),
        Choice::new(LATER, words::START_LATER),
    ];
    let fork = Question::new(
        "start",
        words::START,
        words::START_LABEL,
        Input::One(choices),
    )
    .preset(TODAY);
    if interview.ask_fork(fork, &[TODAY])? == TODAY {
        return Some(());
    }
    let question = Question::new(
        "start-day",
        words::START_DAY,
        words::START_LABEL,
        Input::Day,
    )
    .hint(flow::not_before(TODAY_HINT, today))
    .detail_of("start");
    let day = ask_day(interview, question, |day| {
        let probe = Bind {
            start: Some(day),
            end: Some(day),
            ..request.clone()
        };
        let early = known.fails(&Request::Bind(probe), ClauseId::BindPeriod);
        early.then(|| flow::not_before(words::START_EARLY, today))
    })?;
    request.start = Some(day);
    Some(())
}

pub(super) fn ask_end(interview: &mut Interview<'_>, request: &mut Bind) -> Option<()> {
    let known = interview.known;
    let first = request.start.unwrap_or(known.today());
    let hint = match known.verdict(&Request::Bind(request.clone()), ClauseId::BindPeriod) {
        Some(Verdict::Pass | Verdict::Warn) => words::END_OPTIONAL,
        Some(Verdict::Fail) => words::END_NEEDED,
        Some(Verdict::Unknown(_) | Verdict::Refer) | None => words::END_UNSURE,
    };
    let choices = vec![
        Choice::new(OPEN, words::END_OPEN),
        Choice::new(LIMITED, words::END_DATED),
    ];
    let fork = Question::new("end", words::END, words::END_LABEL, Input::One(choices)).hint(hint);
    if interview.ask_fork(fork, &[OPEN])? == OPEN {
        return Some(());
    }
    let question = Question::new("end-day", words::END_DAY, words::END_LABEL, Input::Day)
        .hint(words::END_DAY_HINT)
        .detail_of("end");
    let day = ask_day(interview, question, |day| {
        let probe = Bind {
            end: Some(day),
            ..request.clone()
        };
        let early = known.fails(&Request::Bind(probe), ClauseId::BindPeriod);
        early.then(|| flow::not_before(words::END_EARLY, first))
    })?;
    request.end = Some(day);
    Some(())
}

/// Asks for a day to which the engine doesn't object.
pub(super) fn ask_day(
    interview: &mut Interview<'_>,
    question: Question,
    objection: impl FnOnce(NaiveDate) -> Option<Said>,
) -> Option<NaiveDate> {
    let answer = interview.ask_so_that(question, |answer| objection(answer.day()?))?;
    answer.day()
}

fn ask_limit(interview: &mut Interview<'_>, request: &mut Bind) -> Option<()> {
    let choices = vec![
        Choice::new(OPEN, words::LIMIT_NONE).with_hint(words::LIMIT_NONE_HINT),
        Choice::new(LIMITED, words::LIMIT_SOME),
    ];
    let holder = interview.known.name(&request.holder);
    let beneficiary = interview.known.name(&request.beneficiary);
    let title = words::limit(&beneficiary, &holder);
    let fork = Question::new("limit", title, words::LIMIT_LABEL, Input::One(choices));
    if interview.ask_fork(fork, &[OPEN])? == OPEN {
        return Some(());
    }
    let input = Input::Amount { may_be_zero: false };
    let question = Question::new(
        "limit-amount",
        words::LIMIT_AMOUNT,
        words::LIMIT_LABEL,
        input,
    )
    .hint(words::LIMIT_AMOUNT_HINT)
    .detail_of("limit");
    request.limit = Some(interview.ask_amount(question)?);
    Some(())
}
