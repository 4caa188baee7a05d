package io.zenmarket.bench;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/// One signal sent, and what was found right after.
///
/// @param round which data directory, from 1
/// @param after time since the process began
/// @param lasted time until the process had ended
/// @param phase what the run was at
/// @param visible objects that a reader of the lake sees
/// @param faults what was wrong
record Disturbance(int round, Duration after, Duration lasted, String phase, int visible, List<String> faults) {

    static String heading() {
        return "round  after s  ended ms  phase      visible  fault";
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%5d %8.2f %9d  %-9s %8d  %s",
                round,
                after.toMillis() / 1e3,
                lasted.toMillis(),
                phase,
                visible,
                faults.isEmpty() ? "" : faults.getFirst());
    }
}
