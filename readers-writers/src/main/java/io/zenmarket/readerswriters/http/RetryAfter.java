package io.zenmarket.readerswriters.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/// How long a service wants to be left in peace.
public final class RetryAfter {

    private RetryAfter() {}

    /// Reads `Retry-After`: seconds or an HTTP date; zero when it is neither or past.
    public static Duration parse(String retryAfter, Instant now) {
        if (retryAfter.matches("\\d{1,15}")) {
            return Duration.ofSeconds(Long.parseLong(retryAfter));
        }
        try {
            Instant until = ZonedDateTime.parse(retryAfter, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO;
        } catch (DateTimeException neither) {
            return Duration.ZERO;
        }
    }
}
