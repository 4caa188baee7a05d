package io.zenmarket.domain.signal;

import java.time.LocalDate;

/// What a model says about one symbol at the close of one bar. It may be acted on from the next bar's open.
///
/// @param symbol the instrument's ticker
/// @param date the bar's date; of an intraday bar, its date in UTC
/// @param model who said it
/// @param verdict what it concluded
/// @param snapshot the values it concluded it from
public record Signal(String symbol, LocalDate date, ModelId model, Verdict verdict, Snapshot snapshot) {

    /// What to do.
    public enum Decision {
        BUY,
        SELL,
        HOLD;

        /// Points from which on a verdict is BUY, and at or below whose negative it is SELL.
        static final int THRESHOLD = 3;

        static Decision of(int points) {
            if (points >= THRESHOLD) {
                return BUY;
            }
            return points <= -THRESHOLD ? SELL : HOLD;
        }

        /// 1 for BUY, −1 for SELL, 0 for HOLD.
        public int sign() {
            return switch (this) {
                case BUY -> 1;
                case SELL -> -1;
                case HOLD -> 0;
            };
        }
    }

    /// Short for the verdict's decision.
    public Decision decision() {
        return verdict.decision();
    }
}
