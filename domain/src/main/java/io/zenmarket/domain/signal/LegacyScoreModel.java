package io.zenmarket.domain.signal;

import io.zenmarket.domain.market.BarSeries;
import java.util.List;
import java.util.Optional;

/// `legacy-score`: the legacy program's score, reproduced exactly, with its faults; [ScoreModel] mends them.
///
/// Points are the sum of the states that hold, −7 to 7:
///
/// | state | points |
/// |---|---|
/// | SMA(20) above / below / equal to SMA(50) | +2 / −2 / 0 |
/// | RSI below 20, else below 30 | +3, +1 |
/// | RSI above 80, else above 70 | −3, −1 |
/// | close below the lower / above the upper band | +1 / −1 |
/// | SMA(20) above SMA(50) and close below SMA(20) | +1 |
/// | SMA(20) below SMA(50) and close above SMA(20) | −1 |
///
/// BUY from 3 points, SELL from −3, else HOLD. `confidence = min(1, |points| / 6)` for BUY and SELL, 0.5 for
/// HOLD, so that a BUY of 3 points has the confidence of a HOLD. The RSI is the simple (Cutler) one over 14
/// bars, the bands take the sample standard deviation, the average true range is the simple mean.
///
/// An undefined value is replaced as the legacy program did: averages by the close, the RSI by 50, the bands by
/// the close × 1.02 and × 0.98. Its two overrides (BUY with an RSI above 80, SELL with one below 20, become
/// HOLD) can never apply, because such an RSI alone moves the points by 3, and are left out. A bar whose close
/// is not a number, which the legacy program never met, has no signal.
final class LegacyScoreModel implements SignalModel {

    private static final ModelId ID = new ModelId("legacy-score", "1");
    private static final int BARS_NEEDED = 50;
    private static final double HOLD_CONFIDENCE = 0.5;

    @Override
    public ModelId id() {
        return ID;
    }

    @Override
    public String description() {
        return "The legacy program's score, exactly: simple RSI(14), bands of the sample deviation, states only;"
                + " points -7 to 7, BUY from 3, SELL from -3, HOLD always with confidence 0.5";
    }

    @Override
    public int warmup() {
        return BARS_NEEDED - 1;
    }

    @Override
    public SignalSeries evaluate(BarSeries series, double[] sentiment) {
        SnapshotColumns columns = SnapshotColumns.legacy(series.bars());
        return new SignalSeries(this, series, bar -> scored(columns.at(bar)));
    }

    private static Optional<SignalSeries.Scored> scored(Snapshot snapshot) {
        if (Double.isNaN(snapshot.close())) {
            return Optional.empty();
        }
        Snapshot filled = filled(snapshot);
        return Optional.of(new SignalSeries.Scored(verdict(filled), filled));
    }

    static Verdict verdict(Snapshot snapshot) {
        List<Reason> reasons = Rules.states(snapshot);
        int points = Rules.points(reasons);
        Signal.Decision decision = Signal.Decision.of(points);
        double confidence = decision == Signal.Decision.HOLD ? HOLD_CONFIDENCE : Math.min(1, Math.abs(points) / 6.0);
        return new Verdict(decision, points, confidence, Trend.of(snapshot, decision), reasons);
    }

    private static Snapshot filled(Snapshot snapshot) {
        double close = snapshot.close();
        return new Snapshot(
                close,
                orElse(snapshot.sma20(), close),
                orElse(snapshot.sma50(), close),
                orElse(snapshot.rsi14(), 50),
                orElse(snapshot.bandLower(), close * 0.98),
                orElse(snapshot.bandUpper(), close * 1.02),
                snapshot.atr14(),
                snapshot.sentiment());
    }

    private static double orElse(double value, double substitute) {
        return Double.isNaN(value) ? substitute : value;
    }
}
