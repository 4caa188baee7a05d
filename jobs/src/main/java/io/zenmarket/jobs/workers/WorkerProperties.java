package io.zenmarket.jobs.workers;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Settings of `--processes`.
///
/// @param starts of one process in one round, at most; it is started again when it is killed or asks for
///     another try
/// @param pause before a process that asked for another try is started again, doubled with each start up
///     to 32 times
@Validated
@ConfigurationProperties(prefix = "zenmarket.workers", ignoreUnknownFields = false)
public record WorkerProperties(
        @Min(1) @DefaultValue("10") int starts,
        @DefaultValue("250ms") Duration pause) {

    private static final int MOST_DOUBLINGS = 5;

    /// Before the next start.
    ///
    /// @param begun starts there were
    Duration pauseAfter(int begun) {
        return pause.multipliedBy(1L << Math.min(begun - 1, MOST_DOUBLINGS));
    }
}
