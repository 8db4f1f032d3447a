//! How a calculation was worked out, line by line, so that it can be shown and followed.

use crate::engine::FactValue;
use crate::engine::decision::Check;
use crate::policy::ClauseRef;

/// The results of a calculation by name, in the order in which they are shown.
pub type Results = Vec<(&'static str, FactValue)>;

/// What a calculation gives, and how it was worked out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Calculation {
    /// The steps of the working.
    pub lines: Vec<WorkingLine>,
    /// What came out, as far as it can be told.
    pub result: Results,
    /// What comes out under the other reading, where that differs.
    pub otherwise: Option<Results>,
}

/// One line of the working: what it is called, what went in, what came out, by which clause.
#[derive(Clone, Debug, PartialEq)]
pub struct WorkingLine {
    /// Its name, for which the page has a sentence.
    pub label: &'static str,
    /// What went in.
    pub operands: Vec<FactValue>,
    /// What came out.
    pub value: FactValue,
    /// The clause that it follows; none for plain arithmetic.
    pub clause: Option<ClauseRef>,
}

/// A calculation in the making, with its checks.
#[derive(Debug, Default)]
pub(in crate::engine) struct Worked {
    pub checks: Vec<Check>,
    pub calculation: Calculation,
}

impl Worked {
    /// Adds a line of the working.
    pub fn line(
        &mut self,
        label: &'static str,
        operands: Vec<FactValue>,
        value: FactValue,
        by: Option<&Check>,
    ) {
        self.calculation.lines.push(WorkingLine {
            label,
            operands,
            value,
            clause: by.and_then(|check| check.read),
        });
    }

    /// Adds a result.
    pub fn result(&mut self, name: &'static str, value: FactValue) {
        self.calculation.result.push((name, value));
    }
}
