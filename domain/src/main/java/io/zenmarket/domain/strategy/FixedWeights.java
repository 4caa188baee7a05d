package io.zenmarket.domain.strategy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/// The same weights always, taken at the first bar and restored at the end of every period.
///
/// @param weights share of the equity by symbol, above 0 long, below 0 short
/// @param rebalance when they are restored
public record FixedWeights(Map<String, Double> weights, Rebalance rebalance) {

    public FixedWeights {
        weights = Map.copyOf(weights);
    }

    /// Every decision.
    ///
    /// @param universe a series per symbol; one without a weight is not held
    public TargetWeights weights(List<Indicators> universe) {
        List<String> symbols =
                universe.stream().map(each -> each.series().symbol()).toList();
        double[] row = symbols.stream()
                .mapToDouble(symbol -> weights.getOrDefault(symbol, 0.0))
                .toArray();
        TimeLine line = TimeLine.of(universe);
        long[] times = LongStream.concat(
                        LongStream.of(line.times()).limit(1), LongStream.of(line.rebalancings(rebalance)))
                .distinct()
                .toArray();
        double[][] rows = new double[times.length][];
        Arrays.setAll(rows, i -> row.clone());
        return new TargetWeights(symbols, times, rows);
    }
}
