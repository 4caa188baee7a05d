package io.zenmarket.bench;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/// One signal sent, and what was found right after.
///
/// @param round which data directory, from 1
/// @param signal what was sent
/// @param span when
/// @param exitCode how the process ended
/// @param phase what the run was at
/// @param visible objects that a reader of the lake sees
/// @param faults what was wrong
record Disturbance(int round, Signal signal, Span span, int exitCode, String phase, int visible, List<String> faults) {

    /// What is sent.
    enum Signal {
        /// SIGKILL; every other time the PostgreSQL server is killed as well.
        KILL,
        /// SIGTERM, which must end the process in an orderly way.
        TERM
    }

    /// @param after time since the process began
    /// @param lasted time until the process had ended
    record Span(Duration after, Duration lasted) {}

    static String heading() {
        return "round  signal  after s  ended ms  code  phase      visible  fault";
    }

    @Override
    public String toString() {
        return String.format(
                        Locale.ROOT,
                        "%5d  %-6s %8.2f %9d %5d  %-9s %8d  %s",
                        round,
                        signal,
                        span.after().toMillis() / 1e3,
                        span.lasted().toMillis(),
                        exitCode,
                        phase,
                        visible,
                        faults.isEmpty() ? "" : faults.getFirst())
                .stripTrailing();
    }
}
