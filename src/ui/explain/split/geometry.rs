//! How wide the threads of a split are, and where in the stream each of them runs.

use crate::money::Money;

/// Where a part starts and how wide it is, in thousandths of a pixel.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Step {
    /// Where it starts.
    pub start: u32,
    /// How wide it is.
    pub width: u32,
}

/// The whole width.
pub const WHOLE: u32 = 44_000;

/// The narrowest part that can still be told from the line beside it.
const NARROWEST: u32 = 2_500;

/// The steps of parts of these amounts. Their widths sum to the whole; a part of some amount is
/// never too narrow to be seen, at the cost of the widest.
pub fn steps(amounts: &[Money]) -> Vec<Step> {
    let fen: Vec<u128> = amounts
        .iter()
        .map(|it| u128::try_from(it.fen()).unwrap_or(0))
        .collect();
    let total: u128 = fen.iter().sum();
    if total == 0 {
        return vec![Step::default(); amounts.len()];
    }
    let narrowest = narrowest(fen.iter().filter(|it| **it > 0).count());
    let widths = fen.iter().map(|it| width_of(*it, total, narrowest));
    let mut widths: Vec<u32> = widths.collect();
    balance(&mut widths, narrowest);
    let mut start = 0;
    let steps = widths.into_iter().map(|width| {
        let step = Step { start, width };
        start += width;
        step
    });
    steps.collect()
}

/// The narrowest of so many parts: all of them have to find room.
fn narrowest(parts: usize) -> u32 {
    let parts = u32::try_from(parts).unwrap_or(WHOLE).max(1);
    NARROWEST.min(WHOLE / parts)
}

fn width_of(fen: u128, total: u128, narrowest: u32) -> u32 {
    if fen == 0 {
        return 0;
    }
    let exact = fen.saturating_mul(u128::from(WHOLE)) / total;
    u32::try_from(exact).unwrap_or(WHOLE).max(narrowest)
}

/// Takes from the widest parts, or gives to the widest, until the sum is the whole.
fn balance(widths: &mut [u32], narrowest: u32) {
    loop {
        let sum: u32 = widths.iter().sum();
        let Some(widest) = widths.iter_mut().max() else {
            return;
        };
        if sum <= WHOLE {
            *widest += WHOLE - sum;
            return;
        }
        let spare = widest.saturating_sub(narrowest);
        if spare == 0 {
            return;
        }
        *widest -= spare.min(sum - WHOLE);
    }
}

/// A length as an SVG attribute: `20.689`.
pub fn px(length: u32) -> String {
    format!("{}.{:03}", length / 1000, length % 1000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(fen: &[i64]) -> Vec<Step> {
        let amounts: Vec<Money> = fen.iter().copied().map(Money::from_fen).collect();
        let steps = steps(&amounts);
        assert_eq!(steps.len(), fen.len());
        let narrowest = narrowest(fen.iter().filter(|it| **it > 0).count());
        let mut end = 0;
        for (step, fen) in steps.iter().zip(fen) {
            assert_eq!(step.start, end, "no gap and no overlap: {steps:?}");
            assert!(*fen == 0 || step.width >= narrowest, "visible: {steps:?}");
            assert!(
                *fen != 0 || step.width == 0,
                "nothing paid, nothing drawn: {steps:?}"
            );
            end = step.start + step.width;
        }
        let whole = if fen.iter().any(|it| *it > 0) {
            WHOLE
        } else {
            0
        };
        assert_eq!(end, whole, "{steps:?}");
        steps
    }

    #[test]
    fn widths_sum_to_the_whole() {
        check(&[30_000, 10_000, 20_000, 3_800]);
        check(&[1, 1_000_000_000]);
        check(&[1, 1, 1, 1, 1_000_000_000, 1]);
        check(&[0, 0]);
        check(&[]);
        check(&[0, 5, 0]);
        check(&[1, 1, 1]);
        check(&vec![1; 80]);
        let mut seed: i64 = 7;
        for count in 1..40 {
            let mut fen = Vec::new();
            for _ in 0..count {
                seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
                fen.push(seed % 10_i64.pow(u32::try_from(seed % 9).unwrap()));
            }
            check(&fen);
        }
    }

    #[test]
    fn large_parts_are_to_scale() {
        let steps = check(&[30_000, 10_000, 20_000, 3_800]);
        assert_eq!(px(steps[1].start), "20.691");
        assert_eq!(px(steps[1].width), "6.896");
        assert_eq!(px(WHOLE), "44.000");
        assert_eq!(px(5), "0.005");
    }
}
