//! Who used whose money, year by year: a sentence, a bar for each pair, and the same as a table.

use leptos::prelude::*;

use crate::engine::PersonId;
use crate::ledger::{Help, Helped, Ledger, Year, by_year};
use crate::money::Money;
use crate::ui::explain::markup::{Markup, el, link, p, plain, show, with};
use crate::ui::explain::{Names, Row, Table};
use crate::ui::route::{Route, Wanted};
use crate::ui::text::money as words;
use crate::ui::text::{Lang, t};

/// What relatives’ money did for others, of everybody or of one person, the latest year first.
pub fn help(ledger: &Ledger, of: Option<&PersonId>) -> AnyView {
    let helps = ledger.helps().unwrap_or_default();
    let concerns = |it: &&Help| of.is_none_or(|of| it.owner == *of || it.user == *of);
    let years = by_year(helps.iter().filter(concerns)).unwrap_or_default();
    if years.is_empty() {
        return view! { <p>{t(words::NO_HELP)}</p> }.into_any();
    }
    let names = Names::of(ledger);
    let rows = years.iter().flat_map(|it| &it.rows);
    let figures = rows.flat_map(|it| [it.paid, it.came_back().unwrap_or_default()]);
    let most = figures.max().unwrap_or_default();
    show("stack", move |lang| {
        let years = years.iter().map(|it| of_year(lang, it, most, &names));
        p("soft", words::BARS.pick(lang)).then(years.collect())
    })
}

fn of_year(lang: Lang, year: &Year, most: Money, names: &Names) -> Markup {
    let sentence = words::year_sentence(year);
    let sums = year.sums().ok();
    let sums = sums.and_then(|(paid, back)| Some([paid, back, paid.minus(back).ok()?]));
    let sums = sums.filter(|_| year.rows.len() > 1).map(|sums| {
        let [paid, back, left] = sums;
        let figures = [paid.grouped(), back.grouped(), words::net(lang, left)];
        (
            plain(words::SUM.pick(lang)),
            figures.iter().map(|it| plain(it)).collect(),
        )
    });
    let name = words::year(year.year);
    let columns = [words::PAID, words::BACK, words::NET];
    let table = Table {
        caption: name.pick(lang),
        caption_hidden: false,
        first: words::WHO.pick(lang),
        columns: &columns.map(|it| it.pick(lang)),
        rows: year
            .rows
            .iter()
            .map(|it| row(lang, year.year, it, most, names))
            .collect(),
        sum: sums,
    };
    let sentence = sentence.map(|it| p("", it.pick(lang))).unwrap_or_default();
    table.markup().then(sentence)
}

fn row(lang: Lang, year: i32, it: &Helped, most: Money, names: &Names) -> Row {
    let used = words::used(&names.get(&it.user), &names.get(&it.owner));
    let back = it.came_back().unwrap_or_default();
    let net = it.paid.minus(back).unwrap_or_default();
    let head = plain(used.pick(lang)).then(bars(it.paid, back, most));
    let earlier = it.back.iter().filter(|(of, _)| *of != year);
    let earlier = earlier.map(|(of, amount)| {
        let said = words::paid_in(lang, *of, *amount);
        el("span", "helped__of", plain(&said))
    });
    let of_user = || {
        Route::RecordsOf(Wanted {
            person: it.user.as_str().to_owned(),
            year: year.to_string(),
            ..Wanted::default()
        })
    };
    let figures = vec![
        figure(it.paid, &it.paid_by, of_user()),
        figure(back, &it.back_by, of_user()).then(earlier.collect()),
        plain(&words::net(lang, net)),
    ];
    (head, figures)
}

/// A figure that leads to the record behind it, or to those of whom it served where there are several.
fn figure(amount: Money, entries: &[u64], several: Route) -> Markup {
    let shown = amount.grouped();
    match entries {
        [] => plain(&shown),
        [entry] => link(&Route::Record(*entry), &shown),
        _ => link(&several, &shown),
    }
}

/// What was paid, and below it what came back, on the scale of the greatest figure of the page.
fn bars(paid: Money, back: Money, most: Money) -> Markup {
    let bar = |y, fill, amount: Money| {
        let width = percent(amount, most);
        let attributes = [fill, ("y", y), ("width", width.as_str()), ("height", "8")];
        with("rect", &attributes, Markup::default())
    };
    let drawn =
        bar("1", ("class", "fill-aid"), paid).then(bar("12", ("fill", "url(#p-cash)"), back));
    let attributes = [
        ("class", "bars"),
        ("width", "100%"),
        ("height", "22"),
        ("aria-hidden", "true"),
        ("focusable", "false"),
    ];
    with("svg", &attributes, drawn)
}

/// An amount of the greatest one, as a length.
fn percent(amount: Money, most: Money) -> String {
    let most = i128::from(most.fen()).max(1);
    let part = i128::from(amount.fen().max(0)) * 1_000 / most;
    format!("{}.{}%", part / 10, part % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_are_to_scale() {
        let money = Money::from_fen;
        assert_eq!(percent(money(1), money(3)), "33.3%");
        assert_eq!(percent(money(3), money(3)), "100.0%");
        assert_eq!(percent(money(-3), money(3)), "0.0%");
        assert_eq!(percent(money(0), money(0)), "0.0%");
    }
}
