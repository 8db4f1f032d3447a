//! All records, and finding some of them.

use std::sync::Arc;

use chrono::Datelike;
use leptos::prelude::*;

use super::roll::{BLOCK, Written, rolled};
use super::search::{self, Condition, cards};
use crate::engine::PersonId;
use crate::ledger::{Entry, Ledger};
use crate::ui::app::App;
use crate::ui::components::entries::heads;
use crate::ui::components::page::back;
use crate::ui::components::{
    Errors, Field, Line, focus, leaf, link, page, print_button, select_field, text_field,
};
use crate::ui::explain::Names;
use crate::ui::explain::markup::{el, plain};
use crate::ui::route::{Route, Wanted};
use crate::ui::text::audit::TITLE as AUDIT;
use crate::ui::text::money::TITLE as MONEY;
use crate::ui::text::records as words;
use crate::ui::text::shell::HOME;
use crate::ui::text::{Said, Text, entries, say, t};

/// The id of the field in which people type.
const FIELD: &str = "find";

/// The records that are looked for, the newest first.
pub(in crate::ui::pages) fn list_page(app: App, wanted: Wanted) -> AnyView {
    let empty = app.ledger.with_untracked(|it| it.entries().is_empty());
    let body = if empty {
        view! { <p>{t(words::EMPTY)}</p> }.into_any()
    } else {
        searched(app, &wanted)
    };
    let head = view! {
        <h1 tabindex="-1">{t(words::TITLE)}</h1>
        <p class="soft">{t(words::NEVER_CHANGED)}</p>
        <p class="row">
            {link("link", Route::Audit, AUDIT)}
            {link("link", Route::Money, MONEY)}
        </p>
        {body}
    };
    let margin = back(Route::Home, HOME);
    page(words::TITLE, vec![leaf(margin, head.into_any())])
}

/// The four conditions as they are chosen.
#[derive(Clone, Copy)]
struct Typed {
    person: RwSignal<String>,
    kind: RwSignal<String>,
    year: RwSignal<String>,
    words: RwSignal<String>,
}

impl Typed {
    fn of(wanted: &Wanted) -> Typed {
        let signal = |it: &String| RwSignal::new(it.clone());
        Typed {
            person: signal(&wanted.person),
            kind: signal(&wanted.kind),
            year: signal(&wanted.year),
            words: signal(&wanted.words),
        }
    }

    /// What is looked for, followed.
    fn wanted(self) -> Wanted {
        Wanted {
            person: self.person.get(),
            kind: self.kind.get(),
            year: self.year.get(),
            words: self.words.get(),
        }
    }

    fn condition(self, it: Condition) -> RwSignal<String> {
        match it {
            Condition::Words => self.words,
            Condition::Year => self.year,
            Condition::Kind => self.kind,
            Condition::Person => self.person,
        }
    }
}

fn searched(app: App, wanted: &Wanted) -> AnyView {
    let typed = Typed::of(wanted);
    let wanted = Memo::new(move |_| typed.wanted());
    // Made where something is typed for the first time.
    let cards = Memo::new(move |_| Arc::new(app.ledger.with(cards)));
    let find =
        move |ledger: &Ledger, wanted: &Wanted| search::found(ledger, wanted, || cards.get());
    let found = Memo::new(move |_| app.ledger.with(|it| wanted.with(|wanted| find(it, wanted))));
    Effect::new(move |before: Option<()>| {
        let wanted = wanted.get();
        if before.is_some() {
            app.rename(if wanted == Wanted::default() {
                Route::Records
            } else {
                Route::RecordsOf(wanted)
            });
        }
    });
    let count = move || {
        let all = app.ledger.with(|it| it.entries().len());
        words::found(found.with(Vec::len), all)
    };
    let count = move || count().pick(app.lang()).to_owned();
    let widen = move || found.with(Vec::is_empty).then(|| widen(app, typed, &find));
    let some = move || (!found.with(Vec::is_empty)).then(|| papers(app, wanted));
    view! {
        {fields(app, typed)}
        <div class="stack">
            <p role="status">{count}</p>
            {widen}
            {some}
        </div>
        {table(app, found)}
    }
    .into_any()
}

/// What can be printed: the records that are found, and statements of whose records they are.
fn papers(app: App, wanted: Memo<Wanted>) -> AnyView {
    let statements = move || {
        let Wanted { person, year, .. } = wanted.get();
        let whose = Some(person).filter(|it| !it.is_empty()).map(PersonId::new);
        let years = app.ledger.with(|it| years(it.entries()));
        let years = years
            .into_iter()
            .filter(|it| year.is_empty() || it.to_string() == year);
        let links = years.map(|it| {
            let to = Route::Statement(it, whose.clone());
            view! { <li>{link("link", to, words::statement(it))}</li> }.into_any()
        });
        links.collect::<Vec<_>>()
    };
    view! {
        <div class="papers">
            {print_button(words::PRINT)}
            <ul class="row">{statements}</ul>
        </div>
    }
    .into_any()
}

/// The years in which there are entries, the latest first.
pub(in crate::ui::pages) fn years(entries: &[Entry]) -> Vec<i32> {
    let mut years: Vec<i32> = entries.iter().rev().map(|it| it.at.year()).collect();
    years.dedup();
    years
}

/// The field and the lists by which records are looked for.
fn fields(app: App, typed: Typed) -> AnyView {
    let errors: Errors = RwSignal::new(Vec::new());
    let options = Memo::new(move |_| app.ledger.with(Options::of));
    let select = |id, label, any: Text, of: fn(&Options) -> &Choices, value| {
        let listed = Signal::derive(move || {
            let mut listed = vec![(String::new(), Said::from(any))];
            options.with(|options| listed.extend(of(options).iter().cloned()));
            listed
        });
        select_field(Field::plain(id, label), listed, value, errors)
    };
    let words = Field::plain(FIELD, words::SEARCH).with_hint(words::SEARCH_HINT);
    view! {
        <div class="search" role="search">
            {text_field(words, typed.words, errors)}
            <div class="filters">
                {select("whose", words::PERSON, words::ANYBODY, |it| &it.people, typed.person)}
                {select("kind", words::KIND, words::ANY_KIND, |it| &it.kinds, typed.kind)}
                {select("year", words::YEAR, words::ANY_YEAR, |it| &it.years, typed.year)}
            </div>
        </div>
    }
    .into_any()
}

type Choices = Vec<(String, Said)>;

/// What can be chosen: what there is in the journal.
#[derive(Clone, Debug, PartialEq)]
struct Options {
    people: Choices,
    kinds: Choices,
    years: Choices,
}

impl Options {
    fn of(ledger: &Ledger) -> Options {
        let names = Names::of(ledger);
        let mut options = Options {
            people: Vec::new(),
            kinds: Vec::new(),
            years: Vec::new(),
        };
        let add = |list: &mut Choices, key: &str, said: &dyn Fn() -> Said| {
            if !list.iter().any(|(known, _)| known == key) {
                list.push((key.to_owned(), said()));
            }
        };
        for entry in ledger.entries() {
            let (word, called) = entries::kind(entry);
            add(&mut options.kinds, word, &|| called.into());
            for person in entry.request().into_iter().flat_map(|it| it.people()) {
                let name = || Said::same(names.get(person));
                add(&mut options.people, person.as_str(), &name);
            }
        }
        let years = years(ledger.entries()).into_iter();
        options.years = years.map(|it| (it.to_string(), words::year(it))).collect();
        options
    }
}

/// Where nothing is found: each condition that can be given up, with what is found then.
fn widen(app: App, typed: Typed, find: &impl Fn(&Ledger, &Wanted) -> Vec<u64>) -> AnyView {
    let wanted = typed.wanted();
    let ways = search::wider(&wanted)
        .into_iter()
        .filter_map(|(condition, without)| {
            let found = app.ledger.with(|ledger| find(ledger, &without).len());
            let label = match condition {
                Condition::Words => words::without_words(&wanted.words, found),
                Condition::Year => words::without(words::ANY_YEAR, found),
                Condition::Kind => words::without(words::ANY_KIND, found),
                Condition::Person => words::without(words::ANYBODY, found),
            };
            (found > 0).then_some((condition, label))
        });
    let give_up = move |conditions: &[Condition]| {
        conditions
            .iter()
            .for_each(|it| typed.condition(*it).set(String::new()));
        // The button is gone with what it gave up.
        focus(FIELD);
    };
    let ways = ways.map(|(condition, label)| {
        view! {
            <li><button class="link" type="button" on:click=move |_| give_up(&[condition])>
                {say(label)}
            </button></li>
        }
    });
    let all = move |_| {
        give_up(&[
            Condition::Words,
            Condition::Year,
            Condition::Kind,
            Condition::Person,
        ]);
    };
    view! {
        <div class="inset">
            <p>{t(words::WIDEN)}</p>
            <ul>
                {ways.collect_view()}
                <li><button class="link" type="button" on:click=all>{t(words::SHOW_ALL)}</button></li>
            </ul>
        </div>
    }
    .into_any()
}

fn table(app: App, found: Memo<Vec<u64>>) -> AnyView {
    rolled("ledger ledger--records", move || {
        app.ledger.track();
        let lang = app.lang();
        let caption = el("caption", "visually-hidden", plain(words::TITLE.pick(lang)));
        let numbers = found.get();
        Written {
            heads: caption.then(heads(lang)),
            count: numbers.len(),
            rows: Box::new(move |index| {
                let block = numbers.chunks(BLOCK).nth(index).unwrap_or_default();
                // The heads are the first row.
                let first = index.saturating_mul(BLOCK).saturating_add(2);
                app.ledger.with_untracked(|ledger| {
                    let entries = block.iter().filter_map(|it| ledger.entry(*it));
                    let lines = entries.map(|it| Line::of(ledger, it));
                    let rows = lines.zip(first..);
                    rows.map(|(line, place)| line.markup(lang, Some(place)))
                        .collect()
                })
            }),
        }
    })
}
