//! The packs compile, every mistake in one is named with its file and line, and one file is enough
//! for a new region.

// The helpers of a test may fail as loudly as the test itself.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use std::fs;

use compile::{Compiled, Sources, Text, compile};
use gongji::engine::{Outcome, Verdict};
use gongji::ledger::Ledger;
use gongji::policy::rule::{CountLimit, Matter};
use gongji::policy::{
    Book, Channels, Clause, ClauseId, Grade, Library, Places, Policy, Reading, Region, kind, parts,
    region, rule,
};
use gongji::ui::explain::requirement;
use gongji::ui::text::Lang;
use serde_json::json;

#[path = "../src/policy/compile/mod.rs"]
mod compile;

/// A made-up pack for Hainan, which has none of its own.
const HAINAN: &str = r#"region = "460000"

[[clause]]
id = "bind.member_limit"
value = 8
from = 2024-07-26
sources = ["F-071"]
verified = 2025-03-13
overrides = "000000"
says = { zh = "最多八位。", en = "At most eight." }
"#;

/// A second clause, which follows on the first where that ends.
const LATER: &str = r#"
[[clause]]
id = "bind.member_limit"
value = 9
from = 2025-07-01
sources = ["F-071"]
verified = 2025-03-13
overrides = "000000"
says = { zh = "最多九位。", en = "At most nine." }
"#;

/// A city of Hainan under the made-up pack of the province.
const HAIKOU: &str = r#"region = "460100"

[[clause]]
id = "bind.member_limit"
value = 6
from = 2024-07-26
sources = ["F-071"]
verified = 2025-03-13
overrides = "460000"
says = { zh = "最多六位。", en = "At most six." }
"#;

fn file(path: &str) -> Text {
    Text {
        path: path.to_owned(),
        text: fs::read_to_string(path).unwrap(),
    }
}

/// The project's own policy files.
fn real() -> Sources {
    let mut paths: Vec<String> = fs::read_dir("src/policy/packs")
        .unwrap()
        .map(|entry| entry.unwrap().path().to_str().unwrap().replace('\\', "/"))
        .collect();
    paths.sort();
    Sources {
        packs: paths.iter().map(|path| file(path)).collect(),
        disputes: file("src/policy/disputes.toml"),
        facts: file("src/policy/facts.toml"),
        one_way: file("src/policy/one-way.toml"),
        tried: file("src/policy/tried.tsv"),
        regions: file("src/policy/regions.tsv"),
    }
}

fn pack(path: &str, text: &str) -> Text {
    Text {
        path: path.to_owned(),
        text: text.to_owned(),
    }
}

/// Every problem of the project's files with one pack added, as the build shows it.
fn problems_with(text: &str) -> Vec<String> {
    let mut sources = real();
    sources.packs.push(pack("46-hainan.toml", text));
    shown(&sources)
}

fn shown(sources: &Sources) -> Vec<String> {
    compile(sources)
        .err()
        .unwrap_or_default()
        .iter()
        .map(ToString::to_string)
        .collect()
}

/// Replaces a piece that must be there, so that a case can't silently test nothing.
fn edited(text: &str, piece: &str, by: &str) -> String {
    assert!(text.contains(piece), "`{piece}` is not in the text");
    text.replacen(piece, by, 1)
}

fn place(code: &str) -> Region {
    Region::parse(code).unwrap()
}

fn clause<'a>(compiled: &'a Compiled, id: ClauseId, code: &str) -> &'a Clause {
    let mut clauses = compiled.rules.clauses.iter();
    clauses
        .find(|it| it.rule.id() == id && it.region == place(code))
        .unwrap()
}

#[test]
fn the_packs_compile() {
    assert_eq!(shown(&real()), Vec::<String>::new());
}

/// Each case: a piece of the made-up pack, what to put in its place, and where the build finds
/// what. What it says may go on after that.
#[rustfmt::skip]
const MISTAKES: &[(&str, &str, &str)] = &[
    ("value = 8", "value = ", "5: this is not TOML: "),
    ("value = 8", "value = 8\nvalu = 9", "6: unknown key `valu` in a clause; use only id, "),
    ("\n[[cl", "a = 1\n[[cl", "2: unknown key `a` in a pack; use only region, clause"),
    ("[[clause]]", "[clause]", "3: `clause` must be written as `[[clause]]`"),
    ("region = \"460000\"", "", "1: a pack needs `region`: a six-digit code such as \"350100\""),
    ("\"460000\"", "\"460001\"", "1: there is no region `460001`; use a code of regions.tsv, "),
    ("id = \"bind.member_limit\"", "", "3: a clause needs `id`: the clause's name, "),
    ("member_limit", "membrlimit", "4: there is no clause `bind.membrlimit`; the nearest are `b"),
    ("value = 8\n", "", "3: a clause needs `value`: a number of people such as 10, or \"none\""),
    ("= 8", "= \"ten\"", "5: `value` of bind.member_limit must be a number of people such as "),
    ("= 8", "= -1", "5: `value` of bind.member_limit must be a number of people such as 10, "),
    ("from = 2024-07-26\n", "", "3: a clause needs `from`: a day such as 2024-07-26, "),
    ("= 2024-07-26", "= \"2024-07-26\"", "6: `from` must be a day such as 2024-07-26, without "),
    ("07-26", "07-26T09:00:00", "6: `from` must be a day such as 2024-07-26, without quotes, not "),
    ("2024-07-26", "2024-02-30", "6: this is not TOML: "),
    ("value", "to = 2024-07-26\nvalue", "5: `to` (2024-07-26) must be later than `from` (2024-0"),
    ("sources = [\"F-071\"]\n", "", "3: a clause needs `sources`: a list such as [\"F-071\", "),
    ("[\"F-071\"]", "[]", "7: a clause must cite at least one source"),
    ("[\"F-071\"]", "\"F-071\"", "7: `sources` must be a list such as "),
    ("F-071", "F-999", "7: `F-999` is neither a fact nor an extra of facts.toml; cite another, "),
    ("[\"F", "[\n\"X-99\",\n\"F", "8: `X-99` is neither a fact nor an extra of facts.toml; "),
    ("verified = 2025-03-13\n", "", "3: a clause needs `verified`: "),
    ("03-13", "03-12", "8: `verified` (2025-03-12) is earlier than F-071, which is of 2025-03-13"),
    ("overrides = \"000000\"\n", "", "4: bind.member_limit takes the place of 000000's clause; "),
    ("\"000000\"", "\"430000\"", "9: bind.member_limit takes the place of 000000's; write `over"),
    ("2024-07-26", "1998-01-01\nto = 1998-02-01", "10: bind.member_limit overrides nothing: "),
    (", en = \"At most eight.\"", "", "10: `says` must be { zh = \"…\", en = \"…\" } with "),
    ("says = {", "# {", "3: a clause needs `says`: "),
    ("value", "assumed = \"yes\"\nvalue", "5: `assumed` must be true or false, not \"yes\""),
    ("value", "disputes = [\"C-99\"]\nvalue", "5: there is no dispute `C-99` in disputes.toml; "),
    ("value", "literal = 6\nvalue", "5: `literal` needs `disputes`: "),
    ("value", "literal = [6]\ndisputes = [\"C-36\"]\nvalue", "5: `literal` of bind.member_limit "),
];

#[test]
fn every_mistake_is_named_with_file_and_line() {
    assert_eq!(problems_with(HAINAN), Vec::<String>::new());
    for (piece, by, expected) in MISTAKES {
        let found = problems_with(&edited(HAINAN, piece, by));
        let start = format!("46-hainan.toml:{expected}");
        let only_this = found.len() == 1 && found[0].starts_with(&start);
        assert!(
            only_this,
            "`{piece}` → `{by}`\nexpected {start}\nfound {found:#?}"
        );
    }
}

/// A way in which something is done in the made-up region.
const CHANNEL: &str = r#"
[[channel]]
matter = "bind"
way = "window"
name = { zh = "窗口", en = "The window" }
papers = [{ zh = "身份证", en = "ID card" }]
sources = ["F-187"]
"#;

/// Each case: a piece of the made-up channel, what to put in its place, and what is found where.
#[rustfmt::skip]
const CHANNEL_MISTAKES: &[(&str, &str, &str)] = &[
    ("\"bind\"", "\"bond\"", "13: `matter` can't be `bond`; the nearest words are `bind`, "),
    ("\"window\"", "\"widnow\"", "14: `way` can't be `widnow`; the nearest words are `window`, "),
    ("name", "nmae", "15: unknown key `nmae` in a channel; use only matter, way, name, steps, "),
    (", en = \"ID card\"", "", "16: `papers` must be a list of { zh = \"…\", en = \"…\" } with both "),
    ("papers = [{ zh = \"身份证\", en = \"ID card\" }]\n", "", "12: a channel needs `steps`, `papers` or "),
    ("F-187", "F-999", "17: `F-999` is neither a fact nor an extra of facts.toml; cite another, "),
];

#[test]
fn a_channel_is_checked_like_a_clause() {
    let text = |channel: &str| format!("{HAINAN}{channel}");
    assert_eq!(problems_with(&text(CHANNEL)), Vec::<String>::new());
    for (piece, by, expected) in CHANNEL_MISTAKES {
        let found = problems_with(&text(&edited(CHANNEL, piece, by)));
        let start = format!("46-hainan.toml:{expected}");
        let named = found.iter().any(|it| it.starts_with(&start));
        assert!(named, "expected {start}\nfound {found:#?}");
    }
}

#[test]
fn a_region_has_one_pack() {
    let found = problems_with(&edited(HAINAN, "460000", "430000"));
    let of_packs = "region 430000 already has the pack src/policy/packs/43-hunan.toml; ";
    assert!(
        found[0].starts_with(&format!("46-hainan.toml:1: {of_packs}")),
        "{found:#?}"
    );
    let of_clauses = "bind.member_limit from 2024-07-26 stands here a second time; remove one";
    assert!(
        found[1].starts_with(&format!("46-hainan.toml:6: {of_clauses}")),
        "{found:#?}"
    );
}

/// Each case: the clause, a value that doesn't fit it, and how its form is described.
#[rustfmt::skip]
const VALUES: &[(&str, &str, &str)] = &[
    ("bind.holder_scheme", "[\"soldier\"]", "a list [...] of \"employee\", \"resident\", \"none\""),
    ("bind.relation", "[\"uncle\"]", "a list [...], or { allowed = [...], refer = [...] }, of \""),
    ("bind.relation", "{ allowed = [], refers = [] }", "a list [...], or { allowed = [...], "),
    ("bind.territory", "\"nearby\"", "one of \"same_pooling_area\", \"same_province\", \"nation"),
    ("bind.consent", "\"yes\"", "true or false"),
    ("bind.documents", "[\"holder_id\"]", "a list of lists [[...], [...]], one paper of each is "),
    ("bind.coverage", "{ need = [] }", "{ needs = [...], dissolves = [...] }; "),
    ("pay.venue", "{ venues = [] }", "{ designated_only = true or false, venues = [...] }; "),
    ("pay.scope", "[\"drug\"]", "{ hospital = [...], pharmacy = [...] }, each a list [...] of \""),
    ("pay.request", "\"automatic\"", "{ hospital = …, pharmacy = … }, each one of \"auto"),
    ("premium.window", "{ first = \"09-31\", last = \"12-31\" }", "{ first = \"MM-DD\", last = "),
    ("refund.route", "\"cash\"", "\"original\""),
    ("wallet.hours", "{ from = 22, to = 24 }", "{ from = 22, to = 6 }, or \"none\""),
    ("wallet.pending", "{ accepted = { returns_at = 24 } }", "\"at_once\", \"ended\", or { accepted"),
    ("wallet.territory", "[\"13\"]", "a list of codes such as [\"130000\"]; \"000000\" is the wh"),
];

#[test]
fn a_value_of_another_type_is_told_what_type_is_wanted() {
    for (id, value, wanted) in VALUES {
        let text = edited(HAINAN, "bind.member_limit", id);
        let found = problems_with(&edited(&text, "value = 8", &format!("value = {value}")));
        let start = format!("46-hainan.toml:5: `value` of {id} must be {wanted}");
        let only_this = found.len() == 1 && found[0].starts_with(&start);
        assert!(only_this, "expected {start}\nfound {found:#?}");
        assert!(
            found[0].ends_with(&format!(", not {value}")),
            "{}",
            found[0]
        );
    }
}

/// Each case: the first clause's last day, and what is said of the second, from 2025-07-01.
#[rustfmt::skip]
const DAYS: &[(&str, &str)] = &[
    ("to = 2025-07-01\n", ""),
    ("to = 2025-06-30\n", "16: bind.member_limit has a gap: it ends on 2025-06-30 and goes on "),
    ("to = 2025-07-02\n", "16: bind.member_limit overlaps the clause from 2024-07-26; give that "),
    ("", "15: bind.member_limit overlaps the clause from 2024-07-26; give that one `to = "),
];

#[test]
fn the_days_of_a_clause_neither_overlap_nor_leave_a_gap() {
    for (to, expected) in DAYS {
        let first = edited(HAINAN, "sources", &format!("{to}sources"));
        let found = problems_with(&format!("{first}{LATER}"));
        assert_eq!(found.is_empty(), expected.is_empty(), "{to:?}: {found:#?}");
        let start = format!("46-hainan.toml:{expected}");
        assert!(
            found.iter().all(|problem| problem.starts_with(&start)),
            "{to:?}: {found:#?}"
        );
    }
}

#[test]
fn all_problems_are_listed_in_order() {
    let text = edited(HAINAN, "= 8", "= \"ten\"");
    let text = edited(&text, "F-071", "F-999");
    let text = edited(&text, "overrides = \"000000\"\n", "");
    let lines: Vec<String> = problems_with(&text)
        .iter()
        .map(|problem| problem.split(": ").next().unwrap().to_owned())
        .collect();
    assert_eq!(
        lines,
        ["46-hainan.toml:4", "46-hainan.toml:5", "46-hainan.toml:7"]
    );
}

/// Each case: which file, a piece of it, what to put in its place, and what the build says.
type Edit = (
    fn(&mut Sources) -> &mut Text,
    &'static str,
    &'static str,
    &'static str,
);

const NATION: fn(&mut Sources) -> &mut Text = |sources| &mut sources.packs[0];
const DISPUTES: fn(&mut Sources) -> &mut Text = |sources| &mut sources.disputes;
const FACTS: fn(&mut Sources) -> &mut Text = |sources| &mut sources.facts;
const REGIONS: fn(&mut Sources) -> &mut Text = |sources| &mut sources.regions;

#[rustfmt::skip]
const ELSEWHERE: &[Edit] = &[
    (NATION, "\"refund.route\"", "\"refund.rout\"", "there is no clause `refund.rout`; the near"),
    (NATION, "[\"130000\", ", "[\"130001\", ", "there is no region `130001`; use a code of regions"),
    (NATION, "value = \"original\"", "to = 2026-01-01\nvalue = \"original\"", "refund.route ends "),
    (DISPUTES, "title", "titel", "unknown key `titel` in a dispute; use only id, title, "),
    (DISPUTES, "\"C-02\"", "\"C-01\"", "`C-01` is defined twice; give it another id"),
    (DISPUTES, "\"F-005\"", "\"F-900\"", "`F-900` is neither a fact nor an extra of facts.toml; "),
    (FACTS, "grade = \"C\"", "grade = \"E\"", "`grade` must be A, B, C or D, not `E`"),
    (FACTS, "id = \"F-002\"", "id = \"F-001\"", "`F-001` is defined twice; give it another id"),
    (FACTS, "article = \"000\"", "article = \"5\"", "there is no article `5`; add it as [["),
    (REGIONS, "110000\t", "11000\t", "`11000` is not a six-digit region code"),
    (REGIONS, "110000\tprovince\t", "110000\t", "a region needs code, level, name_zh, short_zh"),
    (REGIONS, "120000\t", "110000\t", "region 110000 stands here a second time; remove one of "),
];

#[test]
fn mistakes_in_the_other_files_are_named_too() {
    for (which, piece, by, expected) in ELSEWHERE {
        let mut sources = real();
        let text = which(&mut sources);
        text.text = edited(&text.text, piece, by);
        let path = text.path.clone();
        let found = shown(&sources);
        let of_file = |line: &&String| line.starts_with(&path) && line.contains(expected);
        assert!(
            found.iter().any(|line| of_file(&line)),
            "{expected}\nfound {found:#?}"
        );
    }
}

#[test]
fn a_clause_that_the_country_lacks_is_named() {
    let mut sources = real();
    let national = &mut sources.packs[0].text;
    let start = national
        .find("[[clause]]\nid = \"refund.partial\"")
        .unwrap();
    let end = national[start + 1..].find("[[clause]]").unwrap() + start + 1;
    national.replace_range(start..end, "");
    let expected =
        "src/policy/packs/00-national.toml:1: the national pack has no refund.partial; add it";
    assert_eq!(shown(&sources), [expected]);
    sources.packs.remove(0);
    let expected = "no pack has `region = \"000000\"`; add one for the whole country";
    assert!(
        shown(&sources)
            .iter()
            .any(|problem| problem.ends_with(expected))
    );
}

#[test]
fn one_file_makes_a_region() {
    let mut sources = real();
    sources.packs.push(pack("46-hainan.toml", HAINAN));
    sources.packs.push(pack("4601-haikou.toml", HAIKOU));
    assert_eq!(shown(&sources), Vec::<String>::new());
    let book = Book::new(compile(&sources).ok().unwrap().rules);
    assert_ne!(book.version, Book::standard().version);
    let policy = Policy::new(&book, Reading::Resolved);
    let day = chrono::NaiveDate::from_ymd_opt(2025, 3, 13).unwrap();
    for (code, limit) in [("460000", 8), ("460100", 6), ("460200", 8)] {
        let found = policy.find::<kind::BindMemberLimit>(Some(place(code)), day);
        assert_eq!(found.unwrap().value, &CountLimit::AtMost(limit), "{code}");
    }
}

/// A pack with a limit, relations, a way of paying premiums and a channel of its own.
const WHOLE: &str = r#"region = "460000"

[[clause]]
id = "bind.member_limit"
value = 1
from = 2024-07-26
sources = ["F-071"]
verified = 2025-03-13
overrides = "000000"
says = { zh = "最多一位。", en = "At most one." }

[[clause]]
id = "bind.relation"
value = { allowed = ["cousin"], refer = ["other"] }
from = 2024-07-26
sources = ["F-071"]
verified = 2025-03-13
overrides = "000000"
says = { zh = "只能绑表兄弟。", en = "Only cousins." }

[[clause]]
id = "premium.mode"
value = "month_end_sweep"
from = 2024-07-26
sources = ["F-131"]
verified = 2025-03-13
overrides = "000000"
says = { zh = "月底扣。", en = "Taken at the end of the month." }

[[channel]]
matter = "bind"
way = "window"
name = { zh = "海口窗口", en = "The window of Haikou" }
steps = [{ zh = "带身份证去", en = "Go there with your ID card" }]
sources = ["F-216"]
"#;

/// Decisions, what explains them, and what the pages list follow from the one file.
#[test]
fn one_file_is_all_that_a_region_needs() {
    let mut sources = real();
    sources.packs.push(pack("46-hainan.toml", WHOLE));
    assert_eq!(shown(&sources), Vec::<String>::new());
    let compiled = compile(&sources).ok().unwrap();
    let book = Book::new(compiled.rules);
    let policy = Policy::new(&book, Reading::Resolved);
    let mut ledger = Ledger::new();
    let mut ask = |request: serde_json::Value| {
        let request = serde_json::from_value(request).unwrap();
        let at = "2025-10-10T09:00:00".parse().unwrap();
        let receipt = ledger.submit(&policy, at, request).unwrap();
        (receipt.decision, ledger.state().pending.len())
    };
    for (id, scheme, account) in [
        ("wang", "employee", Some("900.00")),
        ("li", "resident", None),
        ("liu", "resident", None),
    ] {
        ask(json!({ "join": { "account": account,
            "person": { "id": id, "scheme": scheme, "region": "460100" } } }));
    }
    let bind = |who: &str, relation: &str| json!({ "bind": { "holder": "wang", "beneficiary": who, "relation": relation } });
    let (spouse, _) = ask(bind("li", "spouse"));
    assert_eq!(spouse.because(), [ClauseId::BindRelation]);
    let (other, _) = ask(bind("li", "other"));
    assert_eq!(other.outcome, Outcome::Referred);
    assert!(ask(bind("li", "cousin")).0.outcome.goes_through());
    let (second, _) = ask(bind("liu", "cousin"));
    assert_eq!(second.outcome, Outcome::Denied);
    let (_, pending) = ask(json!({ "premium": {
        "beneficiary": "li", "holder": "wang", "amount": "400.00", "year": 2026 } }));
    assert_eq!(pending, 1, "the premium waits for the end of the month");

    let check = second
        .checks
        .iter()
        .find(|it| it.verdict == Verdict::Fail)
        .unwrap();
    let read = book.clause(check.read.unwrap()).unwrap();
    assert_eq!(
        (read.rule.id(), read.region),
        (ClauseId::BindMemberLimit, place("460000"))
    );
    assert_eq!(requirement(&read.rule).pick(Lang::En), "1 at most");
    assert_eq!(compiled.library.says(read).unwrap().en, "At most one.");
    assert!(compiled.library.source(&read.sources[0]).is_some());
    let own = book
        .clauses()
        .iter()
        .filter(|it| it.region == place("460000"));
    assert_eq!(own.count(), 3, "the page of rules lists them");
    let ways = compiled.channels.at(Matter::Bind, place("460100"));
    assert_eq!(ways[0].name.en, "The window of Haikou");
}

#[test]
fn what_follows_from_the_sources_is_worked_out() {
    let compiled = compile(&real()).ok().unwrap();
    assert_eq!(compiled.rules.version.len(), 16);
    let weak = clause(&compiled, ClauseId::BindLifetimeLimit, "430000");
    assert_eq!((weak.grade, weak.decides), (Grade::C, false));
    let article = clause(&compiled, ClauseId::BindMemberLimit, "430100");
    assert_eq!((article.grade, article.decides), (Grade::C, true));
    assert!(clause(&compiled, ClauseId::BindSingleHolder, "360000").decides);
    let clauses = &compiled.rules.clauses;
    assert!(clauses.is_sorted_by_key(|it| (it.rule.id(), it.region, it.from)));
}

/// What the program reads is what the compiler typed, and a clause finds its own words.
#[test]
fn the_program_reads_what_was_compiled() {
    let compiled = compile(&real()).ok().unwrap();
    assert_eq!(&compiled.places, Places::standard());
    assert_eq!(&compiled.library, Library::standard());
    assert_eq!(&compiled.channels, Channels::standard());
    let book = Book::new(compiled.rules);
    assert_eq!(&book, Book::standard());
    for (clause, says) in book.clauses().iter().zip(&compiled.library.says) {
        assert_eq!(Library::standard().says(clause), Some(says));
        assert_eq!(book.clause(clause.reference()), Some(clause));
    }
    for source in &compiled.library.sources {
        assert_eq!(Library::standard().source(&source.id), Some(source));
    }
    for dispute in &compiled.library.disputes {
        assert_eq!(Library::standard().dispute(&dispute.id), Some(dispute));
    }
}

/// The parts are downloaded: each is short, and has no key and no word that only people write.
#[test]
fn the_parts_are_short() {
    let files = compile(&real()).ok().unwrap().files().unwrap();
    for ((name, bytes), most) in files.iter().zip([15_000, 15_000, 200_000, 40_000, 40_000]) {
        assert!(bytes.len() < most, "{name} has {} bytes", bytes.len());
        let text = String::from_utf8_lossy(bytes);
        for written in ["\":", "[\"", "member_limit", "employee\""] {
            assert_eq!(text.find(written), None, "{name} has {written}");
        }
    }
}

#[test]
fn the_same_files_give_the_same_parts() {
    let once = compile(&real()).ok().unwrap().files().unwrap();
    let mut turned = real();
    turned.packs.reverse();
    assert_eq!(once, compile(&turned).ok().unwrap().files().unwrap());
}
