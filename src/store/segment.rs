//! One segment of the log: a checksum, then one entry a line.

use super::{StoreError, from_json};
use crate::ledger::Entry;

/// How many entries a segment holds; only the last may hold fewer.
pub(super) const CAPACITY: usize = 256;

/// An entry as one line.
pub(super) fn line(entry: &Entry) -> Result<String, StoreError> {
    serde_json::to_string(entry).map_err(|error| StoreError::Unwritable(error.to_string()))
}

/// The text of a segment.
pub(super) fn encode(lines: &[String]) -> String {
    let body = lines.join("\n");
    format!("{:08x}\n{body}", checksum(body.as_bytes()))
}

/// The lines of a segment with their entries; nothing where the text is not whole.
pub(super) fn decode(text: &str) -> Option<Vec<(String, Entry)>> {
    let (sum, body) = text.split_once('\n')?;
    let expected = u32::from_str_radix(sum, 16).ok()?;
    if sum.len() != 8 || expected != checksum(body.as_bytes()) {
        return None;
    }
    let entries = body
        .split('\n')
        .map(|line| Some((line.to_owned(), from_json(line)?)));
    entries.collect()
}

/// CRC-32 as in zip files. It tells torn and altered texts; it is no signature.
fn checksum(bytes: &[u8]) -> u32 {
    let mut sum = u32::MAX;
    for byte in bytes {
        sum ^= u32::from(*byte);
        for _ in 0..8 {
            let carry = sum & 1;
            sum >>= 1;
            if carry == 1 {
                sum ^= 0xEDB8_8320;
            }
        }
    }
    !sum
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checksum_is_the_usual_one() {
        assert_eq!(checksum(b"123456789"), 0xCBF4_3926);
    }
}
