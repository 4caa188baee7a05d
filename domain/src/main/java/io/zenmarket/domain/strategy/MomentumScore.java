package io.zenmarket.domain.strategy;

import io.zenmarket.domain.indicator.Roc;
import java.util.Arrays;
import java.util.List;

/// Momentum: the return from `lookback` to `skip` bars ago, as a fraction.
///
/// Formula: score_t = close_{t−skip} / close_{t−lookback} − 1.
///
/// Source: N. Jegadeesh, S. Titman, Returns to Buying Winners and Selling Losers, Journal of Finance 48
/// (1993). The latest bars are skipped because short-term returns tend to revert.
///
/// @param lookback bars, above `skip`
/// @param skip bars, 0 or more
public record MomentumScore(int lookback, int skip) implements RankingStrategy {

    static final RotationEntry ENTRY = new RotationEntry(
            "momentum-ranking",
            "Holds the symbols of a universe with the highest return over the lookback, chosen anew at every"
                    + " rebalancing, and if wanted the lowest ones short",
            List.of(
                    Parameter.bars("lookback", "bars from the start of the return to the rebalancing", 252, 1),
                    Parameter.bars("skip", "latest bars left out of the return", 21, 0),
                    Parameter.number("top", "symbols held long, a number or a fraction below 1", 0.1, 0, 100_000),
                    Parameter.number("bottom", "symbols held short, a number or a fraction below 1", 0, 0, 100_000),
                    Parameter.number(
                            "minimum", "return a long is above and a short below minus it, -1 for any", -1, -1, 100),
                    Parameter.bars(
                            "volatility", "bars of the volatility weights are inverse to, 0 for equal weights", 0, 0),
                    Parameter.number("exposure", "sum of the weights of each side", 1, 0.01, 100)),
            List.of(Constraint.parse("skip < lookback"), Constraint.parse("volatility != 1")),
            MomentumScore::rotation);

    public MomentumScore {
        if (skip < 0 || lookback <= skip) {
            throw new IllegalArgumentException(
                    "momentum: expected 0 <= skip < lookback, was skip " + skip + ", lookback " + lookback);
        }
    }

    private static Rotation rotation(Rebalance rebalance, double... values) {
        int volatility = (int) values[5];
        Selection selection = new Selection(
                new Quota(values[2]),
                new Quota(values[3]),
                volatility == 0 ? new Weighting.Equal() : new Weighting.InverseVolatility(volatility),
                values[4] == -1 ? Double.NEGATIVE_INFINITY : values[4],
                values[6]);
        return new Rotation(new MomentumScore((int) values[0], (int) values[1]), selection, rebalance);
    }

    @Override
    public int warmup() {
        return lookback;
    }

    @Override
    public double[] scores(Indicators indicators) {
        return indicators.get(this, bars -> delayed(new Roc(lookback - skip).values(bars.close())));
    }

    private double[] delayed(double[] percent) {
        double[] scores = new double[percent.length];
        Arrays.setAll(scores, bar -> bar < lookback ? Double.NaN : percent[bar - skip] / 100);
        return scores;
    }
}
