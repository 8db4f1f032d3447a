//! The calculators.

/// Something that is calculated, and changes nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Calculator {
    /// A retiree's monthly credit.
    Credit,
    /// What the pooled fund pays of a cost.
    Reimbursement,
    /// What a gap in payment leads to.
    Gap,
    /// Whether enough years are paid.
    Years,
    /// The base that contributions are reckoned from.
    Base,
    /// How long a resident waits.
    Wait,
    /// The days of a maternity allowance.
    Maternity,
}

impl Calculator {
    /// Every calculator.
    pub const ALL: &'static [Calculator] = &[
        Calculator::Credit,
        Calculator::Reimbursement,
        Calculator::Gap,
        Calculator::Years,
        Calculator::Base,
        Calculator::Wait,
        Calculator::Maternity,
    ];

    /// The last part of its address; the clauses that it follows begin with it.
    pub const fn word(self) -> &'static str {
        match self {
            Calculator::Credit => "credit",
            Calculator::Reimbursement => "reimbursement",
            Calculator::Gap => "gap",
            Calculator::Years => "years",
            Calculator::Base => "base",
            Calculator::Wait => "wait",
            Calculator::Maternity => "maternity",
        }
    }

    /// The calculator of that name.
    pub fn parse(word: &str) -> Option<Calculator> {
        Calculator::ALL.iter().copied().find(|it| it.word() == word)
    }
}
