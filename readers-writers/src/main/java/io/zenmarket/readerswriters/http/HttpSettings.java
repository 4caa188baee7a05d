package io.zenmarket.readerswriters.http;

import java.time.Duration;

/// How a service is treated.
///
/// @param userAgent what the requests say they come from; some services refuse programs' defaults
/// @param timeout for one whole answer, connecting included
/// @param maxAnswerBytes a larger answer is refused, before and after decompression
/// @param retry how one request is repeated
/// @param requestsPerSecond at most, over all threads of this process; evenly spaced
/// @param failuresBeforeGivingUp when so much in a row failed, nothing more is asked for in this run
public record HttpSettings(
        String userAgent,
        Duration timeout,
        int maxAnswerBytes,
        RetrySettings retry,
        double requestsPerSecond,
        int failuresBeforeGivingUp) {

    public HttpSettings {
        require("timeout", "above zero", timeout, timeout.isPositive());
        require("max answer bytes", "1 or more", maxAnswerBytes, maxAnswerBytes > 0);
        boolean rate = requestsPerSecond > 0 && requestsPerSecond <= 1e6;
        require("requests per second", "above zero, at most a million", requestsPerSecond, rate);
        require("failures before giving up", "1 or more", failuresBeforeGivingUp, failuresBeforeGivingUp > 0);
    }

    private static void require(String what, String expected, Object was, boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException("http: " + what + ", expected " + expected + ", was " + was);
        }
    }
}
