//! Which papers are at hand: asked in a binding at a window and by whoever fetches medicine.

use super::answer::Answer;
use super::question::{Input, Question};
use crate::policy::rule::Document;
use crate::ui::components::Choice;
use crate::ui::text::words::document;
use crate::ui::text::{Text, flow as words};

/// Offers the papers that a clause names, and none besides.
pub(super) fn question(title: Text, groups: Vec<Vec<Document>>) -> Question {
    let hint = match groups.as_slice() {
        [_] => words::PAPERS_ONE,
        _ => words::PAPERS_EACH,
    };
    let mut named: Vec<Document> = Vec::new();
    for paper in groups.into_iter().flatten() {
        if !named.contains(&paper) {
            named.push(paper);
        }
    }
    let choices = named.iter().map(|it| Choice::new(it.word(), document(*it)));
    let input = Input::Many(choices.collect());
    Question::new("papers", title, words::PAPERS_LABEL, input).hint(hint)
}

/// The papers that were ticked.
pub(super) fn read(answer: &Answer) -> Vec<Document> {
    let words = answer.words().unwrap_or_default();
    words.iter().filter_map(|it| Document::parse(it)).collect()
}
