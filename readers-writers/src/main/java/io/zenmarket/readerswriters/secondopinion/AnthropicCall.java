package io.zenmarket.readerswriters.secondopinion;

import com.anthropic.errors.AnthropicException;
import com.anthropic.errors.AnthropicServiceException;
import io.zenmarket.readerswriters.http.RetryAfter;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;

/// Says what a failure of the client means.
final class AnthropicCall {

    private final URI baseUrl;
    private final Clock clock;

    AnthropicCall(URI baseUrl, Clock clock) {
        this.baseUrl = baseUrl;
        this.clock = clock;
    }

    /// @throws ServiceException when it fails
    <T> T of(String what, Supplier<T> call) {
        String where = baseUrl + ": " + what;
        try {
            return call.get();
        } catch (AnthropicServiceException answered) {
            String told = answered.apiMessage().orElse("");
            throw ServiceException.ofStatus(where, answered.statusCode(), told, retryAfter(answered));
        } catch (AnthropicException failed) {
            throw new ServiceException(
                    neverConnected(failed) ? ServiceException.Kind.BUSY : ServiceException.Kind.SILENT,
                    where + ": expected an answer, was " + root(failed),
                    failed);
        }
    }

    private Duration retryAfter(AnthropicServiceException answered) {
        return answered.headers().values("retry-after").stream()
                .findFirst()
                .map(value -> RetryAfter.parse(value, clock.instant()))
                .orElse(Duration.ZERO);
    }

    private static boolean neverConnected(Throwable failed) {
        Throwable root = root(failed);
        return root instanceof ConnectException || root instanceof UnknownHostException;
    }

    private static Throwable root(Throwable failed) {
        Throwable cause = failed.getCause();
        return cause == null ? failed : root(cause);
    }
}
