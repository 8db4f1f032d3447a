//! A person is added, or what is known of them is changed.

mod answers;

use leptos::prelude::*;

use self::answers::{Answers, changes, free_id, options, stopped};
use super::lost;
use crate::engine::request::Join;
use crate::engine::{Account, Decision, Person, PersonId, Request, RequestError};
use crate::ledger::LedgerError;
use crate::policy::Region;
use crate::policy::rule::{Coverage, EmployeeStatus, Scheme};
use crate::ui::app::{App, Problem};
use crate::ui::components::page::back;
use crate::ui::components::{
    Choice, Errors, Field, amount_field, leaf, link, page, progress, radio_tiles, select_field,
    simple_form, text_field,
};
use crate::ui::explain::{Names, fact_label};
use crate::ui::form::{self, FieldError};
use crate::ui::route::Route;
use crate::ui::text::money::TITLE as MONEY;
use crate::ui::text::people as words;
use crate::ui::text::shell::BACK;
use crate::ui::text::{Said, say, t, words as terms};

/// The fields of the form, as they are typed.
#[derive(Clone, Copy)]
struct Typed {
    name: RwSignal<String>,
    province: RwSignal<String>,
    city: RwSignal<String>,
    scheme: RwSignal<String>,
    status: RwSignal<String>,
    coverage: RwSignal<String>,
    balance: RwSignal<String>,
}

/// A new person.
pub fn new_page(app: App) -> AnyView {
    let id = app.ledger.with_untracked(|ledger| free_id(ledger.state()));
    let heading = words::NEW_HEADING.into();
    form_page(
        app,
        Person::unknown(id),
        String::new(),
        words::ADD.into(),
        heading,
    )
}

/// Somebody who is there.
pub fn edit_page(app: App, id: &PersonId) -> AnyView {
    let found = app.ledger.with_untracked(|ledger| {
        let state = ledger.state();
        let member = state.member(id)?;
        let balance = state.balance(&Account::Personal(id.clone()));
        let balance = if member.account_known {
            balance.to_string()
        } else {
            String::new()
        };
        Some((member.person.clone(), balance))
    });
    let Some((person, balance)) = found else {
        return lost::lost();
    };
    let heading = words::about(person.shown());
    let money = link("link", Route::MoneyOf(id.clone()), MONEY);
    let form = form_page(app, person, balance, words::EDIT.into(), heading);
    view! { {form}{leaf(().into_any(), money)} }.into_any()
}

fn form_page(app: App, person: Person, balance: String, flow: Said, heading: Said) -> AnyView {
    let typed = Typed::of(&person, balance.clone());
    let errors: Errors = RwSignal::new(Vec::new());
    let id = person.id.clone();
    let submit = move || {
        let answers = typed.read(&person)?;
        let known = app
            .ledger
            .with_untracked(|it| it.state().member(&person.id).is_some());
        let requests = if known {
            changes(&person, &balance, answers)
        } else {
            let Answers { person, account } = answers;
            vec![Request::Join(Join {
                person,
                account,
                wallet: None,
            })]
        };
        let told = |it: Problem| {
            let closed = LedgerError::Request(RequestError::AccountClosed(id.clone()));
            let of_balance = it == Problem::Ledger(closed);
            let field = if of_balance { "balance" } else { "name" };
            vec![FieldError::new(field, it.said())]
        };
        let ledger = app.ledger.get_untracked();
        let stopped = stopped(ledger, &app.policy(), app.moment(), &requests);
        if let Some(decision) = stopped.map_err(|it| told(Problem::Ledger(it)))? {
            return Err(vec![FieldError::new("coverage", why_not(app, &decision))]);
        }
        for request in requests {
            app.apply(request).map_err(told)?;
        }
        app.go(Route::Home);
        Ok(())
    };
    let title = heading.clone();
    let fields = view! {
        <h1 tabindex="-1">{say(heading)}</h1>
        <p class="inset">{t(words::UNKNOWN_IS_FINE)}</p>
        {text_field(Field::plain("name", words::NAME).with_hint(words::NAME_HINT), typed.name, errors)}
        {place_fields(typed, errors)}
        {scheme_fields(typed, errors)}
    };
    let buttons = view! {
        <button class="button" type="submit">{t(words::SAVE)}</button>
        {link("link", Route::Home, words::DONT_SAVE)}
    };
    let margin = view! { {back(Route::Home, BACK)}{progress(flow, words::ONE_PAGE)} };
    let form = simple_form(errors, fields.into_any(), buttons.into_any(), submit);
    page(title, vec![leaf(margin.into_any(), form)])
}

/// What has to be told before the coverage can be changed.
fn why_not(app: App, decision: &Decision) -> Said {
    let names = app.ledger.with_untracked(Names::of);
    let mut missing = decision.asks.iter().flatten();
    let fact = missing.next().map(|it| fact_label(it, &names));
    fact.map_or_else(
        || terms::outcome(decision.outcome).into(),
        words::tell_first,
    )
}

fn place_fields(typed: Typed, errors: Errors) -> AnyView {
    let provinces = Signal::derive(move || options(None));
    let cities = Memo::new(move |_| {
        let province = typed.province.with(|code| Region::parse(code));
        province.map_or_else(Vec::new, |province| options(Some(province)))
    });
    // A city of another province would be a contradiction.
    Effect::new(move |before: Option<String>| {
        let province = typed.province.get();
        if before.is_some_and(|before| before != province) {
            typed.city.set(String::new());
        }
        province
    });
    let city = move || {
        (cities.with(|it| it.len() > 1)).then(|| {
            select_field(
                Field::plain("city", words::CITY),
                cities.into(),
                typed.city,
                errors,
            )
        })
    };
    view! {
        <div class="field"><fieldset aria-describedby="place-hint">
            <legend class="field__label">{t(words::PLACE)}</legend>
            <p class="field__hint" id="place-hint">{t(words::PLACE_HINT)}</p>
            <div class="row">
                {select_field(
                    Field::plain("province", words::PROVINCE),
                    provinces,
                    typed.province,
                    errors,
                )}
                {city}
            </div>
        </fieldset></div>
    }
    .into_any()
}

fn scheme_fields(typed: Typed, errors: Errors) -> AnyView {
    let unknown = || Choice::new("", words::UNKNOWN);
    let mut schemes: Vec<Choice> = Scheme::ALL
        .iter()
        .map(|it| {
            let choice = Choice::new(it.word(), terms::scheme(*it));
            match it {
                Scheme::Employee => choice.with_hint(words::EMPLOYEE_HINT),
                Scheme::Resident => choice.with_hint(words::RESIDENT_HINT),
                Scheme::None => choice,
            }
        })
        .collect();
    schemes.push(unknown());
    let coverages = Coverage::ALL
        .iter()
        .map(|it| Choice::new(it.word(), terms::coverage(*it)))
        .collect();
    let employee = Memo::new(move |_| typed.scheme.with(|it| it == Scheme::Employee.word()));
    let statuses = move || {
        employee.get().then(|| {
            let known = EmployeeStatus::ALL.iter();
            let mut choices: Vec<Choice> = known
                .map(|it| Choice::new(it.word(), terms::status(*it)))
                .collect();
            choices.push(unknown());
            radio_tiles(
                Field::plain("status", words::STATUS),
                choices,
                typed.status,
                errors,
            )
        })
    };
    let balance = move || {
        employee.get().then(|| {
            let field = Field::plain("balance", words::BALANCE).with_hint(words::BALANCE_HINT);
            amount_field(field, typed.balance, errors)
        })
    };
    let coverage = Field::plain("coverage", words::COVERAGE).with_hint(words::COVERAGE_HINT);
    view! {
        {radio_tiles(Field::plain("scheme", words::SCHEME), schemes, typed.scheme, errors)}
        {statuses}
        {radio_tiles(coverage, coverages, typed.coverage, errors)}
        {balance}
    }
    .into_any()
}

impl Typed {
    /// What the form shows at first.
    fn of(person: &Person, balance: String) -> Typed {
        let word = |it: Option<&'static str>| RwSignal::new(it.unwrap_or("").to_owned());
        let code =
            |it: Option<Region>| RwSignal::new(it.map_or_else(String::new, |it| it.to_string()));
        Typed {
            name: RwSignal::new(person.name.clone().unwrap_or_default()),
            province: code(person.region.map(Region::province)),
            city: code(person.region.filter(|it| !it.is_province())),
            scheme: word(person.scheme.map(Scheme::word)),
            status: word(person.status.map(EmployeeStatus::word)),
            coverage: word(Some(person.coverage.word())),
            balance: RwSignal::new(balance),
        }
    }

    /// What the form says now about a person.
    fn read(self, before: &Person) -> Result<Answers, Vec<FieldError>> {
        let text = |it: RwSignal<String>| it.get_untracked();
        let scheme = Scheme::parse(&text(self.scheme));
        let employee = scheme == Some(Scheme::Employee);
        let name = form::name("name", &text(self.name));
        let balance = if employee {
            text(self.balance)
        } else {
            String::new()
        };
        let account = form::optional_amount("balance", &balance);
        let place = Region::parse(&text(self.city)).or(Region::parse(&text(self.province)));
        match (name, account) {
            (Ok(name), Ok(account)) => Ok(Answers {
                person: Person {
                    name: Some(name),
                    scheme,
                    status: EmployeeStatus::parse(&text(self.status)).filter(|_| employee),
                    region: place,
                    coverage: Coverage::parse(&text(self.coverage)).unwrap_or(before.coverage),
                    ..before.clone()
                },
                account,
            }),
            (name, account) => Err([name.err(), account.err()].into_iter().flatten().collect()),
        }
    }
}
