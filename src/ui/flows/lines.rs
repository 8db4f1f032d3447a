//! A bill line by line, as it is typed and as a draft keeps it.

use crate::engine::request::Item;
use crate::policy::rule::ItemKind;
use crate::ui::form::{self, FieldError};
use crate::ui::text::flow as words;

/// The longest name of a line that is taken, in characters.
const ITEM_NAME_MAX_CHARS: usize = 30;

/// One line of a bill as typed: what it is called, its price, what it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ItemTyped {
    /// What it is called; may be empty.
    pub name: String,
    /// Its price.
    pub amount: String,
    /// The word of its kind.
    pub kind: String,
}

/// The lines that a draft keeps one a line, their parts apart by tabs.
pub fn typed_in(raw: &str) -> Vec<ItemTyped> {
    let lines = raw.split('\n').filter(|line| !line.is_empty());
    lines
        .map(|line| {
            let mut parts = line.split('\t').map(str::to_owned);
            let mut next = || parts.next().unwrap_or_default();
            ItemTyped {
                name: next(),
                amount: next(),
                kind: next(),
            }
        })
        .collect()
}

/// The lines as a draft keeps them.
pub fn kept(items: &[ItemTyped]) -> String {
    let plain = |part: &str| part.replace(['\t', '\n'], " ");
    let lines = items.iter().map(|it| {
        let parts = [plain(&it.name), plain(&it.amount), it.kind.clone()];
        parts.join("\t")
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// The lines of a bill: each has a price, and no two the same name. A line left empty is left out.
///
/// # Errors
/// What has to be put right, at the name or the amount of its line.
pub fn read(field: &str, raw: &str) -> Result<Vec<Item>, Vec<FieldError>> {
    let mut items: Vec<Item> = Vec::new();
    let mut errors = Vec::new();
    for (index, typed) in typed_in(raw).iter().enumerate() {
        let name = typed.name.trim();
        if name.is_empty() && typed.amount.trim().is_empty() {
            continue;
        }
        let number = index.saturating_add(1);
        let id = if name.is_empty() {
            number.to_string()
        } else {
            name.to_owned()
        };
        if id.chars().count() > ITEM_NAME_MAX_CHARS {
            errors.push(FieldError::new(
                format!("{field}-name-{number}"),
                words::ITEM_LONG,
            ));
        } else if items.iter().any(|it| it.id == id) {
            let said = words::item_twice(&id);
            errors.push(FieldError::new(format!("{field}-name-{number}"), said));
        }
        match form::positive_amount(&format!("{field}-amount-{number}"), &typed.amount) {
            Ok(amount) => items.push(Item {
                id,
                amount,
                kind: ItemKind::parse(&typed.kind).unwrap_or(ItemKind::Treatment),
            }),
            Err(error) => errors.push(error),
        }
    }
    if items.is_empty() && errors.is_empty() {
        errors.push(FieldError::new(
            format!("{field}-amount-1"),
            words::ITEMS_MISSING,
        ));
    }
    if errors.is_empty() {
        Ok(items)
    } else {
        Err(errors)
    }
}
