//! The short question: may a relative use my account? A few answers on one page, and what comes of
//! each way of sharing. Nothing is recorded.
//!
//! `worlds.rs` asks the engine in every world that the answers leave open, `found.rs` says what came
//! of it.

mod found;
#[cfg(test)]
mod tests;
mod worlds;

use leptos::prelude::*;

use self::found::{HEADING, live, ways};
pub use self::worlds::{Apart, Asked, Way};
use self::worlds::{Found, look};
use crate::policy::Region;
use crate::policy::rule::{Relation, Scheme};
use crate::ui::app::App;
use crate::ui::components::page::back;
use crate::ui::components::question::Outcome;
use crate::ui::components::{
    Choice, Errors, Field, PlaceTyped, leaf, page, place_selects, progress, radio_tiles,
    repeated_form,
};
use crate::ui::flows::Draft;
use crate::ui::form::FieldError;
use crate::ui::route::Route;
use crate::ui::text::words::{relation, relation_hint};
use crate::ui::text::{Said, may as words, shell, t};

/// What came of the question, with what was asked.
type Result = RwSignal<Option<(Asked, Vec<Found>)>>;

/// The page of the short question.
pub fn may_page(app: App) -> AnyView {
    let form = Form::open(app);
    let errors: Errors = RwSignal::new(Vec::new());
    let fields = view! {
        {radio_tiles(Field::plain(RELATION, words::RELATION), relations(), form.relation, errors)}
        {radio_tiles(
            Field::plain(APART, words::APART).with_hint(words::APART_HINT),
            distances(),
            form.apart,
            errors,
        )}
        {radio_tiles(Field::plain(INSURED, words::INSURED), insurances(), form.insured, errors)}
        <fieldset class="field">
            <legend class="field__label">{t(words::HOME)}</legend>
            <p class="field__hint">{t(words::HOME_HINT)}</p>
            {place_selects(["home", "home-city"], form.home, errors)}
        </fieldset>
    };
    let button = view! { <button class="button" type="submit">{t(words::BUTTON)}</button> };
    let submit = move || form.submit();
    let body = view! {
        <div class="stack">
            <h1 tabindex="-1">{t(words::TITLE)}</h1>
            <p class="lede">{t(words::LEDE)}</p>
            {repeated_form(errors, fields.into_any(), button.into_any(), submit)}
        </div>
    };
    let margin = view! { {back(Route::Home, shell::BACK)}{progress(words::SHORT, words::KEPT)} };
    page(
        words::TITLE,
        vec![
            leaf(margin.into_any(), body.into_any()),
            live(form.result),
            ways(form.result),
        ],
    )
}

/// The name of the draft.
const DRAFT: &str = "may";
/// The fields, as drafts and errors name them.
const RELATION: &str = "relation";
/// See [`RELATION`].
const APART: &str = "apart";
/// See [`RELATION`].
const INSURED: &str = "insured";
/// See [`RELATION`].
const HOME: &str = "home";
/// In a draft: whether what came out was shown.
const SHOWN: &str = "shown";
/// An answer: nobody knows.
const UNKNOWN: &str = "unknown";
/// An answer: they are insured, the one way or the other.
const YES: &str = "yes";
/// An answer: they aren't.
const NO: &str = "no";

fn relations() -> Vec<Choice> {
    let choices = Relation::ALL.iter().map(|it| {
        let hint = Some(relation_hint(*it)).filter(|hint| !hint.zh.is_empty());
        Choice {
            hint: hint.map(Said::from),
            ..Choice::new(it.word(), relation(*it))
        }
    });
    choices.collect()
}

fn distances() -> Vec<Choice> {
    let distances = Apart::ALL.iter();
    let choices = distances.map(|it| Choice::new(it.word(), words::apart(*it)));
    choices
        .chain([Choice::new(UNKNOWN, words::APART_UNKNOWN)])
        .collect()
}

fn insurances() -> Vec<Choice> {
    vec![
        Choice::new(YES, words::INSURED_YES).with_hint(words::INSURED_YES_HINT),
        Choice::new(NO, words::INSURED_NO),
        Choice::new(UNKNOWN, words::INSURED_UNKNOWN),
    ]
}

/// What is filled in, and what came of it.
#[derive(Clone, Copy)]
struct Form {
    app: App,
    relation: RwSignal<String>,
    apart: RwSignal<String>,
    insured: RwSignal<String>,
    home: PlaceTyped,
    result: Result,
}

impl Form {
    /// The form as it was left, with what came out where that was shown.
    fn open(app: App) -> Form {
        let draft: Draft = app.draft(DRAFT);
        let kept = |name: &str, otherwise: &str| {
            RwSignal::new(draft.get(name).unwrap_or(otherwise).to_owned())
        };
        let form = Form {
            app,
            relation: kept(RELATION, ""),
            apart: kept(APART, ""),
            insured: kept(INSURED, UNKNOWN),
            home: PlaceTyped::of(draft.get(HOME).and_then(Region::parse)),
            result: RwSignal::new(None),
        };
        if draft.get(SHOWN).is_some() {
            form.result.set(form.look().ok());
        }
        // What came out of other answers is no longer shown.
        Effect::new(move |before: Option<()>| {
            let draft = form.draft();
            if before.is_some() {
                form.result.set(None);
                app.keep_draft(DRAFT, &draft);
            }
        });
        form
    }

    /// What stands in every field, followed.
    fn draft(self) -> Draft {
        let mut draft = Draft::default();
        draft.set(RELATION, &self.relation.get());
        draft.set(APART, &self.apart.get());
        draft.set(INSURED, &self.insured.get());
        draft.set(HOME, &self.home.code());
        draft
    }

    fn submit(self) -> Outcome {
        let found = self.look();
        self.result.set(found.as_ref().ok().cloned());
        found?;
        let mut draft = untrack(|| self.draft());
        draft.set(SHOWN, YES);
        self.app.keep_draft(DRAFT, &draft);
        request_animation_frame(|| {
            if let Some(heading) = document().get_element_by_id(HEADING) {
                heading.scroll_into_view();
            }
        });
        Ok(())
    }

    /// What comes out, or what has to be answered first.
    fn look(self) -> std::result::Result<(Asked, Vec<Found>), Vec<FieldError>> {
        let draft = untrack(|| self.draft());
        let relation = draft.get(RELATION).and_then(Relation::parse);
        let apart = distance(draft.get(APART).unwrap_or_default());
        let open = [
            (RELATION, relation.is_none(), words::RELATION_MISSING),
            (APART, apart.is_none(), words::APART_MISSING),
        ];
        let open = open.into_iter().filter(|(_, open, _)| *open);
        let missing: Vec<FieldError> = open
            .map(|(field, _, said)| FieldError::new(field, said))
            .collect();
        let (Some(relation), Some(apart)) = (relation, apart) else {
            return Err(missing);
        };
        let asked = Asked {
            relation,
            apart,
            schemes: schemes(draft.get(INSURED).unwrap_or_default()),
            home: draft.get(HOME).and_then(Region::parse),
        };
        let found = look(&self.app.policy(), self.app.moment(), &asked);
        Ok((asked, found))
    }
}

/// The distances that an answer leaves open; nothing for no answer.
fn distance(word: &str) -> Option<Vec<Apart>> {
    if word == UNKNOWN {
        return Some(Apart::ALL.to_vec());
    }
    let told = Apart::ALL.iter().find(|it| it.word() == word);
    told.map(|it| vec![*it])
}

/// The kinds of insurance that an answer leaves open.
fn schemes(word: &str) -> Vec<Scheme> {
    let fits = |it: &Scheme| match word {
        YES => *it != Scheme::None,
        NO => *it == Scheme::None,
        _ => true,
    };
    Scheme::ALL.iter().copied().filter(fits).collect()
}
