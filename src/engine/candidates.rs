//! What could be otherwise: the single changes of a request that are tried as remedies. A case that
//! was changed already has candidates too, and that is how pairs are found.

mod money;

use chrono::{Days, Months, NaiveDateTime};

use super::case::Case;
use super::decision::FactValue;
use super::request::{Bind, Pay, Unbind};
use super::state::{midnight, midnight_after};
use super::world::Supposing;
use super::{Person, PersonId, Request};
use crate::money::Money;
use crate::policy::rule::{
    Channel, Coverage, Credential, Document, Identity, Instrument, Relation, Scheme, Venue,
};
use crate::sorted::distinct;

/// One change of the request, of a person, of the bindings or of the date.
pub(super) struct Candidate {
    pub name: String,
    pub value: FactValue,
    pub request: Request,
    pub supposing: Supposing,
    pub at: NaiveDateTime,
}

impl Candidate {
    /// The case with this change.
    pub fn case<'a>(&'a self, case: &Case<'a>) -> Case<'a> {
        Case {
            request: &self.request,
            supposing: &self.supposing,
            at: self.at,
            ..*case
        }
    }
}

/// Every change that is tried.
pub(super) fn candidates(case: &Case<'_>) -> Vec<Candidate> {
    let mut list = List {
        case,
        candidates: Vec::new(),
    };
    match case.request {
        Request::Bind(request) => list.bind(request),
        Request::Unbind(request) => list.unbind(request),
        Request::Pay(request) => list.pay(request),
        Request::Premium(request) => list.premium(request),
        Request::Withdraw(request) => list.withdraw(request),
        Request::Refund(request) => list.refund(request),
        Request::WalletSend(request) => list.send(request),
        Request::QuotaSet(request) => list.set_aside(request),
        Request::QuotaDissolve(request) => list.give_up(request),
        Request::Insure(request) => list.insure(request),
        Request::Credit(request) => list.people(&[&request.person]),
        Request::Join(_)
        | Request::Amend(_)
        | Request::Coverage(_)
        | Request::Move(_)
        | Request::Wait(_)
        | Request::Due(_)
        | Request::Calculate(_)
        | Request::WalletOpen(_)
        | Request::WalletAccept(_)
        | Request::WalletCashOut(_) => {}
    }
    list.candidates
}

struct List<'a> {
    case: &'a Case<'a>,
    candidates: Vec<Candidate>,
}

impl List<'_> {
    fn push(&mut self, name: &str, value: FactValue, request: Request) {
        self.candidates.push(Candidate {
            name: name.to_owned(),
            value,
            request,
            supposing: self.case.supposing.clone(),
            at: self.case.at,
        });
    }

    fn suppose(&mut self, name: String, value: FactValue, change: impl Fn(&mut Supposing)) {
        let mut supposing = self.case.supposing.clone();
        change(&mut supposing);
        let (request, at) = (self.case.request.clone(), self.case.at);
        self.candidates.push(Candidate {
            name,
            value,
            request,
            supposing,
            at,
        });
    }

    fn bind(&mut self, request: &Bind) {
        let with = |change: &dyn Fn(&mut Bind)| {
            let mut changed = request.clone();
            change(&mut changed);
            Request::Bind(changed)
        };
        for relation in Relation::ALL.iter().filter(|it| **it != request.relation) {
            let value = FactValue::Word(relation.word());
            self.push("relation", value, with(&|it| it.relation = *relation));
        }
        let today = self.case.at.date();
        let first = request.start.unwrap_or(today).max(today);
        for end in first
            .checked_add_months(Months::new(12))
            .into_iter()
            .chain([first])
        {
            let value = FactValue::Day(end);
            self.push("end", value, with(&|it| it.end = Some(end)));
        }
        self.push("start", FactValue::Day(today), with(&|it| it.start = None));
        self.push(
            "consent",
            FactValue::Truth(true),
            with(&|it| it.consent = true),
        );
        let face = FactValue::Word(Identity::Face.word());
        self.push("identity", face, with(&|it| it.identity = Identity::Face));
        let papers = FactValue::Words(Document::ALL.iter().map(|it| it.word()).collect());
        self.push(
            "documents",
            papers,
            with(&|it| it.documents = Document::ALL.to_vec()),
        );
        let app = FactValue::Word(Channel::App.word());
        self.push("channel", app, with(&|it| it.channel = Channel::App));
        let aid = FactValue::Word(Instrument::Aid.word());
        self.push(
            "instrument",
            aid,
            with(&|it| it.instrument = Instrument::Aid),
        );
        self.people(&[&request.holder, &request.beneficiary]);
        self.accounts(&[&request.holder]);
        self.unbindings(|it| it.holder == request.holder || it.beneficiary == request.beneficiary);
        self.dates(&[&request.holder]);
    }

    fn unbind(&mut self, request: &Unbind) {
        for by in [&request.holder, &request.beneficiary] {
            let changed = Unbind {
                by: by.clone(),
                ..request.clone()
            };
            self.push(
                "by",
                FactValue::Somebody(by.clone()),
                Request::Unbind(changed),
            );
        }
        let changed = Unbind {
            end: None,
            ..request.clone()
        };
        let today = FactValue::Day(self.case.at.date());
        self.push("end", today, Request::Unbind(changed));
        self.dates(&[&request.holder]);
    }

    fn pay(&mut self, request: &Pay) {
        let with = |change: &dyn Fn(&mut Pay)| {
            let mut changed = request.clone();
            change(&mut changed);
            Request::Pay(changed)
        };
        let patient = FactValue::Somebody(request.patient.clone());
        self.push(
            "credential_of",
            patient,
            with(&|it| it.credential_of = None),
        );
        for kind in [Credential::ECode, Credential::Card] {
            let value = FactValue::Word(kind.word());
            self.push("credential", value, with(&|it| it.credential = kind));
        }
        let papers = [Document::PatientId, Document::AgentId];
        let words = FactValue::Words(papers.iter().map(|it| it.word()).collect());
        self.push("documents", words, with(&|it| it.documents.extend(papers)));
        self.push("agent", FactValue::Absent, with(&|it| it.agent = None));
        self.push(
            "designated",
            FactValue::Truth(true),
            with(&|it| it.designated = true),
        );
        for venue in [Venue::Hospital, Venue::Pharmacy] {
            let value = FactValue::Word(venue.word());
            self.push("venue", value, with(&|it| it.venue = venue));
        }
        self.push(
            "request_aid",
            FactValue::Truth(true),
            with(&|it| it.request_aid = true),
        );
        self.push(
            "wallet_supported",
            FactValue::Truth(true),
            with(&|it| it.wallet_supported = true),
        );
        self.push("filed", FactValue::Truth(true), with(&|it| it.filed = true));
        self.push("place", FactValue::Absent, with(&|it| it.place = None));
        self.push("pool", FactValue::Absent, with(&|it| it.pool = None));
        let mut holders: Vec<PersonId> = self.holders_of(&request.patient);
        holders.retain(|it| request.holder.as_ref().is_none_or(|holder| holder == it));
        if request.holder.is_some() {
            for holder in self.holders_of(&request.patient) {
                let value = FactValue::Somebody(holder.clone());
                self.push(
                    "holder",
                    value,
                    with(&|it| it.holder = Some(holder.clone())),
                );
            }
        }
        let quotas = self.case.state.quotas.iter();
        let quotas = quotas.filter(|it| request.wallet && it.beneficiary == request.patient);
        let mut people = vec![&request.patient];
        people.extend(holders.iter());
        people.extend(quotas.map(|it| &it.holder));
        self.people(&people);
        self.accounts(&people);
        self.dates(&[&request.patient]);
    }

    fn holders_of(&self, patient: &PersonId) -> Vec<PersonId> {
        let bindings = self.case.state.bindings.iter();
        let mut holders: Vec<PersonId> = bindings
            .filter(|it| it.beneficiary == *patient && it.shares() && it.in_force(self.case.at))
            .map(|it| it.holder.clone())
            .collect();
        holders.dedup();
        holders
    }

    /// What could be otherwise about people: scheme, region, coverage.
    fn people(&mut self, people: &[&PersonId]) {
        let regions: Vec<_> = people
            .iter()
            .filter_map(|id| self.told_of(id)?.region)
            .collect();
        for id in people {
            for scheme in [Scheme::Employee, Scheme::Resident] {
                let value = FactValue::Word(scheme.word());
                self.person(id, "scheme", value, |it| it.scheme = Some(scheme));
            }
            for region in distinct(regions.iter().copied()) {
                let value = FactValue::Place(region);
                self.person(id, "region", value, |it| it.region = Some(region));
            }
            for coverage in [Coverage::Active, Coverage::Ended] {
                let value = FactValue::Word(coverage.word());
                self.person(id, "coverage", value, |it| it.coverage = coverage);
            }
        }
    }

    /// What is told or supposed of a person.
    fn told_of(&self, id: &PersonId) -> Option<&Person> {
        let member = self.case.supposing.member(self.case.state, id)?;
        Some(&member.person)
    }

    fn person(
        &mut self,
        id: &PersonId,
        field: &str,
        value: FactValue,
        change: impl Fn(&mut Person),
    ) {
        let (state, told) = (self.case.state, self.told_of(id).cloned());
        let mut changed = told.clone();
        changed.iter_mut().for_each(&change);
        if changed != told {
            let name = format!("{id}.{field}");
            self.suppose(name, value, |it| it.person(state, id, &change));
        }
    }

    /// More money in an account, as much as may be entered; a closed one can't get any.
    fn accounts(&mut self, people: &[&PersonId]) {
        for id in people {
            let member = self.case.supposing.member(self.case.state, id);
            let open = member
                .is_some_and(|it| it.person.scheme == Some(Scheme::Employee) && !it.account_closed);
            if open {
                let enough = FactValue::Amount(Money::MAX_INPUT);
                self.suppose(format!("{id}.account"), enough, |it| {
                    it.accounts.push(((*id).clone(), Money::MAX_INPUT));
                });
            }
        }
    }

    /// Without one of the bindings that are in the way.
    fn unbindings(&mut self, concerned: impl Fn(&super::Binding) -> bool) {
        let at = self.case.at;
        let bindings = &self.case.state.bindings;
        let standing: Vec<_> = bindings
            .iter()
            .filter(|it| it.shares() && it.in_force_or_scheduled(at) && concerned(it))
            .map(|it| {
                let pair = FactValue::Pair(it.holder.clone(), it.beneficiary.clone());
                (it.number, pair)
            })
            .collect();
        for (number, value) in standing {
            self.suppose("unbind".to_owned(), value, |it| {
                it.without_binding = Some(number)
            });
        }
    }

    /// Later dates on which something changes: tomorrow, the end of a binding, a new rule.
    fn dates(&mut self, people: &[&PersonId]) {
        let at = self.case.at;
        let mut moments = vec![midnight_after(at.date())];
        moments.extend(
            self.case
                .state
                .bindings
                .iter()
                .flat_map(|it| [it.end, Some(it.start)])
                .flatten(),
        );
        for id in people {
            let region = self.told_of(id).and_then(|it| it.region);
            if let Some(region) = region {
                let days = self.case.policy.book.turning_days(region);
                moments.extend(days.into_iter().map(midnight));
            }
        }
        let horizon = at
            .checked_add_days(Days::new(366 * 10))
            .unwrap_or(NaiveDateTime::MAX);
        moments.retain(|moment| at < *moment && *moment < horizon);
        for moment in distinct(moments) {
            self.candidates.push(Candidate {
                name: "at".to_owned(),
                value: FactValue::Moment(moment),
                request: self.case.request.clone(),
                supposing: self.case.supposing.clone(),
                at: moment,
            });
        }
    }
}
