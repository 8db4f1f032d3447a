//! Finds the names that a mistyped one was probably meant to be.

/// At most this many names are offered.
const OFFERED: usize = 3;

/// The known names nearest to `typed`, best first, quoted and joined for a message.
pub fn near<'a>(typed: &str, known: impl Iterator<Item = &'a str>) -> String {
    let mut names: Vec<(usize, &str)> = known.map(|name| (distance(typed, name), name)).collect();
    names.sort();
    let names: Vec<String> = names
        .into_iter()
        .take(OFFERED)
        .map(|(_, name)| format!("`{name}`"))
        .collect();
    names.join(", ")
}

/// How many letters must be inserted, removed or replaced to get from `a` to `b` (Levenshtein).
fn distance(a: &str, b: &str) -> usize {
    let mut row: Vec<usize> = (0..=b.chars().count()).collect();
    for (i, from) in a.chars().enumerate() {
        let mut next = vec![i + 1];
        for ((to, above), diagonal) in b.chars().zip(row.iter().skip(1)).zip(&row) {
            let left = next.last().copied().unwrap_or_default();
            let replaced = diagonal + usize::from(from != to);
            next.push(replaced.min(above + 1).min(left + 1));
        }
        row = next;
    }
    row.last().copied().unwrap_or_default()
}
