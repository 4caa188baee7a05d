package io.zenmarket.domain.sweep;

import io.zenmarket.domain.backtest.Rules;
import io.zenmarket.domain.strategy.DecisionEvents;
import java.util.Arrays;

/// Runs the sets of a [SweepEngine] on one thread. Allocates nothing per bar or trade. Not thread-safe.
public final class SweepWorker implements SetWorker {

    private final SweepEngine engine;
    private final ParameterSpace space;
    private final SetMeaning meaning;
    private final SetWalk walk;
    private final EquityStatistics statistics;
    private final double lastClose;
    private final double[] set;
    private final double[] decided;
    private final DecisionEvents events = new DecisionEvents();
    private boolean started;

    SweepWorker(SweepEngine engine, SetWalk walk, EquityStatistics statistics) {
        this.engine = engine;
        this.space = engine.space();
        this.meaning = engine.meaning();
        this.walk = walk;
        this.statistics = statistics;
        this.lastClose = engine.close()[engine.close().length - 1];
        this.set = new double[space.axes().size()];
        this.decided = new double[meaning.parameters()];
    }

    /// Runs the sets of raw indexes from `from` on, in order, until the columns are full or `to` is reached.
    ///
    /// @param to behind the last index, at most the space's size
    /// @param columns emptied first; may be left empty when no index had a set
    /// @return the index to go on from, `to` at the end
    @Override
    public long fill(long from, long to, SetColumns columns) {
        columns.clear();
        long index = from;
        while (index < to && columns.size() < columns.capacity()) {
            if (space.read(index, set)) {
                columns.add(index, set);
                run(statistics).write(lastClose, columns);
                statistics.write(engine.periodsPerYear(), columns);
            }
            index++;
        }
        return index;
    }

    private Account run(EquityPath path) {
        decide();
        return walk.run(meaning.rules(set), events, path);
    }

    private void decide() {
        boolean known = started;
        for (int i = 0; i < decided.length; i++) {
            known &= decided[i] == set[i];
            decided[i] = set[i];
        }
        if (!known) {
            started = true;
            events.clear();
            meaning.strategy(decided.clone()).decide(engine.indicators(), events);
        }
    }

    /// Money at each close of one set.
    ///
    /// @param index raw index that has a set
    public double[] equity(long index) {
        if (!space.read(index, set)) {
            throw new IllegalArgumentException(
                    "sweep: expected an index with a set, was " + index + " with " + Arrays.toString(set));
        }
        EquityCurve curve = new EquityCurve(engine.close());
        run(curve);
        return curve.equity();
    }

    /// Returns per bar of one set, the first against the capital.
    ///
    /// @param index raw index that has a set
    @Override
    public double[] returns(long index) {
        double[] returns = equity(index);
        Rules rules = meaning.rules(set);
        double before = rules.capital();
        for (int i = 0; i < returns.length; i++) {
            double now = returns[i];
            returns[i] = now == before ? 0 : before > 0 ? now / before - 1 : Double.NaN;
            before = now;
        }
        return returns;
    }
}
