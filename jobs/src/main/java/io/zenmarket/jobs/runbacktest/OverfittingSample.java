package io.zenmarket.jobs.runbacktest;

import io.zenmarket.domain.performance.BacktestOverfitting;
import io.zenmarket.domain.sweep.SetWorker;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The probability of overfitting, by some of the sets: at most 200, and fewer over very many bars; the best one is
/// among them. Sets of other accounts are carried to the bars of the best one's.
final class OverfittingSample {

    /// Most returns held at once: 160 MB.
    static final long RETURNS = 20_000_000;

    private static final int BLOCKS = 16;

    private final Runs.Loaded loaded;
    private final Trial best;

    OverfittingSample(Runs.Loaded loaded, Trial best) {
        this.loaded = loaded;
        this.best = best;
    }

    /// What was found.
    ///
    /// @param result probability and logits
    /// @param blocks pieces of history
    /// @param sets compared
    record Finding(BacktestOverfitting result, int blocks, int sets) {}

    /// Cross-validates; empty for fewer than two sets or four bars.
    ///
    /// @param trials in the order of their accounts
    Optional<Finding> find(List<Trial> trials) {
        long[] times = loaded.engines().market(best.account()).times();
        int blocks = Math.min(BLOCKS, times.length / 4 * 2);
        List<Trial> taken = fitting(trials, times.length);
        if (taken.size() < 2 || blocks < 2) {
            return Optional.empty();
        }
        BacktestOverfitting result = BacktestOverfitting.of(returns(taken, times), blocks);
        return Optional.of(new Finding(result, blocks, taken.size()));
    }

    /// Evenly fewer when all would be too much, but always the best.
    private List<Trial> fitting(List<Trial> trials, int bars) {
        int most = (int) Math.max(2, RETURNS / bars);
        List<Trial> taken = new ArrayList<>();
        for (int i = 0; i < trials.size(); i++) {
            boolean drawn = (long) i * most / trials.size() != (i - 1L) * most / trials.size() || i == 0;
            if (trials.size() <= most || drawn || trials.get(i).equals(best)) {
                taken.add(trials.get(i));
            }
        }
        return taken;
    }

    private double[][] returns(List<Trial> trials, long[] times) {
        double[][] returns = new double[trials.size()][];
        int account = -1;
        Optional<SetWorker> worker = Optional.empty();
        for (int i = 0; i < returns.length; i++) {
            Trial trial = trials.get(i);
            if (trial.account() != account) {
                account = trial.account();
                worker = Optional.of(loaded.engines().worker(account));
            }
            long[] own = loaded.engines().market(account).times();
            returns[i] = TimeLine.carry(worker.orElseThrow().returns(trial.set()), own, times);
        }
        return returns;
    }
}
