//! How things are really done: by matter and place, with papers, cautions and sources.

use leptos::prelude::*;

use crate::policy::rule::Matter;
use crate::policy::{Channel, Channels, Region};
use crate::ui::components::page::{back, chapter_of};
use crate::ui::components::{leaf, page, progress};
use crate::ui::explain::markup::{self, Markup, all, el, folded, list, p, plain, show, warning};
use crate::ui::explain::{grade, place, sources, words_in};
use crate::ui::route::Route;
use crate::ui::text::shell::HOME;
use crate::ui::text::{Lang, Said, ways as words};

/// Everything that is done.
pub(super) fn list_page() -> AnyView {
    let body = show("stack", |lang| {
        let matters = Matter::ALL.iter().map(|it| {
            let ways = Channels::standard().of(*it).count();
            let label = words::counted(*it, ways);
            markup::link(&Route::Ways(*it, None), label.pick(lang))
        });
        all([
            el("h1", "", plain(words::TITLE.pick(lang))),
            p("", words::WHAT.pick(lang)),
            list("", matters),
            p("soft", words::CHECK.pick(lang)),
        ])
    });
    page(words::TITLE, vec![leaf(back(Route::Home, HOME), body)])
}

/// The ways of doing something: those of a place, or all of them, each place on a leaf of its own.
pub(super) fn matter_page(matter: Matter, at: Option<Region>) -> AnyView {
    let found = match at {
        Some(region) => Channels::standard().at(matter, region),
        None => Channels::standard().of(matter).collect(),
    };
    let title = words::matter(matter);
    let none = found.is_empty();
    let head = show("stack", move |lang| {
        let known = if none { words::NONE } else { words::CHECK };
        let elsewhere = at.map(|_| {
            let link = markup::link(&Route::Ways(matter, None), words::ELSEWHERE.pick(lang));
            el("p", "", link)
        });
        all([
            el("h1", "", plain(title.pick(lang))),
            p("soft", known.pick(lang)),
            elsewhere.unwrap_or_default(),
        ])
    });
    let step = at.map_or_else(|| Said::from(title), place);
    let margin = view! { {back(Route::AllWays, words::ALL)}{progress(words::TITLE, step)} };
    let mut leaves = vec![leaf(margin.into_any(), head)];
    for of_place in found.chunk_by(|one, other| one.region == other.region) {
        let of_place: Vec<&'static Channel> = of_place.to_vec();
        let Some(first) = of_place.first() else {
            continue;
        };
        let heading = place(first.region);
        let body = show("stack", move |lang| {
            of_place.iter().map(|it| channel(lang, it)).collect()
        });
        leaves.push(chapter_of(heading, body));
    }
    page(title, leaves)
}

/// One way: its name, what to do there, what to bring, what to beware of, and who says so.
fn channel(lang: Lang, it: &Channel) -> Markup {
    let way = el("span", "tag tag--off", plain(words::way(it.way).pick(lang)));
    let name = plain(words_in(lang, &it.name));
    let steps = it.steps.iter().map(|step| plain(words_in(lang, step)));
    let steps = if it.steps.is_empty() {
        Markup::default()
    } else {
        el("ol", "steps", steps.map(|it| el("li", "", it)).collect())
    };
    let papers = if it.papers.is_empty() {
        Markup::default()
    } else {
        let papers = it.papers.iter().map(|paper| plain(words_in(lang, paper)));
        p("", words::PAPERS.pick(lang)).then(list("bullets", papers))
    };
    let caution = it.caution.as_ref();
    let caution = caution.map(|it| warning(lang, words_in(lang, it)));
    let body = el("p", "", grade(lang, it.grade)).then(sources(lang, &it.sources));
    let inner = all([
        el("h3", "", name),
        el("p", "", way),
        steps,
        papers,
        caution.unwrap_or_default(),
        folded(words::SOURCES.pick(lang), body),
    ]);
    el("section", "way stack", inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_is_told_in_both_languages() {
        for it in &Channels::standard().0 {
            let zh = channel(Lang::Zh, it);
            let en = channel(Lang::En, it);
            assert!(zh.as_str().contains(&it.name.zh), "{it:?}");
            assert!(en.as_str().contains(&it.name.en), "{it:?}");
            assert!(zh.as_str().contains(&it.sources[0]), "{it:?}");
        }
    }

    #[test]
    fn the_own_place_comes_first_then_the_province_then_the_country() {
        let changsha = Region::parse("430100").unwrap();
        let found = Channels::standard().at(Matter::Bind, changsha);
        let mut regions: Vec<String> = found.iter().map(|it| it.region.to_string()).collect();
        regions.dedup();
        assert_eq!(regions, ["430100", "430000", "000000"]);
        let hunan = Region::parse("430000").unwrap();
        assert_eq!(Channels::standard().at(Matter::Bind, hunan).len(), 2);
    }

    #[test]
    fn there_is_a_way_for_everything() {
        for matter in Matter::ALL {
            assert!(
                Channels::standard().of(*matter).next().is_some(),
                "{matter:?}"
            );
        }
    }
}
