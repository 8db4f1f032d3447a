//! The page of a calculator: for whom, what is given, what comes out.

use leptos::prelude::*;

use super::family;
use super::fields::{Given, Kind, choices, fields, preset};
use super::given::{label, lacking, request};
use super::result::{HEADING, live, working};
use crate::engine::{Decision, PersonId, Request};
use crate::policy::{Book, Region};
use crate::sorted::distinct;
use crate::ui::app::App;
use crate::ui::components::page::back;
use crate::ui::components::question::Outcome;
use crate::ui::components::{
    Errors, Field, PlaceTyped, amount_field, figure_field, leaf, month_field, page as whole,
    place_selects, progress, radio_tiles, repeated_form, select_field,
};
use crate::ui::explain::Names;
use crate::ui::flows::Draft;
use crate::ui::form::FieldError;
use crate::ui::route::{Calculator, Route};
use crate::ui::text::calculate as words;
use crate::ui::text::words::place;
use crate::ui::text::{Said, errors, shell, t};

/// A calculator's page.
pub fn page(app: App, it: Calculator) -> AnyView {
    let form = Form::open(app, it);
    let wrong: Errors = RwSignal::new(Vec::new());
    let buttons = view! {
        <button class="button" type="submit">{t(words::BUTTON)}</button>
        <button class="link" type="button" on:click=move |_| {
            form.clear();
            wrong.set(Vec::new());
        }>{t(words::CLEAR)}</button>
    };
    let drawn = form
        .filled
        .with_value(|filled| filled.iter().map(|it| it.draw(wrong)).collect_view());
    let body = view! { {form.for_whom(wrong)}{drawn} };
    let body = view! {
        <div class="stack">
            <h1 tabindex="-1">{t(words::name(it))}</h1>
            <p class="lede">{t(words::about(it))}</p>
            {repeated_form(wrong, body.into_any(), buttons.into_any(), move || form.submit())}
        </div>
    };
    let margin =
        view! { {back(Route::Calculators, shell::BACK)}{progress(words::LIST, words::KEPT)} };
    whole(
        words::name(it),
        vec![
            leaf(margin.into_any(), body.into_any()),
            live(form.result),
            working(form.result),
        ],
    )
}

/// What is filled in, and what came of it.
#[derive(Clone, Copy)]
struct Form {
    app: App,
    calculator: Calculator,
    /// For whom it is calculated; nobody in particular where empty.
    who: RwSignal<String>,
    filled: StoredValue<Vec<Filled>>,
    result: RwSignal<Option<Decision>>,
}

/// In a draft: for whom it is.
const WHO: &str = "who";
/// In a draft: whether what came out was shown.
const SHOWN: &str = "shown";

impl Form {
    /// The form as it was left, with what came out where that was shown.
    fn open(app: App, calculator: Calculator) -> Form {
        let draft: Draft = app.draft(&name(calculator));
        let kept = |name: &str| draft.get(name).map(str::to_owned);
        let own_rules = own_rules(app, calculator);
        let filled = fields(calculator).into_iter().map(|given| {
            let raw = kept(given.name).unwrap_or_else(|| preset(given.name).to_owned());
            Filled::new(given, own_rules.clone(), &raw)
        });
        let form = Form {
            app,
            calculator,
            who: RwSignal::new(kept(WHO).unwrap_or_default()),
            filled: StoredValue::new(filled.collect()),
            result: RwSignal::new(None),
        };
        if kept(SHOWN).is_some() {
            form.result.set(form.work().ok());
        }
        form.follow();
        form
    }

    /// Keeps what is filled in. What came out of something else is no longer shown.
    fn follow(self) {
        Effect::new(move |before: Option<()>| {
            let draft = self.draft();
            if before.is_some() {
                self.result.set(None);
                self.app.keep_draft(&name(self.calculator), &draft);
            }
        });
        Effect::new(move |before: Option<()>| {
            let who = self.who.get();
            if before.is_some() {
                self.fill_in(&who);
            }
        });
    }

    /// What stands in every field, followed.
    fn draft(self) -> Draft {
        let mut draft = Draft::default();
        draft.set(WHO, &self.who.get());
        self.filled.with_value(|filled| {
            filled
                .iter()
                .for_each(|it| draft.set(it.given.name, &it.raw()));
        });
        draft
    }

    /// Fills in what is known of somebody.
    fn fill_in(self, who: &str) {
        let today = self.app.moment().date();
        self.app.ledger.with_untracked(|ledger| {
            let state = ledger.state();
            let Some(member) = state.member(&PersonId::new(who)) else {
                return;
            };
            self.filled.with_value(|filled| {
                for it in filled {
                    if let Some(raw) = family::known(state, member, today, it.given.name) {
                        it.set(&raw);
                    }
                }
            });
        });
    }

    fn clear(self) {
        self.who.set(String::new());
        self.filled.with_value(|filled| {
            filled.iter().for_each(|it| it.set(preset(it.given.name)));
        });
    }

    fn submit(self) -> Outcome {
        let worked = self.work();
        self.result.set(worked.as_ref().ok().cloned());
        worked?;
        let mut draft = untrack(|| self.draft());
        draft.set(SHOWN, "yes");
        self.app.keep_draft(&name(self.calculator), &draft);
        request_animation_frame(|| {
            if let Some(heading) = document().get_element_by_id(HEADING) {
                heading.scroll_into_view();
            }
        });
        Ok(())
    }

    /// What comes out, or what has to be told or put right first.
    fn work(self) -> Result<Decision, Vec<FieldError>> {
        let draft = untrack(|| self.draft());
        let raw = |name: &str| draft.get(name).unwrap_or_default().to_owned();
        let given = request(self.calculator, raw)?;
        let decision = self.app.consider(&Request::Calculate(given));
        let decision = decision.map_err(|error| {
            let field = fields(self.calculator).first().map_or("", |it| it.name);
            vec![FieldError::new(field, errors::ledger(&error))]
        })?;
        let lacking = lacking(self.calculator, &decision, &Names::here());
        if lacking.is_empty() {
            Ok(decision)
        } else {
            Err(lacking)
        }
    }

    /// A choice of those at home, where there are some of whom something is asked.
    fn for_whom(self, errors: Errors) -> Option<AnyView> {
        let mut options = vec![(String::new(), Said::from(words::NOBODY))];
        self.app.ledger.with_untracked(|ledger| {
            let people = ledger.state().people.iter().map(|it| &it.person);
            options.extend(people.map(|it| (it.id.to_string(), Said::same(it.shown()))));
        });
        let personal = self.calculator != Calculator::Wait;
        (personal && options.len() > 1).then(|| {
            let field = Field::plain(WHO, words::WHO).with_hint(words::WHO_HINT);
            select_field(field, Signal::stored(options), self.who, errors)
        })
    }
}

/// The name of a calculator's draft.
fn name(it: Calculator) -> String {
    format!("calculate.{}", it.word())
}

/// The places with a rule of their own for what is calculated, on the day that it is.
fn own_rules(app: App, it: Calculator) -> Vec<Region> {
    let today = app.moment().date();
    let clauses = Book::standard().clauses().iter();
    let own = clauses.filter(|clause| {
        let topic = clause.rule.id().name().split('.').next();
        topic == Some(it.word()) && clause.region != Region::NATION && clause.holds_on(today)
    });
    distinct(own.map(|clause| clause.region))
}

/// A field, and what stands in its inputs.
struct Filled {
    given: Given,
    /// What stands in the first input: the answer, a place with rules of its own, a year.
    first: RwSignal<String>,
    /// The month of that year.
    month: RwSignal<String>,
    /// Any other place.
    place: PlaceTyped,
    own_rules: Vec<Region>,
}

/// Chosen instead of a place with rules of its own.
const ANOTHER: &str = "another";

impl Filled {
    fn new(given: Given, own_rules: Vec<Region>, raw: &str) -> Filled {
        let filled = Filled {
            given,
            first: RwSignal::new(String::new()),
            month: RwSignal::new(String::new()),
            place: PlaceTyped::of(None),
            own_rules,
        };
        filled.set(raw);
        filled
    }

    /// Shows what a draft holds.
    fn set(&self, raw: &str) {
        match self.given.kind {
            Kind::Place => {
                let region = Region::parse(raw);
                let other = region.filter(|it| !self.own_rules.contains(it));
                self.first.set(other.map_or(raw, |_| ANOTHER).to_owned());
                self.place.set(other);
            }
            Kind::Month => {
                let (year, month) = raw.split_once('\n').unwrap_or((raw, ""));
                self.first.set(year.to_owned());
                self.month.set(month.to_owned());
            }
            Kind::Amount | Kind::Percent | Kind::Count | Kind::One => {
                self.first.set(raw.to_owned())
            }
        }
    }

    /// What a draft holds of it, followed.
    fn raw(&self) -> String {
        let first = self.first.get();
        match self.given.kind {
            Kind::Place if self.own_rules.is_empty() || first == ANOTHER => self.place.code(),
            Kind::Month => format!("{first}\n{}", self.month.get()),
            Kind::Place | Kind::Amount | Kind::Percent | Kind::Count | Kind::One => first,
        }
    }

    fn draw(&self, errors: Errors) -> AnyView {
        let name = self.given.name;
        let mut field = Field::plain(name, label(name, &Names::here()));
        field.hint = self.given.hint.map(Said::from);
        match self.given.kind {
            Kind::Place => self.draw_place(field, errors),
            Kind::Amount => amount_field(field, self.first, errors),
            Kind::Percent | Kind::Count => figure_field(field, self.first, errors),
            Kind::Month => month_field(field, [self.first, self.month], errors),
            Kind::One => radio_tiles(field, choices(name), self.first, errors),
        }
    }

    /// The places with a rule of their own come first; any other can be chosen too.
    fn draw_place(&self, field: Field, errors: Errors) -> AnyView {
        let (first, other) = (self.first, self.place);
        if self.own_rules.is_empty() {
            return place_selects(["region", "region-city"], other, errors);
        }
        let mut options = vec![(String::new(), Said::from(shell::CHOOSE))];
        options.extend(self.own_rules.iter().map(|it| (it.to_string(), place(*it))));
        options.push((ANOTHER.to_owned(), words::ANOTHER_PLACE.into()));
        let another = move || {
            let another = first.with(|it| it == ANOTHER);
            another.then(|| place_selects(["region-province", "region-city"], other, errors))
        };
        view! {
            {select_field(field, Signal::stored(options), first, errors)}
            {another}
        }
        .into_any()
    }
}
