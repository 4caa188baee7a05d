package io.zenmarket.domain.brief;

/// The signals of all symbols in one number.
///
/// @param lean the word for the score
/// @param score mean of the signed confidences, −1 (all SELL) to 1 (all BUY); `NaN` when there are no signals
/// @param counts how many symbols have which signal
public record MarketBias(Lean lean, double score, Counts counts) {

    /// Which way the market leans.
    public enum Lean {
        BULLISH,
        NEUTRAL,
        BEARISH
    }

    /// Symbols per signal.
    public record Counts(int buy, int hold, int sell) {

        public Counts {
            if (buy < 0 || hold < 0 || sell < 0) {
                throw new IllegalArgumentException(
                        "signal counts: expected 0 or more, was buy=" + buy + " hold=" + hold + " sell=" + sell);
            }
        }

        public int total() {
            return buy + hold + sell;
        }
    }

    public MarketBias {
        if (score < -1 || score > 1) {
            throw new IllegalArgumentException("market bias: expected a score from -1 to 1, was " + score);
        }
    }
}
