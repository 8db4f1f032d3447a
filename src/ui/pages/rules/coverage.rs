//! What each statement of the sources is good for: which rules rest on it, which scenarios try
//! them, or why nothing does.

use leptos::prelude::*;

use crate::policy::{Book, Channels, Clause, Coverage, Fact, Library, Source, Standing, Tried};
use crate::ui::components::page::{back, chapter, chapter_of};
use crate::ui::components::{leaf, page};
use crate::ui::explain::markup::{Markup, all, el, link, list, opening, p, plain, show, summary};
use crate::ui::explain::{clause_in_full, words_in};
use crate::ui::route::Route;
use crate::ui::text::coverage as words;
use crate::ui::text::rules::ALL;
use crate::ui::text::{Lang, Said, Text, ways};

/// The page: the figures, then each article's statements.
pub(in crate::ui::pages) fn coverage_page() -> AnyView {
    let head = show("stack", |lang| {
        let what = p("", words::WHAT.pick(lang));
        el("h1", "", plain(words::TITLE.pick(lang))).then(what)
    });
    let mut leaves = vec![
        leaf(back(Route::Rules, ALL), head),
        chapter(words::FIGURES, show("", figures)),
    ];
    let statements: Vec<(&Fact, &Source)> = Coverage::standard()
        .facts
        .iter()
        .filter_map(|fact| Some((fact, Library::standard().source(&fact.id)?)))
        .collect();
    for article in statements.chunk_by(|(_, one), (_, other)| one.title == other.title) {
        let Some((_, first)) = article.first() else {
            continue;
        };
        let article = article.to_vec();
        let heading = Said::from(&first.title);
        let body = show("reasons", move |lang| {
            article
                .iter()
                .map(|(fact, source)| statement(lang, fact, source))
                .collect()
        });
        leaves.push(chapter_of(heading, body));
    }
    page(words::TITLE, leaves)
}

fn figures(lang: Lang) -> Markup {
    let facts = &Coverage::standard().facts;
    let of = |core: bool| {
        let counts = Standing::ALL.map(|standing| {
            let of_scope = facts.iter().filter(|it| it.core == core);
            (
                standing,
                of_scope.filter(|it| stands(it) == standing).count(),
            )
        });
        words::counted(&counts)
    };
    let tried = &Coverage::standard().tried;
    let both = tried.iter().filter(|it| it.both()).count();
    let one_way = tried.iter().filter(|it| it.enough()).count();
    let one_way = one_way.saturating_sub(both);
    let row = |key: Text, value: Said| (key.pick(lang).to_owned(), plain(value.pick(lang)));
    let rows = [
        row(words::CORE, of(true)),
        row(words::PERIPHERAL, of(false)),
        row(words::TRIED, words::tried(both, one_way)),
    ];
    summary(rows.into_iter())
}

fn stands(fact: &Fact) -> Standing {
    fact.standing(Book::standard(), Channels::standard())
}

/// One statement, which opens to what rests on it.
fn statement(lang: Lang, fact: &Fact, source: &Source) -> Markup {
    let scope = if fact.core {
        words::CORE
    } else {
        words::PERIPHERAL
    };
    let standing = words::standing(stands(fact));
    let (scope, standing) = (scope.pick(lang), standing.pick(lang));
    let below = lang.pick(
        format!("{}，{scope}，{standing}", fact.id),
        format!("{}, {}: {standing}", fact.id, scope.to_lowercase()),
    );
    let body = all([
        rules(lang, fact),
        channels(lang, fact),
        otherwise(lang, fact),
    ]);
    opening(None, words_in(lang, &source.says), &below, body, false)
}

fn rules(lang: Lang, fact: &Fact) -> Markup {
    let clauses = fact.clauses(Book::standard());
    if clauses.is_empty() {
        return Markup::default();
    }
    let each = clauses.iter().map(|it| rule(lang, it));
    p("", words::RULES.pick(lang)).then(list("bullets", each))
}

/// A clause, and what tries it.
fn rule(lang: Lang, it: &Clause) -> Markup {
    let tried = Coverage::standard().of(it).copied().unwrap_or_default();
    clause_in_full(lang, it).then(examples(lang, tried))
}

fn examples(lang: Lang, tried: Tried) -> Markup {
    let coverage = Coverage::standard();
    let example = |key: Text, number: Option<usize>| {
        let scenario = number.and_then(|it| coverage.scenarios.get(it));
        scenario.map_or_else(Markup::default, |it| {
            let key = key.pick(lang);
            let line = lang.pick(
                format!("{key}：{}", it.title),
                format!("{key}: {}", it.path),
            );
            p("soft", &line)
        })
    };
    let one_way = tried.one_way.and_then(|it| coverage.one_ways.get(it));
    all([
        example(words::PASSES, tried.passes),
        example(words::STOPS, tried.stops),
        one_way.map_or_else(Markup::default, |it| p("soft", words_in(lang, it))),
    ])
}

fn channels(lang: Lang, fact: &Fact) -> Markup {
    let found = fact.channels(Channels::standard());
    if found.is_empty() {
        return Markup::default();
    }
    let each = found.iter().map(|it| {
        let (matter, name) = (ways::matter(it.matter).pick(lang), words_in(lang, &it.name));
        let label = lang.pick(format!("{matter}：{name}"), format!("{matter}: {name}"));
        link(&Route::Ways(it.matter, Some(it.region)), &label)
    });
    p("", words::WAYS.pick(lang)).then(list("bullets", each))
}

/// Why nothing rests on it, where that is so.
fn otherwise(lang: Lang, fact: &Fact) -> Markup {
    match (stands(fact), &fact.reason) {
        (Standing::Rules | Standing::Channels, _) => Markup::default(),
        (Standing::Reason, Some(reason)) => {
            p("", words::WHY.pick(lang)).then(p("", words_in(lang, reason)))
        }
        (Standing::Reason | Standing::Nothing, _) => p("", words::NOTHING.pick(lang)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_statement_opens_to_something() {
        for fact in &Coverage::standard().facts {
            let source = Library::standard().source(&fact.id).unwrap();
            for lang in [Lang::Zh, Lang::En] {
                let shown = statement(lang, fact, source);
                assert!(shown.as_str().contains(&fact.id));
                let nothing = words::NOTHING.pick(lang);
                assert!(!shown.as_str().contains(nothing), "{}", fact.id);
            }
        }
    }

    #[test]
    fn a_rule_names_the_examples_that_try_it() {
        let fact = |id| {
            let mut facts = Coverage::standard().facts.iter();
            facts.find(|it| it.id == id).unwrap()
        };
        let of_rule = rules(Lang::Zh, fact("F-071"));
        assert!(of_rule.as_str().contains("bind.member_limit/430100"));
        assert!(of_rule.as_str().contains(words::STOPS.zh));
        let of_reason = otherwise(Lang::En, fact("F-194"));
        assert!(of_reason.as_str().contains("statistic"));
    }

    #[test]
    fn the_figures_are_those_of_all_statements() {
        let shown = figures(Lang::Zh);
        let facts = &Coverage::standard().facts;
        let core = facts.iter().filter(|it| it.core).count();
        assert!(shown.as_str().contains(&format!("{core} 句")));
        let peripheral = facts.len() - core;
        assert!(shown.as_str().contains(&format!("{peripheral} 句")));
    }
}
