//! The letter about a decision: what was asked, what came of it, every reason, what to do next.

use chrono::NaiveDateTime;
use leptos::prelude::*;

use super::cited::{once, rule, sources};
use super::receipt::told_row;
use super::{Sheet, head, part, row};
use crate::engine::{Check, Decision, Outcome, Request, Touched};
use crate::policy::{Book, Channel, Channels, ClauseRef, Library};
use crate::ui::app::App;
use crate::ui::components::Seal;
use crate::ui::components::page::back;
use crate::ui::explain::markup::{Markup, all, el, list, p, plain, seal};
use crate::ui::explain::{
    Names, OTHER, TAKEN, cases, finding, fixes, headline, missing_facts, moment, note, place, says,
    sorted, verdict_seal, verdict_word, words_in,
};
use crate::ui::flows::{Refusal, advice, really_done, refusal};
use crate::ui::pages::lost;
use crate::ui::pages::records::{Told, returned, told};
use crate::ui::route::Route;
use crate::ui::text::paper as words;
use crate::ui::text::{Lang, Said, Text, entries, flow, shell, ways, words as terms};

/// The letter about the decision of an entry.
pub(in crate::ui::pages) fn letter_page(app: App, number: u64) -> AnyView {
    let letter = app.decision_of(number).and_then(|decision| {
        app.ledger.with_untracked(|ledger| {
            let entry = ledger.entry(number)?;
            let request = entry.request()?;
            let names = Names::of(ledger);
            Some(Letter {
                subject: entries::asked(request),
                reference: Some(entry.reference()),
                at: entry.at,
                told: told(request, &returned(ledger, entry), &names),
                advice: vec![words::CARRIED_OUT],
                channels: channels(request),
                ..Letter::about(request, decision, names)
            })
        })
    });
    letter.map_or_else(lost::lost, |it| it.page(Route::Done(number)))
}

/// The letter about the last request that did not go through.
pub(in crate::ui::pages) fn refused_letter_page(app: App) -> AnyView {
    let Some(refusal) = refusal(app) else {
        return lost::lost();
    };
    let Refusal {
        flow,
        request,
        decision,
        ..
    } = refusal;
    let names = Names::here();
    let letter = Letter {
        subject: flow::flow(flow).into(),
        reference: None,
        at: app.moment(),
        told: told(&request, &[], &names),
        advice: advice(&decision),
        channels: channels(&request),
        ..Letter::about(&request, decision, names)
    };
    letter.page(Route::Refused)
}

/// How the same is really done, at the place whose rules govern it.
fn channels(request: &Request) -> Vec<&'static Channel> {
    match really_done(request) {
        Some(Route::Ways(matter, Some(region))) => Channels::standard().at(matter, region),
        _ => Vec::new(),
    }
}

/// All that a letter says.
struct Letter {
    to: String,
    subject: Said,
    reference: Option<String>,
    at: NaiveDateTime,
    told: Vec<Told>,
    decision: Decision,
    advice: Vec<Text>,
    channels: Vec<&'static Channel>,
    names: Names,
}

impl Letter {
    /// What follows from a request and the decision about it.
    fn about(request: &Request, decision: Decision, names: Names) -> Letter {
        let mut people: Vec<String> = Vec::new();
        for it in request.people() {
            let name = names.get(it);
            if !people.contains(&name) {
                people.push(name);
            }
        }
        Letter {
            to: people.join(" · "),
            subject: Said::default(),
            reference: None,
            at: NaiveDateTime::default(),
            told: Vec::new(),
            decision,
            advice: Vec::new(),
            channels: Vec::new(),
            names,
        }
    }

    fn page(self, to: Route) -> AnyView {
        let reference = self.reference.clone().unwrap_or_default();
        let subject = self.subject.clone();
        let title = Said::new(|lang| {
            let (kind, subject) = (words::LETTER.pick(lang), subject.pick(lang));
            lang.pick(format!("{kind}：{subject}"), format!("{kind}: {subject}"))
        });
        let sheet = Sheet {
            title: title.clone(),
            running: words::running(words::LETTER, &reference, self.at.date()),
            beside: back(to, shell::BACK),
        };
        sheet.page(move |lang| self.markup(lang, &title))
    }

    fn markup(&self, lang: Lang, title: &Said) -> Markup {
        let Letter {
            decision, names, ..
        } = self;
        let stamp = seal(Seal::of(decision.outcome));
        let asked = self.told.iter().map(|it| told_row(lang, it));
        let asked = crate::ui::explain::markup::summary(asked);
        let (telling, passed) = sorted(&decision.checks);
        let reasons = telling.iter().chain(&passed);
        let reasons = reasons.map(|it| reason(lang, it, names));
        let clauses = once(decision.checks.iter().filter_map(|it| it.read));
        let touched = || decision.disputes.iter();
        let facts = touched().filter_map(|it| Library::standard().dispute(&it.id));
        let more = facts.flat_map(|it| it.facts.iter().map(String::as_str));
        let told_of = self.channels.iter().flat_map(|it| it.sources.iter());
        let more = more.chain(told_of.map(String::as_str));
        let disputes = touched().map(|it| dispute(lang, it));
        [
            head(lang, title, stamp, self.rows(lang)),
            part(lang, words::ASKED, asked),
            part(lang, words::DECIDED, decided(lang, decision, names)),
            part(lang, words::CHANGE, changes(lang, decision, names)),
            part(lang, words::OPEN, open(lang, decision, names)),
            part(lang, words::REASONS, el("ol", "cited", reasons.collect())),
            part(lang, words::DISPUTES, filled("cited", disputes.collect())),
            part(lang, words::NEXT, self.next(lang)),
            part(lang, words::SOURCES, sources(lang, &clauses, more)),
        ]
        .into_iter()
        .collect()
    }

    fn rows(&self, lang: Lang) -> impl Iterator<Item = (String, Markup)> {
        let none = words::NO_RECORD.pick(lang);
        let version = &Book::standard().version;
        let rows = [
            row(lang, words::TO, &self.to),
            row(
                lang,
                shell::REFERENCE,
                self.reference.as_deref().unwrap_or(none),
            ),
            row(lang, words::WHEN, &moment(lang, self.at)),
            row(lang, words::VERSION, version),
        ];
        rows.into_iter()
    }

    /// What to do next, and where.
    fn next(&self, lang: Lang) -> Markup {
        let advice = self.advice.iter().map(|it| p("", it.pick(lang)));
        let advice: Markup = advice.collect();
        if self.channels.is_empty() {
            return advice.then(p("", words::ASK.pick(lang)));
        }
        let channels = self.channels.iter().map(|it| channel(lang, it));
        advice.then(list("cited", channels))
    }
}

/// The conclusion in words, and the sentence about it.
fn decided(lang: Lang, decision: &Decision, names: &Names) -> Markup {
    let outcome = terms::outcome(decision.outcome).pick(lang);
    let said = headline(decision, names);
    el("p", "", el("b", "", plain(outcome))).then(p("", said.pick(lang)))
}

/// A reason: what was found, by which rule, of what facts.
fn reason(lang: Lang, check: &Check, names: &Names) -> Markup {
    let said = finding(check, names);
    let word = verdict_word(&check.verdict).pick(lang);
    let stamp = seal(verdict_seal(&check.verdict));
    let word = lang.pick(format!("{word}："), format!("{word}: "));
    let line = el("b", "", plain(&word)).then(plain(said.pick(lang)));
    let rule = match check.read {
        Some(read) => read_rule(lang, read),
        None => p("", words::NO_SOURCE.pick(lang)),
    };
    let facts = cases(lang, &check.compared, names).join(lang.pick("；", "; "));
    let facts = if facts.is_empty() {
        Markup::default()
    } else {
        p("soft", &facts)
    };
    let notes = check.notes.iter().map(|it| p("soft", note(it).pick(lang)));
    let body = all([el("p", "", line), facts, rule, notes.collect()]);
    el("li", "cited__reason", stamp.then(el("div", "", body)))
}

/// What a rule says, and where that stands.
fn read_rule(lang: Lang, read: ClauseRef) -> Markup {
    let clause = Book::standard().clause(read);
    let words = clause.map(|it| says(lang, it));
    words.unwrap_or_default().then(rule(lang, read))
}

/// What would change it: what can be done first.
fn changes(lang: Lang, decision: &Decision, names: &Names) -> Markup {
    let fixes = fixes(decision, names);
    let of = |in_your_power: bool| {
        let chosen = fixes.iter().filter(|it| it.in_your_power == in_your_power);
        filled(
            "bullets",
            chosen
                .map(|it| el("li", "", plain(it.said.pick(lang))))
                .collect(),
        )
    };
    let (doable, supposed) = (of(true), of(false));
    let before = if doable.is_empty() || supposed.is_empty() {
        Markup::default()
    } else {
        p("", words::OTHERWISE.pick(lang))
    };
    all([doable, before, supposed])
}

/// The facts that would settle it: any one of these sets.
fn open(lang: Lang, decision: &Decision, names: &Names) -> Markup {
    let sets = decision.asks.iter();
    let sets = sets.map(|facts| el("li", "", plain(&missing_facts(facts, names, lang))));
    filled("bullets", sets.collect())
}

/// A disagreement of sources, with both readings, and whether it matters here.
fn dispute(lang: Lang, it: &Touched) -> Markup {
    let matters = if it.matters {
        words::MATTERS
    } else {
        words::HARMLESS
    };
    let dispute = Library::standard().dispute(&it.id);
    let title = dispute.map_or(it.id.as_str(), |it| words_in(lang, &it.title));
    let (id, matters) = (&it.id, matters.pick(lang));
    let first = lang.pick(
        format!("{title}（{id}）：{matters}"),
        format!("{title} ({id}): {matters}"),
    );
    let reading = |name: Text, says: Option<&str>, outcome: Outcome| {
        let Some(says) = says else {
            return Markup::default();
        };
        let (name, outcome) = (name.pick(lang), terms::outcome(outcome).pick(lang));
        let said = lang.pick(
            format!("{name}（{outcome}）：{says}"),
            format!("{name} ({outcome}): {says}"),
        );
        p("", &said)
    };
    let resolved = dispute.map(|it| words_in(lang, &it.resolved));
    let literal = dispute.and_then(|it| it.literal.as_ref());
    let literal = literal.map(|it| words_in(lang, it));
    let body = all([
        el("p", "", el("b", "", plain(&first))),
        reading(TAKEN, resolved, it.resolved),
        reading(OTHER, literal, it.literal),
    ]);
    el("li", "", body)
}

/// Where it is really done, and how.
fn channel(lang: Lang, it: &Channel) -> Markup {
    let (name, way) = (words_in(lang, &it.name), ways::way(it.way).pick(lang));
    let place = place(it.region);
    let place = place.pick(lang);
    let said = lang.pick(
        format!("{name}（{way}，{place}）"),
        format!("{name} ({way}, {place})"),
    );
    let steps: Vec<&str> = it.steps.iter().map(|it| words_in(lang, it)).collect();
    let papers: Vec<&str> = it.papers.iter().map(|it| words_in(lang, it)).collect();
    let steps = steps.join(lang.pick("；", "; "));
    let papers = papers.join(lang.pick("、", "; "));
    let line = |text: &str| {
        if text.is_empty() {
            Markup::default()
        } else {
            p("", text)
        }
    };
    let papers = if papers.is_empty() {
        papers
    } else {
        let before = ways::PAPERS.pick(lang);
        lang.pick(format!("{before}{papers}"), format!("{before} {papers}"))
    };
    let caution = it.caution.as_ref().map_or("", |it| words_in(lang, it));
    let sources = it.sources.join(lang.pick("、", ", "));
    let source = words::SOURCE.pick(lang);
    let sources = lang.pick(
        format!("{source}：{sources}"),
        format!("{source}: {sources}"),
    );
    all([
        el("p", "", el("b", "", plain(&said))),
        line(&steps),
        line(&papers),
        line(caution),
        p("soft", &sources),
    ])
}

/// A list of items; nothing where there are none.
fn filled(class: &str, items: Markup) -> Markup {
    if items.is_empty() {
        items
    } else {
        el("ul", class, items)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ledger::Ledger;
    use crate::policy::rule::Matter;
    use crate::policy::{Policy, Reading};

    /// The letter about a binding that is asked for on a day on which it is refused, and the decision.
    fn refused() -> (Letter, Decision) {
        let mut ledger = Ledger::new();
        let policy = Policy::new(Book::standard(), Reading::Resolved);
        let at = "2026-03-02T09:00:00".parse().unwrap();
        for request in [
            r#"{"join":{"person":{"id":"ma","name":"王<妈>","scheme":"resident","region":"430100"}}}"#,
            r#"{"join":{"person":{"id":"son","scheme":"resident"}}}"#,
        ] {
            let request = serde_json::from_str(request).unwrap();
            ledger.submit(&policy, at, request).unwrap();
        }
        let bind = r#"{"bind":{"holder":"ma","beneficiary":"son","relation":"cousin"}}"#;
        let bind: Request = serde_json::from_str(bind).unwrap();
        let decision = ledger.consider(&policy, at, &bind).unwrap();
        assert_eq!(decision.outcome, Outcome::Denied);
        let names = Names::of(&ledger);
        let letter = Letter {
            at,
            told: told(&bind, &[], &names),
            advice: advice(&decision),
            channels: Channels::standard().of(Matter::Bind).collect(),
            ..Letter::about(&bind, decision.clone(), names)
        };
        (letter, decision)
    }

    #[test]
    fn every_reason_with_its_rule_and_sources_in_both_languages() {
        let (letter, decision) = refused();
        for lang in [Lang::Zh, Lang::En] {
            let markup = letter.markup(lang, &Said::same("x"));
            let text = markup.as_str();
            let has = |words: &str| {
                let words = plain(words);
                assert!(
                    text.contains(words.as_str()),
                    "{} in {text}",
                    words.as_str()
                );
            };
            has("王<妈>");
            has(words::MARK.pick(lang));
            has(words::NO_RECORD.pick(lang));
            assert!(decision.checks.len() > 5);
            for check in &decision.checks {
                has(finding(check, &letter.names).pick(lang));
                let Some(clause) = check.read.and_then(|it| Book::standard().clause(it)) else {
                    continue;
                };
                clause.sources.iter().for_each(|it| has(it));
                has(terms::grade_letter(clause.grade));
            }
            for it in fixes(&decision, &letter.names) {
                has(it.said.pick(lang));
            }
            for it in &decision.disputes {
                has(&it.id);
            }
            for it in &letter.channels {
                has(words_in(lang, &it.name));
            }
            assert!(!letter.channels.is_empty());
        }
    }
}
