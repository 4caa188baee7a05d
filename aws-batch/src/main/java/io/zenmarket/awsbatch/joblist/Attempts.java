package io.zenmarket.awsbatch.joblist;

import io.zenmarket.awsbatch.input.Require;
import java.time.Duration;

/// How often AWS Batch starts a process, and how long it lets it run.
///
/// @param most attempts in all
/// @param timeout of one; one that takes longer is ended and not tried again
public record Attempts(int most, Duration timeout) {

    public Attempts {
        Require.within("attempts", most, 1, 10);
        Require.that(
                timeout.compareTo(Duration.ofMinutes(1)) >= 0 && timeout.compareTo(Duration.ofHours(12)) <= 0,
                "timeout",
                "PT1M to PT12H",
                timeout);
    }
}
