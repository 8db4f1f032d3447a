//! From what was typed to what is calculated.

use super::fields::{Given, Kind, YES, fields};
use crate::engine::calculate::given::{
    Base, Credit, Gap, Maternity, Month, Reimbursement, Wait, Years,
};
use crate::engine::{Calculate, Check, Decision, FactId, Outcome};
use crate::money::Money;
use crate::policy::rule::{Birth, CareClass, EmployeeStatus, Offsite, Rate, Sex};
use crate::policy::{ClauseId, Region};
use crate::ui::explain::{Names, fact_label, finding};
use crate::ui::form::{self, FieldError};
use crate::ui::route::Calculator;
use crate::ui::text::Said;
use crate::ui::text::calculate as words;

/// What is calculated of what was typed.
///
/// # Errors
/// Everything that can't be read, in the order of the fields.
pub(super) fn request(
    it: Calculator,
    raw: impl Fn(&str) -> String,
) -> Result<Calculate, Vec<FieldError>> {
    let mut typed = Typed {
        raw,
        errors: Vec::new(),
    };
    let request = typed.request(it);
    if typed.errors.is_empty() {
        Ok(request)
    } else {
        Err(typed.errors)
    }
}

struct Typed<R> {
    raw: R,
    errors: Vec<FieldError>,
}

impl<R: Fn(&str) -> String> Typed<R> {
    /// Reads the fields in the order of [`fields`].
    fn request(&mut self, it: Calculator) -> Calculate {
        match it {
            Calculator::Credit => Calculate::Credit(Credit {
                region: self.place("region"),
                age: self.count("age"),
                average_pension: self.amount("average_pension"),
                rate: self.rate("rate"),
                own_pension: None,
                retired_formalities: self.truth("retired_formalities"),
            }),
            Calculator::Reimbursement => Calculate::Reimbursement(Reimbursement {
                region: self.place("region"),
                cost: self.amount("cost"),
                class: self.one("class", CareClass::parse),
                hospital_level: self.count("hospital_level"),
                deductible: self.amount("deductible"),
                deductible_used: self.amount("deductible_used"),
                local_rate: self.rate("local_rate"),
                offsite: self.one("offsite", Offsite::parse),
            }),
            Calculator::Gap => Calculate::Gap(Gap {
                region: self.place("region"),
                status: self.one("status", EmployeeStatus::parse),
                last_paid: self.month("last_paid"),
                resumed: self.month("resumed"),
                back_paid: self.truth("back_paid"),
                cumulative: self.count("cumulative"),
                account: self.amount("account"),
            }),
            Calculator::Years => Calculate::Years(Years {
                region: self.place("region"),
                sex: self.one("sex", Sex::parse),
                cumulative: self.count("cumulative"),
                actual: self.count("actual"),
                elsewhere: self.count("elsewhere"),
            }),
            Calculator::Base => Calculate::Base(Base {
                region: self.place("region"),
                salary: self.amount("salary"),
                status: self.one("status", EmployeeStatus::parse),
            }),
            Calculator::Wait => Calculate::Wait(Wait {
                broken_years: self.count("broken_years"),
                repaired_years: self.count("repaired_years"),
            }),
            Calculator::Maternity => Calculate::Maternity(Maternity {
                region: self.place("region"),
                birth: self.one("birth", Birth::parse),
            }),
        }
    }

    /// What was typed, read; nothing where nothing was.
    fn read<T>(
        &mut self,
        name: &str,
        read: impl FnOnce(&str, &str) -> Result<T, FieldError>,
    ) -> Option<T> {
        let raw = (self.raw)(name);
        if raw.trim().is_empty() {
            return None;
        }
        let value = read(name, &raw).map_err(|error| self.errors.push(error));
        value.ok()
    }

    fn amount(&mut self, name: &str) -> Option<Money> {
        self.read(name, form::amount)
    }

    fn rate(&mut self, name: &str) -> Option<Rate> {
        self.read(name, form::percent)
    }

    fn count(&mut self, name: &str) -> Option<u32> {
        self.read(name, form::count)
    }

    fn month(&mut self, name: &str) -> Option<Month> {
        self.read(name, |name, raw| {
            let (year, month) = raw.split_once('\n').unwrap_or((raw, ""));
            form::month(name, [year, month])
        })
    }

    fn place(&self, name: &str) -> Option<Region> {
        Region::parse(&(self.raw)(name))
    }

    fn one<T>(&self, name: &str, parse: impl FnOnce(&str) -> Option<T>) -> Option<T> {
        parse(&(self.raw)(name))
    }

    fn truth(&self, name: &str) -> Option<bool> {
        self.one(name, |word| (!word.is_empty()).then_some(word == YES))
    }
}

/// The checks that fail where what was given can't be so, and the field that is to be changed.
const IMPOSSIBLE: &[(ClauseId, &str)] = &[
    (ClauseId::CreditRate, "rate"),
    (ClauseId::GapStop, "resumed"),
    (ClauseId::WaitMonths, "repaired_years"),
];

/// What has to be told or put right before there is a result, at its field.
pub(super) fn lacking(it: Calculator, decision: &Decision, names: &Names) -> Vec<FieldError> {
    let fields = fields(it);
    match decision.outcome {
        Outcome::Undetermined => {
            let asked = |it: &&Given| {
                decision
                    .asks
                    .iter()
                    .flatten()
                    .any(|fact| fact.name() == it.name)
            };
            fields
                .iter()
                .filter(asked)
                .map(|it| missing(it, names))
                .collect()
        }
        Outcome::Denied => {
            let wrong = decision.checks.iter();
            wrong
                .filter_map(|check| impossible(&fields, check, names))
                .collect()
        }
        Outcome::Allowed | Outcome::Warned | Outcome::Referred => Vec::new(),
    }
}

fn missing(it: &Given, names: &Names) -> FieldError {
    let label = label(it.name, names);
    let said = match it.kind {
        Kind::Place | Kind::One => words::choose(&label),
        Kind::Amount | Kind::Percent | Kind::Count | Kind::Month => words::fill_in(&label),
    };
    FieldError::new(error_field(it), said)
}

fn impossible(fields: &[Given], check: &Check, names: &Names) -> Option<FieldError> {
    if check.verdict.outcome() != Outcome::Denied {
        return None;
    }
    let (_, name) = IMPOSSIBLE
        .iter()
        .find(|(clause, _)| *clause == check.clause)?;
    let field = fields.iter().find(|it| it.name == *name)?;
    Some(FieldError::new(error_field(field), finding(check, names)))
}

/// What a field is called.
pub(super) fn label(name: &str, names: &Names) -> Said {
    fact_label(&FactId::field(name), names)
}

/// The first input of a field.
fn error_field(it: &Given) -> String {
    match it.kind {
        Kind::Month => format!("{}-year", it.name),
        Kind::Place | Kind::Amount | Kind::Percent | Kind::Count | Kind::One => it.name.to_owned(),
    }
}
