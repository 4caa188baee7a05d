package io.zenmarket.jobs.runbacktest;

import io.zenmarket.domain.performance.WalkForward;
import io.zenmarket.domain.sweep.SetStatistic;
import java.util.List;
import java.util.Map;

/// What choosing and trading in turns came to.
sealed interface WalkForwardFinding {

    /// There is none.
    ///
    /// @param reason a sentence for people
    record LeftOut(String reason) implements WalkForwardFinding {}

    /// It was run.
    ///
    /// @param metric what the turns are judged by; the sets are chosen by the ranking statistic
    /// @param inSample mean of the metric over the windows that sets were chosen on
    /// @param outOfSample the metric of the stitched returns
    /// @param turns in order of time
    /// @param times of the stitched returns
    /// @param returns stitched
    record Ran(
            SetStatistic metric, double inSample, double outOfSample, List<Turn> turns, long[] times, double[] returns)
            implements WalkForwardFinding {

        public Ran {
            turns = List.copyOf(turns);
        }
    }

    /// One turn.
    ///
    /// @param window bars of the best account
    /// @param chosen set
    /// @param inSample metric where it was chosen
    /// @param judged statistics where it was traded; none when there were no bars
    record Turn(WalkForward.Window window, Trial chosen, double inSample, Map<SetStatistic, Double> judged) {

        public Turn {
            judged = Map.copyOf(judged);
        }

        double outOfSample(SetStatistic statistic) {
            return judged.getOrDefault(statistic, Double.NaN);
        }
    }
}
