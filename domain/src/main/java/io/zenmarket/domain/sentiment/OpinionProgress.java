package io.zenmarket.domain.sentiment;

import java.time.Duration;
import java.util.List;

/// How far the asking is.
///
/// @param waitingFor questions that may still be answered before their deadline; at 0 the night can go on
/// @param late questions whose deadline has passed and whose answers, if they come, are taken in another night
/// @param pause how long to wait before the next [SecondOpinion#poll]
/// @param troubles what went wrong in this step, for people; no secrets
public record OpinionProgress(int waitingFor, int late, Duration pause, List<String> troubles) {

    public OpinionProgress {
        troubles = List.copyOf(troubles);
    }

    /// Nothing is waited for any more.
    public boolean done() {
        return waitingFor == 0;
    }
}
