package io.zenmarket.domain.strategy;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Which of the ranked symbols are held, and how much of each.
///
/// The weights of the `top` add up to `exposure`, those of the `bottom`, held short, to −`exposure`. Then
/// those that do not pass the `minimum` are left out, and what they would have had stays cash.
///
/// @param top of the ranking, held long
/// @param bottom of the ranking, held short, as far as not in the top
/// @param weighting within each side
/// @param minimum absolute filter: a long wants a score above it, a short one below −`minimum`; −∞ for none
/// @param exposure of each side, as a fraction of the equity, above 0
public record Selection(Quota top, Quota bottom, Weighting weighting, double minimum, double exposure) {

    public Selection {
        if (Double.isNaN(minimum)) {
            throw new IllegalArgumentException("selection: expected a number as minimum score, was NaN");
        }
        if (!(exposure > 0) || Double.isInfinite(exposure)) {
            throw new IllegalArgumentException("selection: expected an exposure above 0, was " + exposure);
        }
    }

    /// The best ones, long only, with equal weights that add up to 1.
    public static Selection of(Quota top) {
        return new Selection(top, Quota.NONE, new Weighting.Equal(), Double.NEGATIVE_INFINITY, 1);
    }

    /// The target weights.
    ///
    /// @param symbols whose order decides between equal scores
    /// @param scores one per symbol; those that are not finite are not ranked
    /// @param volatilities one per symbol, looked at by [Weighting.InverseVolatility] only
    double[] weights(List<String> symbols, double[] scores, double[] volatilities) {
        int[] ranked = IntStream.range(0, scores.length)
                .filter(i -> Double.isFinite(scores[i]))
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> -scores[i]).thenComparing(symbols::get))
                .mapToInt(Integer::intValue)
                .toArray();
        int longs = top.of(ranked.length);
        int shorts = Math.min(bottom.of(ranked.length), ranked.length - longs);
        double[] weights = new double[scores.length];
        fill(weights, Arrays.copyOf(ranked, longs), 1, scores, volatilities);
        fill(weights, Arrays.copyOfRange(ranked, ranked.length - shorts, ranked.length), -1, scores, volatilities);
        return weights;
    }

    /// @param sign 1 for the long side, −1 for the short one
    private void fill(double[] weights, int[] selected, int sign, double[] scores, double[] volatilities) {
        double total = 0;
        for (int i : selected) {
            total += share(sign * scores[i], volatilities[i]);
        }
        for (int i : selected) {
            double share = share(sign * scores[i], volatilities[i]);
            if (share > 0 && sign * scores[i] > minimum) {
                weights[i] = sign * exposure * share / total;
            }
        }
    }

    private double share(double score, double volatility) {
        return switch (weighting) {
            case Weighting.Equal() -> 1;
            case Weighting.ByScore() -> Math.max(score, 0);
            case Weighting.InverseVolatility(int bars) -> 1 / volatility;
        };
    }
}
