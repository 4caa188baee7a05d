package io.zenmarket.jobs.runbacktest;

import io.zenmarket.domain.performance.ReturnStatistics;
import io.zenmarket.domain.performance.Statistic;
import io.zenmarket.domain.performance.TradeStatistics;
import io.zenmarket.jobs.page.FiniteJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A run's statistics by name, as they are stored with it. Undefined ones are null.
///
/// @param symbol of the best set, `*` for several that share an account
/// @param set number of the best set
/// @param parameters of the best set
/// @param statistics of its returns, those against the benchmark among them
/// @param trades of its closed trades
/// @param benchmark what it was compared with
/// @param sharpeInterval how far its Sharpe ratio may be off
/// @param sweep what the other sets say of it
record Summary(
        String symbol,
        long set,
        String parameters,
        Map<String, Double> statistics,
        Map<String, Double> trades,
        Benchmark benchmark,
        SharpeInterval sharpeInterval,
        Optional<Sweep> sweep) {

    /// Bought and held.
    record Benchmark(String name, Map<String, Double> statistics) {}

    /// A stationary bootstrap's interval of the annualised Sharpe ratio.
    record SharpeInterval(double estimate, double low, double high, double confidence, int resamples) {}

    /// Of a sweep.
    ///
    /// @param sets over all symbols
    record Sweep(
            long sets,
            SweepFindings.Luck luck,
            Optional<Overfitting> overfitting,
            Optional<Plateau> plateau,
            WalkForward walkForward) {}

    /// Cross-validation.
    record Overfitting(
            double probability, double lossProbability, double meanLogit, int blocks, int splits, int sets) {}

    /// Neighbours of the best set.
    record Plateau(
            double score,
            double best,
            double neighbourMean,
            double worstNeighbour,
            double positiveShare,
            int neighbours,
            boolean atEdge) {}

    /// Choosing and trading in turns.
    ///
    /// @param leftOut why there is none; empty when it was run
    record WalkForward(String leftOut, String metric, int windows, double inSample, double outOfSample) {}

    static Summary of(BestSet best, Optional<SweepFindings> sweep) {
        return new Summary(
                best.set().symbol(),
                best.set().number(),
                best.set().parameters(),
                named(ReturnStatistics.of(best.series())),
                named(TradeStatistics.of(best.trades())),
                new Benchmark(best.comparison().name(), named(ReturnStatistics.of(best.benchmarkSeries()))),
                new SharpeInterval(
                        best.interval().estimate(),
                        best.interval().low(),
                        best.interval().high(),
                        BestSet.CONFIDENCE,
                        best.resamples()),
                sweep.map(Summary::sweep));
    }

    private static Map<String, Double> named(List<Statistic> statistics) {
        Map<String, Double> named = new LinkedHashMap<>();
        statistics.forEach(statistic -> named.put(statistic.name(), statistic.value()));
        return named;
    }

    private static Sweep sweep(SweepFindings findings) {
        return new Sweep(
                findings.sets(),
                findings.luck(),
                findings.overfitting()
                        .map(found -> new Overfitting(
                                found.result().probability(),
                                found.result().lossProbability(),
                                found.result().meanLogit(),
                                found.blocks(),
                                found.result().combinations(),
                                found.sets())),
                findings.plateau()
                        .map(found -> new Plateau(
                                found.score(),
                                found.metric(),
                                found.neighbourMean(),
                                found.worstNeighbour(),
                                found.positiveShare(),
                                found.neighbours(),
                                found.atEdge())),
                switch (findings.walkForward()) {
                    case WalkForwardFinding.LeftOut(String reason) ->
                        new WalkForward(reason, "", 0, Double.NaN, Double.NaN);
                    case WalkForwardFinding.Ran ran ->
                        new WalkForward(
                                "", ran.metric().column(), ran.turns().size(), ran.inSample(), ran.outOfSample());
                });
    }

    /// One line; the same summary gives the same text.
    String json() {
        return FiniteJson.mapper().writeValueAsString(this);
    }
}
