package io.zenmarket.readerswriters.http;

import io.zenmarket.readerswriters.http.Answer.Delivered;
import io.zenmarket.readerswriters.http.Answer.Failed;
import io.zenmarket.readerswriters.http.Answer.NotThere;
import io.zenmarket.readerswriters.http.Answer.TryAgain;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/// Asks one service with patience: spaced over all threads, repeated with back-off while it may help, and not at all
/// once the service has failed too often. Thread-safe.
///
/// Threads wait between attempts; an interrupt ends a wait with a `SourceUnavailableException`.
public final class Patience {

    private final HttpSettings settings;
    private final Timing timing;
    private final DoubleSupplier jitter;
    private final RateLimit limit;
    private final CircuitBreaker breaker;

    /// @param jitter draws from [0, 1), thread-safe
    public Patience(HttpSettings settings, Timing timing, DoubleSupplier jitter) {
        this.settings = settings;
        this.timing = timing;
        this.jitter = jitter;
        limit = new RateLimit(settings.requestsPerSecond(), timing);
        breaker = new CircuitBreaker(settings.failuresBeforeGivingUp());
    }

    /// Jitter for other than tests.
    public static double chance() {
        return ThreadLocalRandom.current().nextDouble();
    }

    /// Never a [TryAgain]: that has become a [Failed] that is passing. Reasons name the address.
    ///
    /// @param where the address as messages may name it
    /// @param request asks once
    public <T> Answer<T> ask(String where, Supplier<Answer<T>> request) {
        Answer<T> answer = repeated(request);
        String named = where + ": ";
        return switch (answer) {
            case Delivered<T> delivered -> {
                breaker.answered();
                yield delivered;
            }
            case NotThere<T>(String reason) -> {
                breaker.answered();
                yield new NotThere<>(named + reason);
            }
            case Failed<T>(String reason, boolean passing) -> failed(named + reason, passing);
            case TryAgain<T>(String reason, Duration _) ->
                failed(named + reason + ", in " + settings.retry().maxAttempts() + " attempts", true);
        };
    }

    private <T> Failed<T> failed(String reason, boolean passing) {
        breaker.failed(reason);
        return new Failed<>(reason, passing);
    }

    private <T> Answer<T> repeated(Supplier<Answer<T>> request) {
        for (int attempt = 1; ; attempt++) {
            Optional<String> open = breaker.open();
            if (open.isPresent()) {
                return new Failed<>(open.get(), true);
            }
            limit.await();
            Answer<T> answer = request.get();
            if (!(answer instanceof TryAgain<T>(String _, Duration notBefore))
                    || attempt == settings.retry().maxAttempts()) {
                return answer;
            }
            pause(notBefore, attempt);
        }
    }

    private void pause(Duration notBefore, int attempt) {
        RetrySettings retry = settings.retry();
        Duration asked = retry.cap(notBefore);
        Duration backOff = retry.delayAfter(attempt, jitter.getAsDouble());
        limit.hold(asked);
        timing.pause(backOff.compareTo(asked) > 0 ? backOff : asked);
    }
}
