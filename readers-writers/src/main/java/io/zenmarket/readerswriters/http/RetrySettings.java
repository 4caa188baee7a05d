package io.zenmarket.readerswriters.http;

import java.time.Duration;

/// How often and how patiently one request is made again.
///
/// @param maxAttempts requests for one answer in all, 1 or more
/// @param backOff upper end of the first wait; it doubles with each attempt
/// @param maxBackOff no wait is longer, also none that the service asks for by `Retry-After`
public record RetrySettings(int maxAttempts, Duration backOff, Duration maxBackOff) {

    public RetrySettings {
        if (maxAttempts < 1) {
            throw new IllegalArgumentException("max attempts: expected 1 or more, was " + maxAttempts);
        }
        if (backOff.isNegative() || maxBackOff.compareTo(backOff) < 0) {
            throw new IllegalArgumentException(
                    "back-off: expected 0 to the maximum of " + maxBackOff + ", was " + backOff);
        }
    }

    /// The wait after attempt `attempt`, from 1: uniform in [0, min(maxBackOff, backOff · 2^(attempt − 1))).
    ///
    /// Source: Brooker (2015), "Exponential backoff and jitter" (AWS Architecture Blog), full jitter.
    ///
    /// @param uniform a draw from [0, 1)
    Duration delayAfter(int attempt, double uniform) {
        double ceiling = Math.min((double) maxBackOff.toNanos(), backOff.toNanos() * Math.scalb(1.0, attempt - 1));
        return Duration.ofNanos((long) (ceiling * uniform));
    }

    /// What the service asks for, at most `maxBackOff`.
    Duration cap(Duration asked) {
        return asked.compareTo(maxBackOff) > 0 ? maxBackOff : asked;
    }
}
