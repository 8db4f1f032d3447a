//! The drawing of a split: from each source a thread joins the stream, and what comes back leaves
//! it again.
//!
//! Each row of the picture draws its own piece of the stream beside its words, as high as the words
//! are, so that no size of text can push a thread away from its figure.

use super::geometry::{Step, WHOLE, px};
use super::model::Source;
use crate::ui::explain::markup::{Markup, with};

/// The whole drawing's width: the stream, and the room in which threads bend into it.
const WIDTH: u32 = 60_000;
/// How far below the top of its row a thread bends.
const TOP: u32 = 12_000;
/// The inner radius of a bend.
const RADIUS: u32 = 6_000;
/// How far the point of a leaving thread stands out on either side.
const BARB: u32 = 3_000;
/// How far below the top of its row the bar is at which the stream ends.
const BAR: u32 = 20_000;

/// A thread of the stream.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Thread {
    /// What kind of source it comes from.
    pub source: Source,
    /// Where it runs.
    pub step: Step,
}

/// What a thread does in a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bend {
    /// It comes from the words and joins the stream.
    Joins(Thread),
    /// It leaves the stream for the words.
    Leaves(Thread),
}

/// A row in which threads run on, and another, unless nothing flows in it, joins or leaves them.
pub fn row(passing: &[Thread], bend: Bend) -> Markup {
    let through = passing.iter().map(|it| straight(*it, "0", "100%"));
    let through: Markup = through.collect();
    let bent = match bend {
        Bend::Joins(it) if it.step.width > 0 => joins(it),
        Bend::Leaves(it) if it.step.width > 0 => leaves(it),
        Bend::Joins(_) | Bend::Leaves(_) => Markup::default(),
    };
    drawing(through.then(bent))
}

/// A row at whose bar the stream ends, or begins, or both.
pub fn bar(above: &[Thread], below: &[Thread]) -> Markup {
    let at = px(BAR);
    let above = above.iter().map(|it| straight(*it, "0", &at));
    let below = below.iter().map(|it| straight(*it, &at, "100%"));
    let (y, width) = (px(BAR - 3_000), px(WHOLE));
    let attributes = [
        ("class", "stream__bar"),
        ("y", &y),
        ("width", &width),
        ("height", "6"),
    ];
    let bar = with("rect", &attributes, Markup::default());
    drawing(above.chain(below).collect::<Markup>().then(bar))
}

fn drawing(inner: Markup) -> Markup {
    let width = px(WIDTH);
    let attributes = [
        ("class", "stream"),
        ("width", width.as_str()),
        ("aria-hidden", "true"),
        ("focusable", "false"),
    ];
    with("svg", &attributes, inner)
}

/// A thread from one height to another, with its two edges. One that ends at the foot of the row is
/// drawn beyond it and cut off there.
fn straight(thread: Thread, from: &str, to: &str) -> Markup {
    let Step { start, width } = thread.step;
    if width == 0 {
        return Markup::default();
    }
    let (x, end, wide) = (px(start), px(start + width), px(width));
    let attributes = [
        fill(thread.source),
        ("x", &x),
        ("y", from),
        ("width", &wide),
        ("height", to),
    ];
    let edge = |x: &str| {
        let attributes = [
            ("class", "stream__edge"),
            ("x1", x),
            ("x2", x),
            ("y1", from),
            ("y2", to),
        ];
        with("line", &attributes, Markup::default())
    };
    with("rect", &attributes, Markup::default())
        .then(edge(&x))
        .then(edge(&end))
}

/// From the words into the stream and down.
fn joins(thread: Thread) -> Markup {
    let Step { start, width } = thread.step;
    let (outer, inner) = (width + RADIUS, start + width);
    let (x, x_inner, x_bend) = (px(start), px(inner), px(inner + RADIUS));
    let (top, low, foot) = (px(TOP), px(TOP + width), px(TOP + outer));
    let edge = px(WIDTH);
    let outside = format!("M{edge} {top}H{x_bend}Q{x} {top} {x} {foot}");
    let inside = format!("{x_inner} {foot}Q{x_inner} {low} {x_bend} {low}H{edge}");
    straight(thread, &foot, "100%").then(bent(thread.source, &outside, &inside))
}

/// Down the stream and out of it to the words, where it ends in a point.
fn leaves(thread: Thread) -> Markup {
    let Step { start, width } = thread.step;
    let inner = start + width;
    let (x, x_inner, x_bend) = (px(start), px(inner), px(inner + RADIUS));
    let (head, top) = (px(TOP - RADIUS), px(TOP));
    let (middle, low) = (px(TOP + width / 2), px(TOP + width));
    let (neck, tip) = (px(WIDTH - 6_000), px(WIDTH));
    let (under, over) = (px(TOP + width + BARB), px(TOP - BARB));
    let point = format!("H{neck}V{under}L{tip} {middle}L{neck} {over}V{top}");
    let outside = format!("M{x} 0V{head}Q{x} {low} {x_bend} {low}{point}");
    let inside = format!("{neck} {top}H{x_bend}Q{x_inner} {top} {x_inner} {head}V0");
    bent(thread.source, &outside, &inside)
}

/// What lies between two lines, of which the second begins where the first goes on.
fn bent(source: Source, outside: &str, inside: &str) -> Markup {
    let path = format!("{outside}L{inside}");
    let body = with("path", &[fill(source), ("d", &path)], Markup::default());
    let edges = format!("{outside}M{inside}");
    let attributes = [("class", "stream__edge"), ("d", &edges)];
    body.then(with("path", &attributes, Markup::default()))
}

const fn fill(source: Source) -> (&'static str, &'static str) {
    match source {
        Source::Pool => ("fill", "url(#p-pool)"),
        Source::Own => ("fill", "url(#p-own)"),
        Source::Aid | Source::Wallet | Source::Quota => ("class", "fill-aid"),
        Source::Cash => ("fill", "url(#p-cash)"),
    }
}
