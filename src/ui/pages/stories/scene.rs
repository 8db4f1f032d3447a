//! A step of a story as it was played, in words.

use crate::engine::{Account, Decision, Request};
use crate::ledger::{Entry, Ledger};
use crate::policy::rule::Scheme;
use crate::scenario::{Report, Step, StepReport, Story};
use crate::ui::explain::markup::{Markup, all, el, list, p, plain, summary};
use crate::ui::explain::{
    Names, Split, Table, account, effect, figures, headline, lines, moment, of_entry, worked_out,
};
use crate::ui::pages::records::{returned, told};
use crate::ui::text::{Lang, Said, Text, entries, records, stories as words, yuan};

/// A step, and the story played so far.
#[derive(Clone)]
pub(super) struct Scene {
    pub story: &'static Story,
    /// Counted from 1.
    pub number: usize,
    step: &'static Step,
    result: StepReport,
    ledger: Ledger,
    /// The names in Chinese and in English.
    names: [Names; 2],
}

/// The names of a story's people in a language.
pub(super) fn names(lang: Lang, story: &Story, names: Names) -> Names {
    let people = story.scenario.people.iter();
    people.fold(names, |names, it| match lang {
        Lang::Zh => names.with(it.id.clone(), it.person().shown()),
        Lang::En => {
            let name = story.people.get(&it.id);
            names.with(it.id.clone(), name.map_or("", String::as_str))
        }
    })
}

impl Scene {
    /// That step of that story, where there is one.
    pub fn of(name: &str, number: usize) -> Option<Scene> {
        let story = Story::find(name)?;
        let step = story.scenario.steps.get(number.checked_sub(1)?)?;
        let Report { ledger, mut steps } = story.played(number).ok()?;
        let named = Names::of(&ledger);
        let names = [Lang::Zh, Lang::En].map(|lang| names(lang, story, named.clone()));
        Some(Scene {
            story,
            number,
            step,
            result: steps.pop()?,
            ledger,
            names,
        })
    }

    /// How many steps the story has.
    pub fn steps(&self) -> usize {
        self.story.scenario.steps.len()
    }

    /// What was decided; nothing where time only passed.
    pub fn decision(&self) -> Option<&Decision> {
        let waited = matches!(self.result.request, Request::Wait(_));
        (!waited).then_some(&self.result.decision)
    }

    /// Whether the step does what it asks for.
    pub fn goes_through(&self) -> bool {
        self.result.decision.outcome.goes_through()
    }

    /// What everybody is called in a language.
    pub fn names(&self, lang: Lang) -> &Names {
        let [zh, en] = &self.names;
        lang.pick(zh, en)
    }

    fn entry(&self) -> Option<&Entry> {
        self.ledger.entry(self.result.entry?)
    }

    /// What took place by itself since the step before.
    fn meanwhile(&self) -> Vec<&Entry> {
        let before = self.number.checked_sub(2);
        let before = before.and_then(|it| self.story.scenario.steps.get(it));
        let since = before.map_or(self.step.at, |it| it.at);
        let entries = self.ledger.entries().iter();
        let due = entries.filter(|it| matches!(it.request(), Some(Request::Due(_))));
        due.filter(|it| it.at > since).collect()
    }

    /// What is asked for, in a few words.
    pub fn title(&self) -> Said {
        match &self.result.request {
            Request::Calculate(it) => words::calculated(it).into(),
            request => entries::asked(request),
        }
    }

    /// The day, what the story says, and what is asked for.
    pub fn head(&self, lang: Lang) -> Markup {
        let says = self.story.says();
        let say = says.get(self.number.saturating_sub(1)).map(Said::from);
        let items = self.entry().map(|it| returned(&self.ledger, it));
        let rows = told(
            &self.result.request,
            &items.unwrap_or_default(),
            self.names(lang),
        );
        let rows = rows.iter().map(|(key, values)| {
            let mut values = values.iter().map(|it| plain(it.pick(lang)));
            let value = if values.len() > 1 {
                list("", values)
            } else {
                values.next().unwrap_or_default()
            };
            (key.pick(lang).to_owned(), value)
        });
        let rows = if rows.len() == 0 {
            Markup::default()
        } else {
            summary(rows)
        };
        all([
            el("h1", "", plain(self.title().pick(lang))),
            p("soft", &moment(lang, self.step.at)),
            p("lede", say.unwrap_or_default().pick(lang)),
            rows,
        ])
    }

    /// What took place by itself, where something did or nothing else happens.
    pub fn by_itself(&self, lang: Lang) -> Markup {
        let due = self.meanwhile();
        if !due.is_empty() {
            let lines = due.into_iter().map(|it| plain(&took_place(lang, it)));
            p("", words::MEANWHILE.pick(lang)).then(list("bullets", lines))
        } else if self.decision().is_none() {
            p("", words::NOTHING.pick(lang))
        } else {
            Markup::default()
        }
    }

    /// What came out, and all that became true by it.
    pub fn conclusion(&self, lang: Lang) -> Markup {
        let names = self.names(lang);
        let decision = &self.result.decision;
        let calculation = decision.calculation.as_ref();
        let calculation = calculation.filter(|_| self.goes_through());
        calculation.map_or_else(
            || p("lede", headline(decision, names).pick(lang)),
            |it| worked_out(lang, it, names),
        )
    }

    /// What became true, where that is more than one thing.
    pub fn effects(&self, lang: Lang) -> Markup {
        let effects = self.entry().map_or(&[][..], |it| &it.effects);
        if effects.len() < 2 {
            return Markup::default();
        }
        let effects = effects.iter().map(|it| effect(it, self.names(lang)));
        list("bullets", effects.map(|it| plain(it.pick(lang))))
    }

    /// How it was worked out; nothing where nothing was.
    pub fn working(&self, lang: Lang) -> Markup {
        let calculation = self.result.decision.calculation.as_ref();
        let calculation = calculation.filter(|it| !it.lines.is_empty());
        calculation.map_or_else(Markup::default, |it| lines(lang, it, self.names(lang)))
    }

    /// Each time that money was split, with a heading.
    pub fn splits(&self) -> Vec<(Text, Split)> {
        let entries = self.meanwhile().into_iter().chain(self.entry());
        let splits = entries.filter_map(|it| {
            let heading = match it.request() {
                Some(Request::Refund(_)) => records::BACK,
                _ => records::FROM,
            };
            Some((heading, of_entry(it, &self.ledger)?))
        });
        splits.collect()
    }

    /// What everybody has afterwards; nothing where nobody has an account.
    pub fn balances(&self, lang: Lang) -> Markup {
        let accounts = self.accounts();
        if accounts.is_empty() {
            return Markup::default();
        }
        let state = self.ledger.state();
        let rows = accounts.into_iter().map(|(it, known)| {
            let amount = if known {
                state.balance(&it).grouped()
            } else {
                words::UNKNOWN.pick(lang).to_owned()
            };
            (
                account(&it, self.names(lang)).pick(lang).to_owned(),
                vec![amount],
            )
        });
        let table = Table {
            caption: words::AFTER.pick(lang),
            caption_hidden: true,
            first: records::ACCOUNT.pick(lang),
            columns: &[words::AMOUNT.pick(lang)],
            rows: rows.map(figures).collect(),
            sum: None,
        };
        table.markup()
    }

    /// The accounts that there are, each with whether its balance is known.
    fn accounts(&self) -> Vec<(Account, bool)> {
        let state = self.ledger.state();
        let mut accounts = Vec::new();
        for member in &state.people {
            let id = &member.person.id;
            if member.person.scheme == Some(Scheme::Employee) {
                accounts.push((Account::Personal(id.clone()), member.account_known));
            }
            if member.wallet_open {
                accounts.push((Account::Wallet(id.clone()), true));
            }
            let coming = Account::OnTheWay(id.clone());
            if !state.balance(&coming).is_zero() {
                accounts.push((coming, true));
            }
        }
        accounts.extend(state.quotas.iter().map(|it| (it.account(), true)));
        accounts
    }
}

/// When something took place by itself, what it was, and how much.
fn took_place(lang: Lang, entry: &Entry) -> String {
    let (at, what) = (moment(lang, entry.at), entries::what(entry));
    let amount = entries::how_much(entry).map(|it| yuan(lang, it));
    let mut said = lang.pick(
        format!("{at}：{}", what.pick(lang)),
        format!("{at}: {}", what.pick(lang)),
    );
    if let Some(amount) = amount {
        said.push_str(lang.pick("，", ", "));
        said.push_str(&amount);
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Chapter;

    /// Every step of every story.
    fn scenes() -> Vec<Scene> {
        let stories = Chapter::all().iter().flat_map(|it| &it.stories);
        let scenes = stories.flat_map(|story| {
            let steps = 1..=story.scenario.steps.len();
            steps.map(|number| Scene::of(&story.name, number).unwrap())
        });
        scenes.collect()
    }

    /// What is read of markup.
    fn text(markup: &Markup) -> String {
        let pieces = markup.as_str().split('<');
        pieces
            .map(|it| it.split_once('>').map_or(it, |(_, text)| text))
            .collect()
    }

    #[test]
    fn every_step_is_told_in_both_languages() {
        for scene in scenes() {
            let place = format!("{} {}", scene.story.name, scene.number);
            for lang in [Lang::Zh, Lang::En] {
                let shown = text(&all([
                    scene.head(lang),
                    scene.by_itself(lang),
                    scene.conclusion(lang),
                    scene.effects(lang),
                    scene.balances(lang),
                ]));
                assert!(!shown.contains(['_', '{']), "{place}: {shown}");
                let chinese = shown.contains(|it: char| it > '\u{2e80}');
                assert_eq!(chinese, lang == Lang::Zh, "{place}: {shown}");
                let mut english = scene.story.people.values();
                let english = english.any(|it| shown.contains(it.as_str()));
                assert!(!english || lang == Lang::En, "{place}: {shown}");
            }
        }
    }

    #[test]
    fn what_took_place_by_itself_is_told_once() {
        let told = scenes()
            .iter()
            .map(|it| it.meanwhile().len())
            .sum::<usize>();
        assert_eq!(told, 3, "a premium taken, one repaid, a transfer gone back");
        let scene = Scene::of("premium-month-end", 4).unwrap();
        let shown = scene.by_itself(Lang::Zh);
        assert!(
            shown
                .as_str()
                .contains("2025年3月31日零点：月底扣居民医保费，400.00\u{a0}元")
        );
        assert_eq!(scene.splits().len(), 1);
        assert!(
            scene
                .balances(Lang::En)
                .as_str()
                .contains("Lu Li’s personal account")
        );
    }

    #[test]
    fn there_is_no_step_beside_the_story() {
        for (name, number) in [("nobody", 1), ("wallet", 0), ("wallet", 99)] {
            assert!(Scene::of(name, number).is_none(), "{name} {number}");
        }
    }
}
