//! What each calculator is given.

use crate::policy::rule::{Birth, CareClass, EmployeeStatus, Offsite, Sex};
use crate::ui::components::Choice;
use crate::ui::route::Calculator;
use crate::ui::text::calculate as words;
use crate::ui::text::words as terms;
use crate::ui::text::{Said, Text, flow};

/// How something is filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A place: one that has a rule of its own, or any other.
    Place,
    /// An amount.
    Amount,
    /// A rate in per cent.
    Percent,
    /// A whole number.
    Count,
    /// A month.
    Month,
    /// One of several answers.
    One,
}

/// One thing that is given.
pub(super) struct Given {
    /// What the engine calls it, and the id of its field.
    pub name: &'static str,
    /// How it is filled in.
    pub kind: Kind,
    /// What helps to fill it in.
    pub hint: Option<Text>,
}

const fn given(name: &'static str, kind: Kind) -> Given {
    Given {
        name,
        kind,
        hint: None,
    }
}

const fn hinted(name: &'static str, kind: Kind, hint: Text) -> Given {
    Given {
        name,
        kind,
        hint: Some(hint),
    }
}

/// All that a calculator is given, in the order in which it is filled in.
pub(super) fn fields(it: Calculator) -> Vec<Given> {
    let region = hinted("region", Kind::Place, words::REGION_HINT);
    match it {
        Calculator::Credit => vec![
            region,
            hinted("age", Kind::Count, words::AGE_HINT),
            hinted("average_pension", Kind::Amount, words::AVERAGE_HINT),
            hinted("rate", Kind::Percent, words::CREDIT_RATE_HINT),
            given("retired_formalities", Kind::One),
        ],
        Calculator::Reimbursement => vec![
            region,
            hinted("cost", Kind::Amount, words::COST_HINT),
            given("class", Kind::One),
            given("hospital_level", Kind::One),
            hinted("deductible", Kind::Amount, words::DEDUCTIBLE_HINT),
            hinted("deductible_used", Kind::Amount, words::DEDUCTIBLE_USED_HINT),
            hinted("local_rate", Kind::Percent, words::LOCAL_RATE_HINT),
            given("offsite", Kind::One),
        ],
        Calculator::Gap => vec![
            region,
            given("status", Kind::One),
            given("last_paid", Kind::Month),
            given("resumed", Kind::Month),
            given("back_paid", Kind::One),
            hinted("cumulative", Kind::Count, words::PAID_BEFORE_HINT),
            hinted("account", Kind::Amount, words::MAY_BE_EMPTY),
        ],
        Calculator::Years => vec![
            region,
            given("sex", Kind::One),
            hinted("cumulative", Kind::Count, words::MONTHS_HINT),
            hinted("actual", Kind::Count, words::MONTHS_HINT),
            hinted("elsewhere", Kind::Count, words::ELSEWHERE_HINT),
        ],
        Calculator::Base => vec![
            region,
            hinted("salary", Kind::Amount, words::SALARY_HINT),
            given("status", Kind::One),
        ],
        Calculator::Wait => vec![
            hinted("broken_years", Kind::Count, words::BROKEN_HINT),
            hinted("repaired_years", Kind::Count, words::REPAIRED_HINT),
        ],
        Calculator::Maternity => vec![region, given("birth", Kind::One)],
    }
}

/// The answers to choose from. The empty one says that it is as usual, or that nobody knows.
pub(super) fn choices(name: &str) -> Vec<Choice> {
    let none = |text: Text| Choice::new("", text);
    let yes_no = |yes: Text, no: Text| vec![Choice::new(YES, yes), Choice::new(NO, no)];
    let listed = |all: Vec<(&'static str, Text)>| -> Vec<Choice> {
        let choices = all.into_iter();
        choices
            .map(|(word, text)| Choice::new(word, Said::from(text)))
            .collect()
    };
    match name {
        "status" => listed(pairs(
            EmployeeStatus::ALL,
            EmployeeStatus::word,
            terms::status,
        )),
        "sex" => listed(pairs(Sex::ALL, Sex::word, terms::sex)),
        "birth" => listed(pairs(Birth::ALL, Birth::word, terms::birth)),
        "class" => listed(pairs(CareClass::ALL, CareClass::word, terms::care_class)),
        "offsite" => {
            let mut all = vec![none(words::AT_HOME)];
            all.extend(listed(pairs(Offsite::ALL, Offsite::word, terms::offsite)));
            all
        }
        "hospital_level" => {
            let levels = ["1", "2", "3"].into_iter().zip(words::LEVELS);
            let mut all: Vec<Choice> = levels.map(|(word, text)| Choice::new(word, text)).collect();
            all.push(none(words::NO_LEVEL));
            all
        }
        "retired_formalities" => yes_no(words::DONE, words::NOT_DONE),
        _ => yes_no(flow::YES, flow::NO),
    }
}

/// Each value by its word, with what it is called.
fn pairs<T: Copy>(
    all: &[T],
    word: impl Fn(T) -> &'static str,
    text: impl Fn(T) -> Text,
) -> Vec<(&'static str, Text)> {
    all.iter().map(|it| (word(*it), text(*it))).collect()
}

/// Yes, as an answer.
pub(super) const YES: &str = "yes";
/// No, as an answer.
const NO: &str = "no";

/// What is filled in at first.
pub(super) fn preset(name: &str) -> &'static str {
    match name {
        "retired_formalities" => YES,
        "back_paid" => NO,
        "class" => CareClass::A.word(),
        _ => "",
    }
}
