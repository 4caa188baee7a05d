package io.zenmarket.jobs.frame;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Settings of the job frame.
///
/// @param threads partitions worked on at once; 0 takes one per processor, 16 at most
/// @param niceness how far the threads of partitions step back for other threads and processes on Linux: 0
///     not at all, 19 as far as they can; a server's do
/// @param stopPoll how often a running job looks whether another process asked it to stop
/// @param stopPatience how long a signalled process waits for its job's next checkpoint before it ends all
///     the same; the next start recovers what that leaves
/// @param progressInterval time between two progress lines when the output is not a terminal
@Validated
@ConfigurationProperties(prefix = "zenmarket.frame", ignoreUnknownFields = false)
public record FrameProperties(
        @Min(0) @Max(MOST_THREADS) @DefaultValue("0") int threads,
        @Min(0) @Max(MOST_NICE) @DefaultValue("0") int niceness,
        @DefaultValue("500ms") Duration stopPoll,
        @DefaultValue("4s") Duration stopPatience,
        @DefaultValue("10s") Duration progressInterval) {

    /// Each thread needs a database connection.
    private static final int MOST_THREADS = 16;

    private static final int MOST_NICE = 19;

    int threadCount() {
        return threads > 0
                ? threads
                : Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
    }
}
