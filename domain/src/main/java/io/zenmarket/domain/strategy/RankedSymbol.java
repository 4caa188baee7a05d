package io.zenmarket.domain.strategy;

import io.zenmarket.domain.indicator.Roc;
import io.zenmarket.domain.indicator.StandardDeviation;
import java.util.Arrays;

/// One symbol of a universe while time goes by. Not thread-safe.
final class RankedSymbol {

    private final long[] times;
    private final double[] scores;
    private final double[] volatilities;
    /// The last bar so far, −1 for none yet.
    private int bar = -1;

    private RankedSymbol(long[] times, double[] scores, double[] volatilities) {
        this.times = times;
        this.scores = scores;
        this.volatilities = volatilities;
    }

    static RankedSymbol of(Indicators indicators, RankingStrategy ranking, Weighting weighting) {
        double[] volatilities =
                switch (weighting) {
                    case Weighting.InverseVolatility(int bars) ->
                        indicators.ofClose(new Volatility(bars), Volatility::values);
                    case Weighting.Equal(), Weighting.ByScore() -> constant(indicators.size());
                };
        return new RankedSymbol(indicators.bars().time(), ranking.scores(indicators), volatilities);
    }

    /// Goes on to the last bar at or before a time.
    void advanceTo(long time) {
        while (bar + 1 < times.length && times[bar + 1] <= time) {
            bar++;
        }
    }

    /// The score, `NaN` when the symbol is not to be ranked.
    ///
    /// @param since last time of the period before; a symbol without a bar after it is not ranked
    double score(long since) {
        boolean current = bar >= 0 && times[bar] > since;
        return current && volatilities[bar] > 0 ? scores[bar] : Double.NaN;
    }

    double volatility() {
        return bar < 0 ? Double.NaN : volatilities[bar];
    }

    private static double[] constant(int size) {
        double[] ones = new double[size];
        Arrays.fill(ones, 1);
        return ones;
    }

    /// Standard deviation of the returns from bar to bar, in percent.
    private record Volatility(int bars) {

        double[] values(double[] close) {
            return new StandardDeviation(bars).values(new Roc(1).values(close));
        }
    }
}
