package io.zenmarket.readerswriters.delivery;

import io.zenmarket.readerswriters.http.Answer;
import io.zenmarket.readerswriters.http.HttpSettings;
import io.zenmarket.readerswriters.http.Patience;
import io.zenmarket.readerswriters.http.RetrySettings;
import io.zenmarket.readerswriters.http.Timing;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/// How long channels try: each message so many times, each time for so long.
///
/// @param timeout for one attempt over HTTP; by mail, for connecting and for each answer
/// @param retry how an attempt is repeated
/// @param timing clock and waiting
public record DeliveryPatience(Duration timeout, RetrySettings retry, Timing timing) {

    private static final int MAX_ANSWER_BYTES = 1 << 20;
    private static final double UNLIMITED = 1e6;

    HttpSettings http() {
        return new HttpSettings("ZenMarket", timeout, MAX_ANSWER_BYTES, retry, UNLIMITED, 1);
    }

    /// Tries until it is taken, or no longer may be.
    ///
    /// @param attempt tries once
    /// @return why nothing was delivered; empty when it was
    Optional<String> deliver(String where, Secret secret, Supplier<Answer<Boolean>> attempt) {
        Patience patience = new Patience(http(), timing, Patience::chance);
        return switch (patience.ask(where, attempt)) {
            case Answer.Delivered<Boolean> _ -> Optional.empty();
            case Answer.NotThere<Boolean>(String reason) -> Optional.of(secret.hiddenIn(reason));
            case Answer.TryAgain<Boolean>(String reason, Duration _) -> Optional.of(secret.hiddenIn(reason));
            case Answer.Failed<Boolean>(String reason, boolean _) -> Optional.of(secret.hiddenIn(reason));
        };
    }
}
