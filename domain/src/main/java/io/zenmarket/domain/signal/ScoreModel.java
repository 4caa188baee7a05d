package io.zenmarket.domain.signal;

import io.zenmarket.domain.market.BarSeries;
import java.util.List;
import java.util.Optional;

/// `score`, the default: the legacy score with its faults mended.
///
/// Points are the sum of the reasons, −9 to 9: the states of [LegacyScoreModel] with the same points; one
/// event, a fresh cross of SMA(20) over SMA(50), +1 upwards, −1 downwards (see [Crosses]); and the sentiment
/// of the news, if there are any (see [io.zenmarket.domain.sentiment.SentimentColumn]), +1 above 0.2, −1
/// below −0.2, both strict. BUY from 3 points, SELL from −3, else HOLD. So a BUY never happens with an RSI
/// above 80, and goes against the trend only as the weakest one, when good news meet a strongly oversold
/// price below its band. News move a decision by one point at most; without news every signal is that of
/// version 1.
///
/// `confidence = |points| / 6 below 3 points, min(1, (|points| + 2) / 10) from 3 on`: 0, 0.167, 0.333 | 0.5,
/// 0.6, 0.7, 0.8, 0.9, 1, 1. It rises strictly with |points| up to 8, the most that prices alone give, every
/// HOLD is below every BUY and SELL, and the weakest BUY keeps the legacy 0.5, so that the thresholds of
/// [MarketBias] keep their meaning. It ranks signals; it is not a measured probability. A BUY or SELL below
/// `minimumConfidence` becomes HOLD and says so; its points and confidence stay.
///
/// Differences from `legacy-score`, by fault of the legacy program:
///
/// | fault | legacy-score | score |
/// |---|---|---|
/// | B21 | simple (Cutler) RSI, first value one bar early | Wilder's RSI, equal to TA-Lib |
/// | B21 | bands of the sample deviation (N − 1) | population deviation (N), as Bollinger and TA-Lib |
/// | B21 | average true range is the simple mean | Wilder's, equal to TA-Lib |
/// | B21 | RSI 50 when there was no change | undefined, no points, reason RSI_UNDEFINED |
/// | B21 | undefined values are replaced by guesses | no signal on such a bar |
/// | B22 | two overrides that can never apply | dropped: the RSI's 3 points see to it |
/// | B22 | a BUY of 3 points has HOLD's confidence, 0.5 | the formula above |
/// | B22 | minimum confidence ignored | honoured |
/// | B23 | "cross" is a state, said anew every day | the state is the trend; a cross is an event of one bar |
/// | – | news are shown beside the score | a point for good or bad news |
///
/// The first signal comes on bar 55: the slow average and the quiet bars before a cross must be complete.
///
/// @param minimumConfidence least confidence of a BUY or SELL, 0 to 1; 0 holds nothing back
record ScoreModel(double minimumConfidence) implements SignalModel {

    private static final String NAME = "score";
    private static final String VERSION = "2";
    private static final int SLOW_BARS = 50;
    private static final double SENTIMENT = 0.2;

    ScoreModel {
        if (!(minimumConfidence >= 0 && minimumConfidence <= 1)) {
            throw new IllegalArgumentException(
                    NAME + ": minimum confidence, expected 0 to 1, was " + minimumConfidence);
        }
    }

    @Override
    public ModelId id() {
        return new ModelId(NAME, minimumConfidence == 0 ? VERSION : VERSION + "-min" + minimumConfidence);
    }

    @Override
    public String description() {
        return "Trend, pull-back, Wilder RSI(14), population bands, fresh crosses and, where there are news, their"
                + " sentiment; points -9 to 9, BUY from 3, SELL from -3; confidence rises with the points; BUY and SELL"
                + " held back below confidence "
                + minimumConfidence;
    }

    @Override
    public int warmup() {
        return SLOW_BARS - 1 + Crosses.QUIET;
    }

    @Override
    public SignalSeries evaluate(BarSeries series, double[] sentiment) {
        SnapshotColumns columns = SnapshotColumns.standard(series.bars(), sentiment);
        return new SignalSeries(this, series, bar -> scored(columns, bar));
    }

    private Optional<SignalSeries.Scored> scored(SnapshotColumns columns, int bar) {
        Snapshot snapshot = columns.at(bar);
        if (!isComplete(snapshot)) {
            return Optional.empty();
        }
        Optional<Reason> cross = Crosses.at(columns.sma20(), columns.sma50(), bar);
        return Optional.of(new SignalSeries.Scored(verdict(snapshot, cross), snapshot));
    }

    Verdict verdict(Snapshot snapshot, Optional<Reason> cross) {
        List<Reason> reasons = Rules.states(snapshot);
        cross.ifPresent(reasons::add);
        sentiment(snapshot.sentiment()).ifPresent(reasons::add);
        int points = Rules.points(reasons);
        double confidence = confidence(points);
        Signal.Decision decision = Signal.Decision.of(points);
        if (decision != Signal.Decision.HOLD && confidence < minimumConfidence) {
            decision = Signal.Decision.HOLD;
            reasons.add(Reason.BELOW_MINIMUM_CONFIDENCE);
        }
        return new Verdict(decision, points, confidence, Trend.of(snapshot, decision), reasons);
    }

    private static Optional<Reason> sentiment(double sentiment) {
        if (sentiment > SENTIMENT) {
            return Optional.of(Reason.SENTIMENT_POSITIVE);
        }
        return sentiment < -SENTIMENT ? Optional.of(Reason.SENTIMENT_NEGATIVE) : Optional.empty();
    }

    static double confidence(int points) {
        int size = Math.abs(points);
        return size < Signal.Decision.THRESHOLD ? size / 6.0 : Math.min(1, (size + 2) / 10.0);
    }

    /// Whether all values the rules need are numbers; the RSI may be undefined, after the warm-up it means no
    /// change.
    private static boolean isComplete(Snapshot snapshot) {
        double sum = snapshot.close() + snapshot.sma20() + snapshot.sma50();
        return !Double.isNaN(sum + snapshot.bandLower() + snapshot.bandUpper());
    }
}
