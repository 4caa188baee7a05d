package io.zenmarket.jobs.ingestnews;

import io.zenmarket.readerswriters.http.HttpSettings;
import io.zenmarket.readerswriters.http.RetrySettings;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// How the hosts of feeds and news services are treated; see [HttpSettings] and [RetrySettings].
///
/// @param userAgent what requests say they come from
/// @param timeout for one whole answer
/// @param maxAnswer a larger answer is refused
/// @param maxAttempts requests for one answer in all
/// @param backOff first wait between attempts, at most
/// @param maxBackOff longest wait
/// @param requestsPerSecond at most, over all threads
/// @param failuresBeforeGivingUp answers in a row after which a host is left alone for the rest of the run
@ConfigurationProperties(prefix = "zenmarket.news-http", ignoreUnknownFields = false)
public record NewsHttpProperties(
        @DefaultValue("Mozilla/5.0 (compatible; ZenMarketBatch)")
        String userAgent,

        @DefaultValue("20s") Duration timeout,
        @DefaultValue("16MB") DataSize maxAnswer,
        @DefaultValue("3") int maxAttempts,
        @DefaultValue("500ms") Duration backOff,
        @DefaultValue("30s") Duration maxBackOff,
        @DefaultValue("2") double requestsPerSecond,
        @DefaultValue("4") int failuresBeforeGivingUp) {

    HttpSettings settings() {
        return new HttpSettings(
                userAgent,
                timeout,
                Math.toIntExact(maxAnswer.toBytes()),
                new RetrySettings(maxAttempts, backOff, maxBackOff),
                requestsPerSecond,
                failuresBeforeGivingUp);
    }
}
