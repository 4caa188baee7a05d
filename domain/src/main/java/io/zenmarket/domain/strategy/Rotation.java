package io.zenmarket.domain.strategy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Ranks a universe at every rebalancing and says what to hold until the next.
///
/// The time line is the union of all bars. A symbol is ranked by its score at its last bar of the period that
/// ends; one without a bar in it, suspended or not listed any more, is not ranked. Weights depend on bars up
/// to their time only, and on that time being the last of its period, see [Rebalance].
///
/// @param ranking gives the scores
/// @param selection turns scores into weights
/// @param rebalance when
public record Rotation(RankingStrategy ranking, Selection selection, Rebalance rebalance) {

    /// Every decision, the first at the first rebalancing with a ranked symbol.
    ///
    /// @param universe a series per symbol, none twice
    public TargetWeights weights(List<Indicators> universe) {
        List<String> symbols =
                universe.stream().map(each -> each.series().symbol()).toList();
        if (symbols.stream().distinct().count() < symbols.size()) {
            throw new IllegalArgumentException("universe: expected each symbol once, was " + symbols);
        }
        List<RankedSymbol> ranked = universe.stream()
                .map(each -> RankedSymbol.of(each, ranking, selection.weighting()))
                .toList();
        List<double[]> weights = new ArrayList<>();
        long[] times = TimeLine.of(universe).rebalancings(rebalance);
        long since = Long.MIN_VALUE;
        for (long time : times) {
            ranked.forEach(each -> each.advanceTo(time));
            double[] scores = scores(ranked, since);
            if (!weights.isEmpty() || Arrays.stream(scores).anyMatch(Double::isFinite)) {
                weights.add(selection.weights(symbols, scores, volatilities(ranked)));
            }
            since = time;
        }
        long[] decided = Arrays.copyOfRange(times, times.length - weights.size(), times.length);
        return new TargetWeights(symbols, decided, weights.toArray(double[][]::new));
    }

    private static double[] scores(List<RankedSymbol> ranked, long since) {
        return ranked.stream().mapToDouble(each -> each.score(since)).toArray();
    }

    private static double[] volatilities(List<RankedSymbol> ranked) {
        return ranked.stream().mapToDouble(RankedSymbol::volatility).toArray();
    }
}
