//! The statement of a year: what was there, every entry, what is there, and who used whose money.

mod model;
#[cfg(test)]
mod tests;

use chrono::NaiveDate;
use leptos::prelude::*;

use self::model::{Kept, Statement, Used};
use super::table::{figure, out_and_in, table};
use super::{Sheet, head, part, row};
use crate::engine::PersonId;
use crate::ledger::Ledger;
use crate::money::Money;
use crate::ui::app::App;
use crate::ui::components::page::back;
use crate::ui::explain::markup::{Markup, all, el, p, plain};
use crate::ui::explain::{Names, account};
use crate::ui::pages::lost;
use crate::ui::pages::records::years;
use crate::ui::route::Route;
use crate::ui::text::paper as words;
use crate::ui::text::{Lang, Said, day, entries, records, say, t};

/// The statement of one person, or of the family, for a year.
pub(in crate::ui::pages) fn statement_page(
    app: App,
    year: i32,
    whose: Option<PersonId>,
) -> AnyView {
    let today = app.moment().date();
    let made = app.ledger.with_untracked(|ledger| {
        let statement = Statement::of(ledger, whose.as_ref(), year).ok()?;
        Some((
            Sheets::of(ledger, whose.clone(), year, today, statement),
            beside(ledger, year, whose),
        ))
    });
    let Some((sheets, beside)) = made else {
        return lost::lost();
    };
    let sheet = Sheet {
        title: words::statement_of(&sheets.whose, year),
        running: words::running(words::STATEMENT, &year.to_string(), today),
        beside,
    };
    sheet.page(move |lang| sheets.markup(lang))
}

/// The way back, and to the statements of other people and other years.
fn beside(ledger: &Ledger, year: i32, whose: Option<PersonId>) -> AnyView {
    let item = |to: Route, said: Said, here: bool| {
        let here = here.then_some("page");
        let link = view! { <a class="link" href=to.href() aria-current=here>{say(said)}</a> };
        view! { <li>{link}</li> }.into_any()
    };
    let names = Names::of(ledger);
    let mut people = vec![item(
        Route::Statement(year, None),
        words::FAMILY.into(),
        whose.is_none(),
    )];
    people.extend(ledger.state().people.iter().map(|it| {
        let id = &it.person.id;
        let to = Route::Statement(year, Some(id.clone()));
        item(to, Said::same(names.get(id)), whose.as_ref() == Some(id))
    }));
    let years = years(ledger.entries()).into_iter().map(|it| {
        let to = Route::Statement(it, whose.clone());
        item(to, records::year(it), it == year)
    });
    let years: Vec<AnyView> = years.collect();
    view! {
        {back(Route::Records, records::ALL)}
        <p class="soft">{t(words::OTHERS)}</p>
        <ul>{people}</ul>
        <p class="soft">{t(words::OTHER_YEARS)}</p>
        <ul>{years}</ul>
    }
    .into_any()
}

/// A statement with all that its sheet says about each entry.
struct Sheets {
    whose: Said,
    year: i32,
    today: NaiveDate,
    statement: Statement,
    /// Of each move of each account: its day, its number, and what was done.
    lines: Vec<Vec<(NaiveDate, String, Said)>>,
    names: Names,
}

impl Sheets {
    fn of(
        ledger: &Ledger,
        whose: Option<PersonId>,
        year: i32,
        today: NaiveDate,
        statement: Statement,
    ) -> Sheets {
        let names = Names::of(ledger);
        let line = |number: u64| {
            let entry = ledger.entry(number)?;
            let who = match entries::who(entry, ledger.state()) {
                (who, Some(whom)) => format!("{who} → {whom}"),
                (who, None) => who,
            };
            let undone = ledger.undone_by(number).is_some();
            let what = words::line(&entries::what(entry), &who, undone);
            Some((entry.at.date(), entry.reference(), what))
        };
        let lines = statement.accounts.iter();
        let lines = lines.map(|it| it.moves.iter().filter_map(|it| line(it.entry)).collect());
        Sheets {
            lines: lines.collect(),
            whose: whose.map_or_else(|| words::FAMILY.into(), |it| Said::same(names.get(&it))),
            year,
            today,
            statement,
            names,
        }
    }

    fn markup(&self, lang: Lang) -> Markup {
        let Sheets {
            statement, names, ..
        } = self;
        let title = words::statement_of(&self.whose, self.year);
        let last = NaiveDate::from_ymd_opt(self.year, 12, 31).unwrap_or(self.today);
        let covers = words::covers(self.year, last.min(self.today));
        let rows = [
            row(lang, records::PERSON, self.whose.pick(lang)),
            row(lang, words::COVERS, covers.pick(lang)),
            row(lang, words::MADE, &day(lang, self.today)),
        ];
        let accounts = statement.accounts.iter().zip(&self.lines);
        let accounts = accounts.map(|(it, lines)| one(lang, it, lines, names));
        all([
            head(lang, &title, Markup::default(), rows.into_iter()),
            part(
                lang,
                words::SUMMARY,
                summed(lang, &statement.accounts, names),
            ),
            accounts.collect(),
            part(lang, words::USED, used(lang, &statement.used, names)),
        ])
    }
}

/// All accounts in a table, with their sums.
fn summed(lang: Lang, accounts: &[Kept], names: &Names) -> Markup {
    if accounts.is_empty() {
        return p("", words::NOTHING.pick(lang));
    }
    let columns = [
        (words::ACCOUNT.pick(lang), false),
        (words::OPENING.pick(lang), true),
        (words::OUT.pick(lang), true),
        (words::IN.pick(lang), true),
        (words::CLOSING.pick(lang), true),
    ];
    let rows = accounts.iter().map(|it| {
        vec![
            account(&it.account, names).pick(lang).to_owned(),
            balance(lang, it.opening),
            it.out.grouped(),
            it.into.grouped(),
            balance(lang, it.closing),
        ]
    });
    // Of balances that aren't all known there is no sum.
    let sum = |of: fn(&Kept) -> Option<Money>| {
        let amounts: Option<Vec<Money>> = accounts.iter().map(of).collect();
        amounts.and_then(|it| Money::sum(it).ok())
    };
    let sums = vec![
        words::SUM.pick(lang).to_owned(),
        balance(lang, sum(|it| it.opening)),
        figure(sum(|it| Some(it.out))),
        figure(sum(|it| Some(it.into))),
        balance(lang, sum(|it| it.closing)),
    ];
    table(
        words::SUMMARY.pick(lang),
        &columns,
        rows,
        [sums].into_iter(),
    )
}

fn balance(lang: Lang, amount: Option<Money>) -> String {
    amount.map_or_else(|| words::UNKNOWN.pick(lang).to_owned(), Money::grouped)
}

/// One account: what was in it, every move, what is in it, and whether that agrees.
fn one(lang: Lang, it: &Kept, lines: &[(NaiveDate, String, Said)], names: &Names) -> Markup {
    let name = account(&it.account, names).pick(lang).to_owned();
    let columns = [
        (words::DATE.pick(lang), false),
        (words::REFERENCE.pick(lang), false),
        (words::WHAT.pick(lang), false),
        (words::OUT.pick(lang), true),
        (words::IN.pick(lang), true),
        (words::BALANCE.pick(lang), true),
    ];
    let edge = |said: &str, out: String, into: String, amount: Option<Money>| {
        let none = String::new;
        vec![
            none(),
            none(),
            said.to_owned(),
            out,
            into,
            balance(lang, amount),
        ]
    };
    let opening = edge(
        words::OPENING.pick(lang),
        String::new(),
        String::new(),
        it.opening,
    );
    let moves = it
        .moves
        .iter()
        .zip(lines)
        .map(|(it, (date, reference, what))| {
            let [out, into] = out_and_in(it.amount);
            let what = what.pick(lang).to_owned();
            let date = date.to_string();
            vec![date, reference.clone(), what, out, into, figure(it.balance)]
        });
    let closing = edge(
        words::CLOSING.pick(lang),
        it.out.grouped(),
        it.into.grouped(),
        it.closing,
    );
    let rows = [opening].into_iter().chain(moves);
    let checked = match it.agrees() {
        Some(true) => words::AGREES,
        Some(false) => words::DISAGREES,
        None => words::UNTOLD,
    };
    let body = all([
        el("h2", "", plain(&name)),
        table(&name, &columns, rows, [closing].into_iter()),
        p("soft", checked.pick(lang)),
    ]);
    el("section", "sheet__part", body)
}

/// Who used whose money.
fn used(lang: Lang, used: &[Used], names: &Names) -> Markup {
    if used.is_empty() {
        return p("", words::NOBODY.pick(lang));
    }
    let columns = [
        (words::ACCOUNT.pick(lang), false),
        (words::USER.pick(lang), false),
        (words::PAID.pick(lang), true),
        (words::RETURNED.pick(lang), true),
        (words::NET.pick(lang), true),
    ];
    let rows = used.iter().map(|it| {
        let net = it.paid.minus(it.returned).ok();
        vec![
            account(&it.account, names).pick(lang).to_owned(),
            names.get(&it.by),
            it.paid.grouped(),
            it.returned.grouped(),
            figure(net),
        ]
    });
    table(words::USED.pick(lang), &columns, rows, [].into_iter())
}
