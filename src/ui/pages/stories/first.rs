//! What a story is about: its people, its days, what it supposes, and where it begins.

use leptos::prelude::*;

use super::scene::names;
use super::take::offer;
use crate::policy::{Book, ClauseId, Region};
use crate::scenario::{PersonForm, Story, prepare};
use crate::ui::components::page::{back, chapter};
use crate::ui::components::{button_link, leaf, page};
use crate::ui::explain::markup::{Markup, all, el, link, list, p, plain, show, summary};
use crate::ui::explain::{Names, clause_title, place, requirement};
use crate::ui::pages::lost;
use crate::ui::pages::records::told;
use crate::ui::route::Route;
use crate::ui::text::{Lang, Said, Text, stories as words};

/// The first page of a story.
pub(in crate::ui::pages) fn story_page(name: &str) -> AnyView {
    let Some(story) = Story::find(name) else {
        return lost::lost();
    };
    let begin = Route::StoryStep(story.name.clone(), 1);
    let head = view! {
        {show("stack", |lang| head(lang, story))}
        <div class="buttons">{button_link(false, begin, words::BEGIN)}{offer(story)}</div>
    };
    let leaves = vec![
        leaf(back(Route::Stories, words::ALL), head.into_any()),
        chapter(words::PEOPLE, show("stack", |lang| people(lang, story))),
        chapter(words::STEPS, show("", |lang| steps(lang, story))),
    ];
    page(&story.title(), leaves)
}

fn head(lang: Lang, story: &Story) -> Markup {
    let title = Said::from(&story.title());
    let steps = &story.scenario.steps;
    let days = steps.first().zip(steps.last());
    let days = days.map(|(first, last)| words::days(first.at.date(), last.at.date()));
    let reading = words::reading(story.scenario.reading);
    let row = |key: Text, value: &str| (key.pick(lang).to_owned(), plain(value));
    let rows = [
        row(words::DAYS, days.unwrap_or_default().pick(lang)),
        row(words::READING, reading.pick(lang)),
    ];
    all([
        el("h1", "", plain(title.pick(lang))),
        p("lede", Said::from(&story.line).pick(lang)),
        p("soft", words::ASIDE.pick(lang)),
        supposed(lang, story),
        summary(rows.into_iter()),
    ])
}

/// What the story puts in the place of rules.
fn supposed(lang: Lang, story: &Story) -> Markup {
    let Ok(policy) = prepare(&story.scenario, Book::standard()) else {
        return Markup::default();
    };
    let day = story.scenario.steps.first().map(|it| it.at.date());
    let clauses = story.scenario.overrides.iter().filter_map(|it| {
        let id = ClauseId::parse(&it.clause)?;
        let region = it.region.unwrap_or(Region::NATION);
        Some((region, policy.clause(id, region, day?)?))
    });
    let lines = clauses.map(|(region, clause)| {
        let (title, region) = (clause_title(clause.rule.id()), place(region));
        let (title, region) = (title.pick(lang), region.pick(lang));
        let value = requirement(&clause.rule);
        let value = value.pick(lang);
        plain(&lang.pick(
            format!("{title}（{region}）：{value}"),
            format!("{title} ({region}): {value}"),
        ))
    });
    if story.scenario.overrides.is_empty() {
        return Markup::default();
    }
    let body = p("", words::SUPPOSED.pick(lang)).then(list("bullets", lines));
    el("div", "notice", body)
}

fn people(lang: Lang, story: &Story) -> Markup {
    if story.scenario.people.is_empty() {
        return p("", words::NO_PEOPLE.pick(lang));
    }
    let names = names(lang, story, Names::default());
    let people = story.scenario.people.iter();
    summary(people.map(|it| (names.get(&it.id), person(lang, it, &names))))
}

/// What is known of somebody, without the name, a line each.
fn person(lang: Lang, it: &PersonForm, names: &Names) -> Markup {
    let rows = told(&it.join(), &[], names);
    let lines = rows.iter().skip(1).map(|(key, values)| {
        let values: Vec<&str> = values.iter().map(|it| it.pick(lang)).collect();
        let (key, value) = (key.pick(lang), values.join(lang.pick("、", ", ")));
        plain(&lang.pick(format!("{key}：{value}"), format!("{key}: {value}")))
    });
    list("", lines)
}

/// Each step with what it says, to begin anywhere.
fn steps(lang: Lang, story: &Story) -> Markup {
    let steps = story.says().into_iter().zip(1..);
    let steps = steps.map(|(say, number)| {
        let to = Route::StoryStep(story.name.clone(), number);
        el("li", "", link(&to, Said::from(&say).pick(lang)))
    });
    el("ol", "steps", steps.collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Chapter;

    #[test]
    fn what_is_supposed_is_said_openly() {
        for story in Chapter::all().iter().flat_map(|it| &it.stories) {
            for lang in [Lang::Zh, Lang::En] {
                let supposed = supposed(lang, story);
                let expected = !story.scenario.overrides.is_empty();
                assert_eq!(!supposed.is_empty(), expected, "{}", story.name);
                assert_eq!(supposed.as_str().contains("<li>"), expected);
            }
        }
    }
}
