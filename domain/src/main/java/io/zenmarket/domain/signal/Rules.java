package io.zenmarket.domain.signal;

import java.util.ArrayList;
import java.util.List;

/// The conditions both models share, one method each. All comparisons are strict; a comparison with `NaN` is
/// false.
final class Rules {

    private Rules() {}

    /// The states that hold in a snapshot, in the order averages, RSI, band, pull-back.
    static List<Reason> states(Snapshot snapshot) {
        List<Reason> reasons = new ArrayList<>();
        reasons.add(averages(snapshot));
        reasons.add(rsi(snapshot.rsi14()));
        addBand(snapshot, reasons);
        addPullback(snapshot, reasons);
        return reasons;
    }

    static int points(List<Reason> reasons) {
        return reasons.stream().mapToInt(Reason::points).sum();
    }

    private static Reason averages(Snapshot snapshot) {
        if (snapshot.sma20() > snapshot.sma50()) {
            return Reason.MA_BULL;
        }
        return snapshot.sma20() < snapshot.sma50() ? Reason.MA_BEAR : Reason.MA_EQUAL;
    }

    private static Reason rsi(double rsi) {
        if (Double.isNaN(rsi)) {
            return Reason.RSI_UNDEFINED;
        }
        if (rsi < 30) {
            return rsi < 20 ? Reason.RSI_STRONG_OVERSOLD : Reason.RSI_OVERSOLD;
        }
        if (rsi > 70) {
            return rsi > 80 ? Reason.RSI_STRONG_OVERBOUGHT : Reason.RSI_OVERBOUGHT;
        }
        return Reason.RSI_NEUTRAL;
    }

    private static void addBand(Snapshot snapshot, List<Reason> reasons) {
        if (snapshot.close() < snapshot.bandLower()) {
            reasons.add(Reason.BELOW_BB);
        } else if (snapshot.close() > snapshot.bandUpper()) {
            reasons.add(Reason.ABOVE_BB);
        }
    }

    private static void addPullback(Snapshot snapshot, List<Reason> reasons) {
        if (snapshot.sma20() > snapshot.sma50() && snapshot.close() < snapshot.sma20()) {
            reasons.add(Reason.PULLBACK_BUY);
        } else if (snapshot.sma20() < snapshot.sma50() && snapshot.close() > snapshot.sma20()) {
            reasons.add(Reason.RALLY_SELL);
        }
    }
}
