package io.zenmarket.domain.signal;

import java.util.Collection;

/// Which way many signals of one date lean together.
///
/// `score = mean over all signals of (+confidence for BUY, −confidence for SELL, 0 for HOLD)`; bullish above
/// 0.3, bearish below −0.3, both strict; neutral with score 0 without any signal. Source: the legacy program's
/// advisor, unchanged.
///
/// @param direction the score in a word
/// @param score −1 to 1
public record MarketBias(Direction direction, double score) {

    /// The score must be beyond this to count as a direction.
    public static final double THRESHOLD = 0.3;

    /// The score in a word.
    public enum Direction {
        BULLISH,
        BEARISH,
        NEUTRAL;

        private static Direction of(double score) {
            if (score > THRESHOLD) {
                return BULLISH;
            }
            return score < -THRESHOLD ? BEARISH : NEUTRAL;
        }
    }

    /// The bias of signals of one date and one model, in any order.
    public static MarketBias of(Collection<Signal> signals) {
        double sum = 0;
        for (Signal signal : signals) {
            sum += signal.verdict().signedConfidence();
        }
        double score = signals.isEmpty() ? 0 : sum / signals.size();
        return new MarketBias(Direction.of(score), score);
    }
}
