package io.zenmarket.jobs.ingestbars;

import io.zenmarket.readerswriters.http.RetrySettings;
import io.zenmarket.readerswriters.http.YahooSettings;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// How the chart service is treated; see [YahooSettings] and [RetrySettings].
///
/// @param baseUrl scheme and host
/// @param userAgent what requests say they come from
/// @param timeout for one whole answer
/// @param maxAnswer a larger answer is refused
/// @param maxAttempts requests for one answer in all
/// @param backOff first wait between attempts, at most
/// @param maxBackOff longest wait
/// @param requestsPerSecond at most, over all threads
/// @param failuresBeforeGivingUp symbols in a row after which the source is left alone for the rest of the run
@ConfigurationProperties(prefix = "zenmarket.yahoo", ignoreUnknownFields = false)
public record YahooProperties(
        @DefaultValue("https://query1.finance.yahoo.com") URI baseUrl,

        @DefaultValue("Mozilla/5.0 (compatible; ZenMarketBatch)")
        String userAgent,

        @DefaultValue("20s") Duration timeout,
        @DefaultValue("32MB") DataSize maxAnswer,
        @DefaultValue("4") int maxAttempts,
        @DefaultValue("500ms") Duration backOff,
        @DefaultValue("30s") Duration maxBackOff,
        @DefaultValue("2") double requestsPerSecond,
        @DefaultValue("5") int failuresBeforeGivingUp) {

    YahooSettings settings() {
        return new YahooSettings(
                baseUrl,
                userAgent,
                timeout,
                Math.toIntExact(maxAnswer.toBytes()),
                new RetrySettings(maxAttempts, backOff, maxBackOff),
                requestsPerSecond,
                failuresBeforeGivingUp);
    }
}
