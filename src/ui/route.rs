//! Which page is shown, as the part of the address after `#`.
//!
//! Hash routes work on any static host, under a sub-path and from a file on disk.

use chrono::NaiveDate;

use crate::engine::PersonId;
use crate::policy::{ClauseId, ClauseRef, Region};

/// Declares the questions of a flow with their addresses.
macro_rules! steps {
    ($( $(#[$doc:meta])* $name:ident { $( $(#[$vdoc:meta])* $variant:ident = $word:literal, )+ } )+) => { $(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name { $( $(#[$vdoc])* $variant, )+ }

        impl $name {
            /// Every question, in the order in which they are asked.
            pub const ALL: &'static [$name] = &[ $( $name::$variant, )+ ];

            /// The last part of the question's address.
            pub const fn word(self) -> &'static str {
                match self { $( $name::$variant => $word, )+ }
            }

            fn parse(word: &str) -> Option<$name> {
                match word { $( $word => Some($name::$variant), )+ _ => None }
            }
        }
    )+ };
}

steps! {
    /// The questions of binding a relative.
    BindStep {
        /// Whose account.
        Holder = "holder",
        /// For whom.
        Beneficiary = "beneficiary",
        /// What they are to the holder.
        Relation = "relation",
        /// From when and until when.
        Period = "period",
        /// On the phone or at a window.
        Channel = "channel",
        /// Which papers are at hand.
        Documents = "documents",
        /// What the decision still needs to know.
        Missing = "missing",
        /// Everything, to check.
        Check = "check",
    }
    /// The questions of paying a bill.
    PayStep {
        /// Who was treated.
        Patient = "patient",
        /// Where.
        Venue = "venue",
        /// How much in all.
        Total = "total",
        /// Item by item.
        Items = "items",
        /// What the pooled fund pays.
        Pool = "pool",
        /// In which place.
        Place = "place",
        /// Whether the staff were told.
        Request = "request",
        /// What the decision still needs to know.
        Missing = "missing",
        /// Everything, to check.
        Check = "check",
    }
    /// The questions of a refund.
    RefundStep {
        /// Which payment.
        Payment = "payment",
        /// Which items, or how much.
        Items = "items",
        /// Everything, to check.
        Check = "check",
    }
    /// The questions of ending a binding.
    UnbindStep {
        /// Which binding.
        Binding = "binding",
        /// Who asks for it.
        By = "by",
        /// Until when.
        End = "end",
        /// Everything, to check.
        Check = "check",
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
    /// A question of binding.
    Bind(BindStep),
    /// A question of paying.
    Pay(PayStep),
    /// A question of a refund.
    Refund(RefundStep),
    /// A question of ending a binding.
    Unbind(UnbindStep),
    /// What became of a request that went through: the entry's number.
    Done(u64),
    /// What became of the last request that did not.
    Refused,
    /// All entries.
    Records,
    /// One entry.
    Record(u64),
    /// All clauses.
    Rules,
    /// One clause.
    Rule(ClauseRef),
    /// One dispute.
    Dispute(String),
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
            Route::Bind(step) => format!("#/bind/{}", step.word()),
            Route::Pay(step) => format!("#/pay/{}", step.word()),
            Route::Refund(step) => format!("#/refund/{}", step.word()),
            Route::Unbind(step) => format!("#/unbind/{}", step.word()),
            Route::Done(entry) => format!("#/done/{entry}"),
            Route::Refused => "#/refused".to_owned(),
            Route::Records => "#/records".to_owned(),
            Route::Record(entry) => format!("#/records/{entry}"),
            Route::Rules => "#/rules".to_owned(),
            Route::Rule(it) => format!("#/rules/{}/{}/{}", it.id.name(), it.region, it.from),
            Route::Dispute(id) => format!("#/disputes/{}", encode(id)),
            Route::Lost(path) => format!("#/{path}"),
        }
    }
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
        ["bind"] => Route::Bind(BindStep::Holder),
        ["bind", step] => Route::Bind(BindStep::parse(step)?),
        ["pay"] => Route::Pay(PayStep::Patient),
        ["pay", step] => Route::Pay(PayStep::parse(step)?),
        ["refund"] => Route::Refund(RefundStep::Payment),
        ["refund", step] => Route::Refund(RefundStep::parse(step)?),
        ["unbind"] => Route::Unbind(UnbindStep::Binding),
        ["unbind", step] => Route::Unbind(UnbindStep::parse(step)?),
        ["done", entry] => Route::Done(entry.parse().ok()?),
        ["refused"] => Route::Refused,
        ["records"] => Route::Records,
        ["records", entry] => Route::Record(entry.parse().ok()?),
        ["rules"] => Route::Rules,
        ["rules", id, region, from] => Route::Rule(ClauseRef {
            id: ClauseId::parse(id)?,
            region: Region::parse(region)?,
            from: from.parse::<NaiveDate>().ok()?,
        }),
        ["disputes", id] => Route::Dispute((*id).to_owned()),
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
            Route::Rules,
            Route::Rule(clause),
            Route::Dispute("C-01".to_owned()),
        ];
        routes.extend(BindStep::ALL.iter().map(|it| Route::Bind(*it)));
        routes.extend(PayStep::ALL.iter().map(|it| Route::Pay(*it)));
        routes.extend(RefundStep::ALL.iter().map(|it| Route::Refund(*it)));
        routes.extend(UnbindStep::ALL.iter().map(|it| Route::Unbind(*it)));
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
            ("#/pay", Route::Pay(PayStep::Patient)),
            ("#/records/", Route::Records),
            ("#/records/x", Route::Lost("records/x".to_owned())),
            (
                "#/rules/bind.relation/000000/2024-13-01",
                Route::Lost("rules/bind.relation/000000/2024-13-01".to_owned()),
            ),
            ("#/people/%", Route::Person(PersonId::new("%"))),
        ] {
            assert_eq!(Route::parse(hash), route, "{hash}");
        }
    }
}
