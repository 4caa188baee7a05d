package io.zenmarket.readerswriters.http;

import java.net.URI;
import java.time.Duration;

/// Where the chart service is and how it is treated.
///
/// @param baseUrl scheme, host and perhaps a path, e.g. `https://query1.finance.yahoo.com`; it is named in messages, so
///     it must hold no user, password or query
/// @param userAgent what the requests say they come from; the service refuses some programs' defaults
/// @param timeout for one whole answer, connecting included
/// @param maxAnswerBytes a larger answer is refused, before and after decompression
/// @param retry how one request is repeated
/// @param requestsPerSecond at most, over all threads of this process; evenly spaced
/// @param failuresBeforeGivingUp when so many symbols in a row failed, no more are asked for in this run
public record YahooSettings(
        URI baseUrl,
        String userAgent,
        Duration timeout,
        int maxAnswerBytes,
        RetrySettings retry,
        double requestsPerSecond,
        int failuresBeforeGivingUp) {

    public YahooSettings {
        require("base URL", "http(s) with a host and neither user nor query", baseUrl, isPlain(baseUrl));
        new HttpSettings(userAgent, timeout, maxAnswerBytes, retry, requestsPerSecond, failuresBeforeGivingUp);
    }

    HttpSettings http() {
        return new HttpSettings(userAgent, timeout, maxAnswerBytes, retry, requestsPerSecond, failuresBeforeGivingUp);
    }

    private static boolean isPlain(URI url) {
        return ("http".equals(url.getScheme()) || "https".equals(url.getScheme()))
                && url.getHost() != null
                && url.getRawUserInfo() == null
                && url.getRawQuery() == null
                && url.getRawFragment() == null;
    }

    private static void require(String what, String expected, Object was, boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException("yahoo: " + what + ", expected " + expected + ", was " + was);
        }
    }
}
