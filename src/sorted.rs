//! Short lists in order.
//!
//! The standard sorts are made for long lists, and each type of element costs several kilobytes in
//! the browser. The lists here have a handful of elements, so they are kept in order one by one.

/// Puts an item where it belongs in an ordered list, unless it is there already.
pub fn insert<T: Ord>(list: &mut Vec<T>, item: T) {
    let place = list.partition_point(|other| *other < item);
    if list.get(place) != Some(&item) {
        list.insert(place, item);
    }
}

/// The different items, in order.
pub fn distinct<T: Ord>(items: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut list = Vec::new();
    for item in items {
        insert(&mut list, item);
    }
    list
}

/// The items in the order of their keys; those with the same key stay as they were.
pub fn by_key<T, K: Ord>(items: impl IntoIterator<Item = T>, key: impl Fn(&T) -> K) -> Vec<T> {
    let mut list: Vec<T> = Vec::new();
    for item in items {
        let place = list.partition_point(|other| key(other) <= key(&item));
        list.insert(place, item);
    }
    list
}

#[cfg(test)]
mod tests {
    use super::{by_key, distinct};

    #[test]
    fn in_order_and_once() {
        assert_eq!(distinct([3, 1, 2, 3, 1]), [1, 2, 3]);
        assert_eq!(
            by_key(["bb", "a", "cc", "d"], |it| it.len()),
            ["a", "d", "bb", "cc"]
        );
    }
}
