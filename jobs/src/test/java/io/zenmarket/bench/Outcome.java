package io.zenmarket.bench;

import java.util.ArrayList;
import java.util.List;

/// What came of a trial.
///
/// @param disturbances in their order
/// @param rounds data directories used
/// @param killed executions of the job that ended without warning, as the job repository has it
/// @param stopped executions that ended at a checkpoint because they were told to
/// @param faults what was wrong, a line each
record Outcome(List<Disturbance> disturbances, int rounds, long killed, long stopped, List<String> faults) {

    /// A trial proves nothing when its signals came too late, or when no job was running yet.
    ///
    /// @param wanted signals that were to be sent
    static Outcome of(int wanted, Outcome seen) {
        List<String> faults = new ArrayList<>(seen.faults);
        int sent = seen.disturbances.size();
        if (faults.isEmpty() && sent < wanted) {
            faults.add("expected " + wanted + " signals, was " + sent + " in " + seen.rounds
                    + " rounds: the others came too late");
        }
        if (faults.isEmpty() && seen.hits() == 0) {
            faults.add("expected signals that end a running job, was none of " + sent);
        }
        return new Outcome(seen.disturbances, seen.rounds, seen.killed, seen.stopped, List.copyOf(faults));
    }

    /// Signals that ended a job while it was running.
    long hits() {
        return killed + stopped;
    }

    @Override
    public String toString() {
        return "%d signals in %d rounds, %d of them while the job ran (%d killed, %d stopped): %s"
                .formatted(
                        disturbances.size(),
                        rounds,
                        hits(),
                        killed,
                        stopped,
                        faults.isEmpty() ? "no difference" : "DIFFERENT");
    }
}
