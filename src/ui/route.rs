//! Which page is shown, as the part of the address after `#`.
//!
//! Hash routes work on any static host, under a sub-path and from a file on disk.

use chrono::NaiveDate;

use crate::engine::PersonId;
use crate::policy::rule::Matter;
use crate::policy::{ClauseId, ClauseRef, Reading, Region};

/// An operation that the page asks for, one question at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flow {
    /// Binding a relative.
    Bind,
    /// Ending a binding.
    Unbind,
    /// Paying a bill.
    Pay,
    /// Returning a payment.
    Refund,
    /// Paying a resident premium.
    Premium,
    /// Opening a wallet.
    WalletOpen,
    /// Sending money to a relative's wallet.
    WalletSend,
    /// Accepting what was sent.
    WalletAccept,
    /// Taking cash out of a wallet.
    WalletCashOut,
    /// Setting money aside for a relative.
    QuotaSet,
    /// Giving up what was set aside.
    QuotaDissolve,
    /// Buying commercial insurance.
    Insure,
    /// Money comes into a personal account.
    Credit,
    /// Somebody is insured in another place.
    Move,
    /// Having a personal account paid out.
    Withdraw,
    /// Insurance breaks off, ends or goes on.
    Coverage,
    /// Finding out why something doesn't work.
    Why,
}

impl Flow {
    /// Every flow.
    pub const ALL: &'static [Flow] = &[
        Flow::Bind,
        Flow::Unbind,
        Flow::Pay,
        Flow::Refund,
        Flow::Premium,
        Flow::WalletOpen,
        Flow::WalletSend,
        Flow::WalletAccept,
        Flow::WalletCashOut,
        Flow::QuotaSet,
        Flow::QuotaDissolve,
        Flow::Insure,
        Flow::Credit,
        Flow::Move,
        Flow::Withdraw,
        Flow::Coverage,
        Flow::Why,
    ];
    /// The last part of the address where everything is checked before it is done.
    pub const CHECK: &'static str = "check";

    /// The first part of the flow's addresses, the name of its draft, and that of the operation
    /// that it asks for.
    pub const fn word(self) -> &'static str {
        match self {
            Flow::Bind => "bind",
            Flow::Unbind => "unbind",
            Flow::Pay => "pay",
            Flow::Refund => "refund",
            Flow::Premium => "premium",
            Flow::WalletOpen => "wallet_open",
            Flow::WalletSend => "wallet_send",
            Flow::WalletAccept => "wallet_accept",
            Flow::WalletCashOut => "wallet_cash_out",
            Flow::QuotaSet => "quota_set",
            Flow::QuotaDissolve => "quota_dissolve",
            Flow::Insure => "insure",
            Flow::Credit => "credit",
            Flow::Move => "move",
            Flow::Withdraw => "withdraw",
            Flow::Coverage => "coverage",
            Flow::Why => "why",
        }
    }

    /// The flow of that name.
    pub fn parse(word: &str) -> Option<Flow> {
        Flow::ALL.iter().copied().find(|it| it.word() == word)
    }
}

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

    fn parse(word: &str) -> Option<Calculator> {
        Calculator::ALL.iter().copied().find(|it| it.word() == word)
    }
}

/// A page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// The family, and what can be done.
    Home,
    /// A new person.
    PersonNew,
    /// What is known of a person.
    Person(PersonId),
    /// The sample families.
    Samples,
    /// Whether to put a sample in the place of what is there.
    SampleLoad(String),
    /// The simulated date.
    Date,
    /// The settings.
    Settings,
    /// Whether to clear everything.
    Clear,
    /// The beginning of a flow: its first question that is open.
    Start(Flow),
    /// The beginning of a flow of which one answer is known: a question's name, and its answer.
    StartWith(Flow, String, String),
    /// A question of a flow, by its name.
    Ask(Flow, String),
    /// What became of a request that went through: the entry's number.
    Done(u64),
    /// What became of the last request that did not.
    Refused,
    /// All that can be done.
    Everything,
    /// All that can be calculated.
    Calculators,
    /// One calculator.
    Calculate(Calculator),
    /// All entries.
    Records,
    /// One entry.
    Record(u64),
    /// Which rules to hold all entries against.
    Audit,
    /// What other rules would have altered: those of a day, or of each entry's own, under a reading.
    AuditOf(Option<NaiveDate>, Reading),
    /// Whether to take an entry back.
    TakeBack(u64),
    /// All clauses.
    Rules,
    /// What each statement of the sources is good for.
    Coverage,
    /// One clause.
    Rule(ClauseRef),
    /// One dispute.
    Dispute(String),
    /// Everything that is really done somewhere.
    AllWays,
    /// How something is really done, at a place or anywhere.
    Ways(Matter, Option<Region>),
    /// The stories.
    Stories,
    /// A story: its people and where it begins.
    Story(String),
    /// A step of a story, counted from 1.
    StoryStep(String, usize),
    /// No page of ours.
    Lost(String),
}

impl Route {
    /// The page of an address's part after `#`, with or without the `#`.
    pub fn parse(hash: &str) -> Route {
        let path = hash.trim_start_matches('#').trim_matches('/');
        let parts: Vec<String> = path.split('/').map(decode).collect();
        let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
        known(&parts).unwrap_or_else(|| Route::Lost(path.to_owned()))
    }

    /// The address, from the `#` on.
    pub fn href(&self) -> String {
        match self {
            Route::Home => "#/".to_owned(),
            Route::PersonNew => "#/people/new".to_owned(),
            Route::Person(id) => format!("#/people/{}", encode(id.as_str())),
            Route::Samples => "#/samples".to_owned(),
            Route::SampleLoad(name) => format!("#/samples/{}", encode(name)),
            Route::Date => "#/date".to_owned(),
            Route::Settings => "#/settings".to_owned(),
            Route::Clear => "#/settings/clear".to_owned(),
            Route::Start(flow) => format!("#/{}", flow.word()),
            Route::StartWith(flow, question, answer) => {
                format!("#/{}/{}/{}", flow.word(), encode(question), encode(answer))
            }
            Route::Ask(flow, question) => format!("#/{}/{}", flow.word(), encode(question)),
            Route::Done(entry) => format!("#/done/{entry}"),
            Route::Refused => "#/refused".to_owned(),
            Route::Everything => "#/do".to_owned(),
            Route::Calculators => "#/calculate".to_owned(),
            Route::Calculate(it) => format!("#/calculate/{}", it.word()),
            Route::Records => "#/records".to_owned(),
            Route::Record(entry) => format!("#/records/{entry}"),
            Route::TakeBack(entry) => format!("#/records/{entry}/undo"),
            Route::Audit => "#/records/audit".to_owned(),
            Route::AuditOf(day, reading) => {
                let day = day.map_or_else(|| OWN_DAY.to_owned(), |day| day.to_string());
                format!("#/records/audit/{day}/{}", reading_word(*reading))
            }
            Route::Rules => "#/rules".to_owned(),
            Route::Coverage => "#/rules/coverage".to_owned(),
            Route::Rule(it) => format!("#/rules/{}/{}/{}", it.id.name(), it.region, it.from),
            Route::Dispute(id) => format!("#/disputes/{}", encode(id)),
            Route::AllWays => "#/ways".to_owned(),
            Route::Ways(matter, None) => format!("#/ways/{}", matter.word()),
            Route::Ways(matter, Some(at)) => format!("#/ways/{}/{at}", matter.word()),
            Route::Stories => "#/stories".to_owned(),
            Route::Story(name) => format!("#/stories/{}", encode(name)),
            Route::StoryStep(name, step) => format!("#/stories/{}/{step}", encode(name)),
            Route::Lost(path) => format!("#/{path}"),
        }
    }
}

/// In the place of a day: each entry by the rules of its own day.
const OWN_DAY: &str = "own";

const fn reading_word(reading: Reading) -> &'static str {
    match reading {
        Reading::Resolved => "resolved",
        Reading::Literal => "literal",
    }
}

fn reading_of(word: &str) -> Option<Reading> {
    let mut readings = [Reading::Resolved, Reading::Literal].into_iter();
    readings.find(|it| reading_word(*it) == word)
}

fn known(parts: &[&str]) -> Option<Route> {
    Some(match parts {
        [""] => Route::Home,
        ["people", "new"] => Route::PersonNew,
        ["people", id] => Route::Person(PersonId::new(*id)),
        ["samples"] => Route::Samples,
        ["samples", name] => Route::SampleLoad((*name).to_owned()),
        ["date"] => Route::Date,
        ["settings"] => Route::Settings,
        ["settings", "clear"] => Route::Clear,
        ["done", entry] => Route::Done(entry.parse().ok()?),
        ["refused"] => Route::Refused,
        ["do"] => Route::Everything,
        ["calculate"] => Route::Calculators,
        ["calculate", which] => Route::Calculate(Calculator::parse(which)?),
        ["records"] => Route::Records,
        ["records", "audit"] => Route::Audit,
        ["records", "audit", OWN_DAY, reading] => Route::AuditOf(None, reading_of(reading)?),
        ["records", "audit", day, reading] => {
            Route::AuditOf(Some(day.parse().ok()?), reading_of(reading)?)
        }
        ["records", entry] => Route::Record(entry.parse().ok()?),
        ["records", entry, "undo"] => Route::TakeBack(entry.parse().ok()?),
        ["rules"] => Route::Rules,
        ["rules", "coverage"] => Route::Coverage,
        ["rules", id, region, from] => Route::Rule(ClauseRef {
            id: ClauseId::parse(id)?,
            region: Region::parse(region)?,
            from: from.parse::<NaiveDate>().ok()?,
        }),
        ["ways"] => Route::AllWays,
        ["ways", matter] => Route::Ways(Matter::parse(matter)?, None),
        ["ways", matter, at] => Route::Ways(Matter::parse(matter)?, Some(Region::parse(at)?)),
        ["stories"] => Route::Stories,
        ["stories", name] => Route::Story((*name).to_owned()),
        ["stories", name, step] => Route::StoryStep((*name).to_owned(), step.parse().ok()?),
        ["disputes", id] => Route::Dispute((*id).to_owned()),
        [flow] => Route::Start(Flow::parse(flow)?),
        [flow, question, answer] => Route::StartWith(
            Flow::parse(flow)?,
            (*question).to_owned(),
            (*answer).to_owned(),
        ),
        [flow, question] => Route::Ask(Flow::parse(flow)?, (*question).to_owned()),
        _ => return None,
    })
}

/// Keeps letters, digits, `-`, `_` and `.`; any other byte becomes `%` and two hex digits.
fn encode(part: &str) -> String {
    let mut encoded = String::new();
    for byte in part.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.') {
            encoded.push(char::from(byte));
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
    }
    encoded
}

/// Reads what [`encode`] wrote; what it can't have written stays as it is.
fn decode(part: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = part.as_bytes();
    while let Some((byte, after)) = rest.split_first() {
        let hex = after.get(..2).and_then(|hex| std::str::from_utf8(hex).ok());
        let code = hex.and_then(|hex| u8::from_str_radix(hex, 16).ok());
        match (byte, code) {
            (b'%', Some(code)) => {
                bytes.push(code);
                rest = after.get(2..).unwrap_or_default();
            }
            _ => {
                bytes.push(*byte);
                rest = after;
            }
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| part.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_address_leads_back_to_its_page() {
        let clause = ClauseRef {
            id: ClauseId::BindMemberLimit,
            region: Region::parse("430100").unwrap(),
            from: NaiveDate::from_ymd_opt(2024, 7, 26).unwrap(),
        };
        let mut routes = vec![
            Route::Home,
            Route::PersonNew,
            Route::Person(PersonId::new("p1")),
            Route::Person(PersonId::new("李 / 50% #")),
            Route::Samples,
            Route::SampleLoad("changsha".to_owned()),
            Route::Date,
            Route::Settings,
            Route::Clear,
            Route::Done(7),
            Route::Refused,
            Route::Records,
            Route::Record(256),
            Route::TakeBack(256),
            Route::Audit,
            Route::AuditOf(None, Reading::Literal),
            Route::AuditOf(NaiveDate::from_ymd_opt(2020, 6, 1), Reading::Resolved),
            Route::Rules,
            Route::Coverage,
            Route::Rule(clause),
            Route::Dispute("C-01".to_owned()),
            Route::AllWays,
            Route::Ways(Matter::AidRecords, None),
            Route::Ways(Matter::Bind, Region::parse("430100")),
            Route::StartWith(Flow::Pay, "patient".to_owned(), "李 / 1".to_owned()),
        ];
        routes.extend([
            Route::Everything,
            Route::Calculators,
            Route::Stories,
            Route::Story("wallet".to_owned()),
            Route::StoryStep("wallet".to_owned(), 3),
        ]);
        routes.extend(Calculator::ALL.iter().map(|it| Route::Calculate(*it)));
        routes.extend(Flow::ALL.iter().map(|it| Route::Start(*it)));
        let questions = Flow::ALL.iter().flat_map(|it| {
            let questions = [
                Flow::CHECK,
                "relation",
                "fact.li.region",
                "fact.李 / 1.scheme",
            ];
            questions.map(|question| Route::Ask(*it, question.to_owned()))
        });
        routes.extend(questions);
        for route in routes {
            assert_eq!(Route::parse(&route.href()), route);
        }
    }

    #[test]
    fn addresses_people_may_have_typed() {
        for (hash, route) in [
            ("", Route::Home),
            ("#", Route::Home),
            ("#/", Route::Home),
            ("#/pay/", Route::Start(Flow::Pay)),
            ("#/records/", Route::Records),
            ("#/records/x", Route::Lost("records/x".to_owned())),
            (
                "#/rules/bind.relation/000000/2024-13-01",
                Route::Lost("rules/bind.relation/000000/2024-13-01".to_owned()),
            ),
            ("#/calculate/x", Route::Lost("calculate/x".to_owned())),
            (
                "#/stories/wallet/x",
                Route::Lost("stories/wallet/x".to_owned()),
            ),
            ("#/people/%", Route::Person(PersonId::new("%"))),
        ] {
            assert_eq!(Route::parse(hash), route, "{hash}");
        }
    }
}
