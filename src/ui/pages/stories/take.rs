//! Putting a story's family and its records in the place of what is there.

use std::rc::Rc;

use chrono::NaiveDate;
use leptos::prelude::*;

use crate::ledger::Ledger;
use crate::scenario::{Report, Story};
use crate::ui::app::App;
use crate::ui::components::link;
use crate::ui::pages::lost;
use crate::ui::pages::replace::{Newcomer, counts, replace_page};
use crate::ui::route::Route;
use crate::ui::text::{Said, stories as words};

/// The way to take a story's family; none where it is about nobody in particular.
pub(super) fn offer(story: &Story) -> Option<AnyView> {
    let somebody = !story.scenario.people.is_empty();
    somebody.then(|| link("link", Route::StoryTake(story.name.clone()), words::TAKE))
}

/// Takes the family with all that was entered up to the story's end, or asks first.
pub(in crate::ui::pages) fn take_page(app: App, name: &str) -> AnyView {
    let Some((story, day, ledger)) = ended(name) else {
        return lost::lost();
    };
    let title = Said::from(&story.title());
    let supposes = !story.scenario.overrides.is_empty();
    let enter = move |app: App| {
        app.change_settings(|settings| settings.date = Some(day));
        app.adopt(ledger.entries())
    };
    let newcomer = Newcomer {
        from: Route::Story(story.name.clone()),
        section: words::TITLE,
        what: words::will_take(counts(app), &title, day, supposes),
        title,
        ask: words::TAKE_ASK,
        yes: words::TAKE_YES,
        enter: Rc::new(enter),
    };
    replace_page(app, newcomer)
}

/// That story about somebody, the day on which it ends, and all that was entered by then.
fn ended(name: &str) -> Option<(&'static Story, NaiveDate, Ledger)> {
    let story = Story::find(name).filter(|it| !it.scenario.people.is_empty())?;
    let steps = &story.scenario.steps;
    let day = steps.last()?.at.date();
    let Report { ledger, .. } = story.played(steps.len()).ok()?;
    Some((story, day, ledger))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Chapter;

    #[test]
    fn every_story_about_somebody_leaves_a_journal_that_stands_by_itself() {
        for story in Chapter::all().iter().flat_map(|it| &it.stories) {
            let Some((_, day, played)) = ended(&story.name) else {
                assert!(story.scenario.people.is_empty(), "{}", story.name);
                continue;
            };
            let taken = Ledger::replay(played.entries().to_vec()).unwrap();
            let states = [&taken, &played].map(|it| format!("{:?}", it.state()));
            assert_eq!(states[0], states[1], "{}", story.name);
            let last = taken.entries().last().unwrap();
            assert!(last.at.date() <= day, "{}", story.name);
        }
    }
}
