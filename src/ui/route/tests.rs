//! Addresses and their pages, both ways.

use chrono::NaiveDate;

use super::{Calculator, Flow, Route, Wanted};
use crate::engine::PersonId;
use crate::policy::rule::Matter;
use crate::policy::{ClauseId, ClauseRef, Reading, Region};

fn wanted(parts: [&str; 4]) -> Wanted {
    let [person, kind, year, words] = parts.map(str::to_owned);
    Wanted {
        person,
        kind,
        year,
        words,
    }
}

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
        Route::Money,
        Route::MoneyOf(PersonId::new("李 / 50% #")),
        Route::Records,
        Route::RecordsOf(wanted(["", "", "2025", ""])),
        Route::RecordsOf(wanted(["李 / 1", "pay", "", "1,234.5 药/#?"])),
        Route::Record(256),
        Route::TakeBack(256),
        Route::Receipt(256),
        Route::Letter(256),
        Route::RefusedLetter,
        Route::Statement(2025, None),
        Route::Statement(2025, Some(PersonId::new("李 / 1"))),
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
        Route::May,
        Route::Everything,
        Route::Calculators,
        Route::Stories,
        Route::Story("wallet".to_owned()),
        Route::StoryStep("wallet".to_owned(), 3),
        Route::StoryTake("wallet".to_owned()),
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
        ("#/people/%+1", Route::Person(PersonId::new("%+1"))),
        ("#/people/%FF", Route::Person(PersonId::new("%FF"))),
        ("#/people/%e6%9d%8e", Route::Person(PersonId::new("李"))),
    ] {
        assert_eq!(Route::parse(hash), route, "{hash}");
    }
}
