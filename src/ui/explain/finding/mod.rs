//! What a check found, as one plain sentence that also says what to do next.
//!
//! Each sentence is a template whose gaps are filled with the facts that the check compared: `{0}`
//! is the value of the first, `{w0}` the person whom it is about, `{need}` what the clause demands
//! and `{missing}` what is not known.

mod calculation;
mod insure;
mod pass;
mod quota;
mod stop;
mod stop_money;
mod wallet;

use super::fact::{fact_label, value};
use super::names::{Join, Names, fill, list, sentence};
use super::title::clause_title;
use super::value::requirement;
use crate::engine::{Check, Compared, FactId, FactValue, Note, Verdict};
use crate::policy::{Book, ClauseId, Rule};
use crate::ui::text::{Lang, Said, Text, text};

/// What a check found, and what to do next.
pub fn finding(check: &Check, names: &Names) -> Said {
    let rule = rule(check);
    let facts = Facts {
        compared: &check.compared,
        rule,
    };
    let template = template(check, &facts);
    Said::new(|lang| {
        let filled = fill(template.pick(lang), |gap| {
            fill_gap(gap, check, rule, names, lang)
        });
        sentence(lang, filled)
    })
}

/// The value that the check read; none for a what-if, which is in no book.
fn rule(check: &Check) -> Option<&'static Rule> {
    let clause = check
        .read
        .and_then(|reference| Book::standard().clause(reference));
    clause.map(|clause| &clause.rule)
}

/// What decides between two sentences for the same verdict.
struct Facts<'a> {
    compared: &'a [Compared],
    rule: Option<&'static Rule>,
}

impl Facts<'_> {
    fn value(&self, index: usize) -> Option<&FactValue> {
        self.compared.get(index).map(|it| &it.value)
    }

    /// Whether that fact is the one of this name.
    fn is(&self, index: usize, name: &str) -> bool {
        matches!(self.compared.get(index), Some(it) if it.fact.name() == name)
    }

    /// Whether nothing was given for that fact.
    fn absent(&self, index: usize) -> bool {
        self.value(index) == Some(&FactValue::Absent)
    }

    /// Whether that fact is not known.
    fn unknown(&self, index: usize) -> bool {
        self.value(index) == Some(&FactValue::Unknown)
    }

    /// Whether that fact is a yes.
    fn is_true(&self, index: usize) -> bool {
        self.value(index) == Some(&FactValue::Truth(true))
    }

    /// Whether that fact is this word.
    fn is_word(&self, index: usize, word: &str) -> bool {
        matches!(self.value(index), Some(FactValue::Word(it)) if *it == word)
    }

    /// Whether that is the name of the first fact.
    fn is_first(&self, name: &str) -> bool {
        self.compared
            .first()
            .is_some_and(|it| it.fact.name() == name)
    }

    /// Whether that fact is an amount of nothing.
    fn is_zero(&self, index: usize) -> bool {
        matches!(self.value(index), Some(FactValue::Amount(it)) if it.is_zero())
    }
}

/// Sentences on what belongs together, each with its clause; none for a clause of another group.
type Group = fn(ClauseId, &Facts<'_>) -> Option<Text>;

/// Where a clause has no sentence of its own for what is in order.
const NOTHING_WRONG: Text = text("这一条没有问题。", "This is in order.");

/// Where a clause has no sentence of its own for what is not.
const STANDS_AGAINST: Text = text(
    "按“{title}”这一条不行。请点开看规则。",
    "“{title}” stands against it. Open it to read the rule.",
);

/// Where a clause has no sentence of its own for what the office decides.
const LEFT_OPEN: Text = text(
    "“{title}”这一条，规则没有写明。请问参保地的经办机构。",
    "On “{title}” the rules leave it open. Ask the office where you are insured.",
);

const NO_RULE: Text = text(
    "没有找到这一天、这个地方关于“{title}”的规则。请问参保地的经办机构。",
    "No rule on “{title}” is known for this day and place. Ask the office where you are insured.",
);

const MISSING: Text = text(
    "还不知道{missing}。补上，就能判断。",
    "Not known yet: {missing}. Once that is told, this can be decided.",
);

fn template(check: &Check, facts: &Facts<'_>) -> Text {
    match check.verdict {
        Verdict::Unknown(_) => MISSING,
        _ if check.read.is_none() => NO_RULE,
        Verdict::Pass => pass::template(check.clause, facts),
        Verdict::Fail => stop::template(check.clause, facts),
        // Where only the other reading stops it, this one found it in order.
        Verdict::Warn if turned_by_reading(check) => pass::template(check.clause, facts),
        Verdict::Warn => stop::warning(check.clause, facts),
        Verdict::Refer => stop::referral(check.clause),
    }
}

/// Whether a check that was in order only warns because the other reading gives something else.
fn turned_by_reading(check: &Check) -> bool {
    let by_itself = check.notes.contains(&Note::OnlyWarns)
        || check.clause == ClauseId::BindHolderBalance
        || check.clause.name().starts_with("pay.");
    check.notes.contains(&Note::ReadingsDiffer) && !by_itself
}

fn fill_gap(gap: &str, check: &Check, rule: Option<&Rule>, names: &Names, lang: Lang) -> String {
    match gap {
        "need" => rule.map_or_else(
            || lang.pick("假设的规则", "the supposed rule").to_owned(),
            |rule| requirement(rule).pick(lang).to_owned(),
        ),
        "title" => clause_title(check.clause).pick(lang).to_owned(),
        "missing" => match &check.verdict {
            Verdict::Unknown(facts) => missing(facts, names, lang),
            Verdict::Pass | Verdict::Warn | Verdict::Refer | Verdict::Fail => String::new(),
        },
        _ => {
            let (whose, index) = gap.strip_prefix('w').map_or((false, gap), |it| (true, it));
            let index: Option<usize> = index.parse().ok();
            let compared = index.and_then(|index| check.compared.get(index));
            compared.map_or_else(String::new, |it| match &it.fact {
                FactId::Of(person, _) if whose => names.get(person),
                FactId::Field(_) | FactId::Of(..) => value(lang, it.fact.name(), &it.value, names),
            })
        }
    }
}

/// The facts that are missing, as a list inside a sentence.
pub fn missing(facts: &[FactId], names: &Names, lang: Lang) -> String {
    let mut labels: Vec<String> = Vec::new();
    for fact in facts {
        let label = fact_label(fact, names).pick(lang).to_owned();
        if !labels.contains(&label) {
            labels.push(label);
        }
    }
    list(lang, &labels, Join::And)
}
