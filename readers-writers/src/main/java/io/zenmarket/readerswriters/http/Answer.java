package io.zenmarket.readerswriters.http;

import java.time.Duration;

/// What came of asking a service for one thing.
///
/// @param <T> what an answer is
public sealed interface Answer<T> {

    /// What was asked for.
    record Delivered<T>(T content) implements Answer<T> {}

    /// The service works, and has no such thing.
    record NotThere<T>(String reason) implements Answer<T> {}

    /// The service does not work just now.
    ///
    /// @param notBefore how long it wants to be left in peace; zero when it did not say
    record TryAgain<T>(String reason, Duration notBefore) implements Answer<T> {}

    /// The service does not work.
    ///
    /// @param passing it may work in another run; else asking again would not mend it
    record Failed<T>(String reason, boolean passing) implements Answer<T> {

        /// In a way that another try would not mend.
        public static <T> Failed<T> forGood(String reason) {
            return new Failed<>(reason, false);
        }
    }
}
