//! The picture of a split: each part starts where the one before it ended.

use crate::money::Money;

/// Where a part starts and how wide it is, in thousandths of a percent of the whole width.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Step {
    /// Where it starts.
    pub start: u32,
    /// How wide it is.
    pub width: u32,
}

/// The whole width, in thousandths of a percent.
pub const WHOLE: u32 = 100_000;

/// The narrowest part that can still be seen: four pixels of a 320-pixel page.
pub const NARROWEST: u32 = 1_250;

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
    let mut widths: Vec<u32> = fen.iter().map(|it| width_of(*it, total)).collect();
    balance(&mut widths);
    let mut start = 0;
    let steps = widths.into_iter().map(|width| {
        let step = Step { start, width };
        start += width;
        step
    });
    steps.collect()
}

fn width_of(fen: u128, total: u128) -> u32 {
    if fen == 0 {
        return 0;
    }
    let exact = fen.saturating_mul(u128::from(WHOLE)) / total;
    u32::try_from(exact).unwrap_or(WHOLE).max(NARROWEST)
}

/// Takes from the widest parts, or gives to the widest, until the sum is the whole.
fn balance(widths: &mut [u32]) {
    loop {
        let sum: u32 = widths.iter().sum();
        let Some(widest) = widths.iter_mut().max() else {
            return;
        };
        if sum <= WHOLE {
            *widest += WHOLE - sum;
            return;
        }
        // More parts than fit at their narrowest: they are then drawn beyond the edge.
        let spare = widest.saturating_sub(NARROWEST);
        if spare == 0 {
            return;
        }
        *widest -= spare.min(sum - WHOLE);
    }
}

/// A length as an SVG attribute: `47.022%`.
pub fn percent(length: u32) -> String {
    format!("{}.{:03}%", length / 1000, length % 1000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(fen: &[i64]) -> Vec<Step> {
        let amounts: Vec<Money> = fen.iter().copied().map(Money::from_fen).collect();
        let steps = steps(&amounts);
        assert_eq!(steps.len(), fen.len());
        let mut end = 0;
        for (step, fen) in steps.iter().zip(fen) {
            assert_eq!(step.start, end, "no gap and no overlap: {steps:?}");
            assert!(*fen == 0 || step.width >= NARROWEST, "visible: {steps:?}");
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
        assert_eq!(percent(steps[1].start), "47.024%");
        assert_eq!(percent(steps[1].width), "15.673%");
        assert_eq!(percent(WHOLE), "100.000%");
        assert_eq!(percent(5), "0.005%");
    }
}
