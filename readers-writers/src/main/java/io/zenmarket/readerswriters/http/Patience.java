package io.zenmarket.readerswriters.http;

import io.zenmarket.readerswriters.http.Answer.Delivered;
import io.zenmarket.readerswriters.http.Answer.Failed;
import io.zenmarket.readerswriters.http.Answer.NotThere;
import io.zenmarket.readerswriters.http.Answer.TryAgain;
import java.time.Duration;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/// Asks with patience: spaced over all threads, repeated with back-off while it may help, and not at all once the
/// service has failed too often. Thread-safe.
final class YahooClient {

    private final YahooSettings settings;
    private final YahooHttp http;
    private final Timing timing;
    private final DoubleSupplier jitter;
    private final RateLimit limit;
    private final CircuitBreaker breaker;

    /// @param jitter draws from [0, 1), thread-safe
    YahooClient(YahooSettings settings, YahooHttp http, Timing timing, DoubleSupplier jitter) {
        this.settings = settings;
        this.http = http;
        this.timing = timing;
        this.jitter = jitter;
        limit = new RateLimit(settings.requestsPerSecond(), timing);
        breaker = new CircuitBreaker(settings.failuresBeforeGivingUp());
    }

    String address(String symbol) {
        return http.address(symbol);
    }

    /// Never a [TryAgain]: that has become a [Failed]. Reasons name the address.
    Answer ask(String symbol) {
        Answer answer = repeated(symbol);
        String where = address(symbol) + ": ";
        return switch (answer) {
            case Delivered delivered -> {
                breaker.answered();
                yield delivered;
            }
            case NotThere(String reason) -> {
                breaker.answered();
                yield new NotThere(where + reason);
            }
            case Failed(String reason) -> failed(where + reason);
            case TryAgain(String reason, Duration notBefore) ->
                failed(where + reason + ", in " + settings.retry().maxAttempts() + " attempts");
        };
    }

    private Failed failed(String reason) {
        breaker.failed(reason);
        return new Failed(reason);
    }

    private Answer repeated(String symbol) {
        for (int attempt = 1; ; attempt++) {
            Optional<String> open = breaker.open();
            if (open.isPresent()) {
                return new Failed(open.get());
            }
            limit.await();
            Answer answer = http.ask(symbol);
            if (!(answer instanceof TryAgain again)
                    || attempt == settings.retry().maxAttempts()) {
                return answer;
            }
            pause(again, attempt);
        }
    }

    private void pause(TryAgain again, int attempt) {
        RetrySettings retry = settings.retry();
        Duration asked = retry.cap(again.notBefore());
        Duration backOff = retry.delayAfter(attempt, jitter.getAsDouble());
        limit.hold(asked);
        timing.pause(backOff.compareTo(asked) > 0 ? backOff : asked);
    }
}
