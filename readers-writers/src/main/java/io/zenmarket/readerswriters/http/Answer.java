package io.zenmarket.readerswriters.http;

import java.time.Duration;

/// What came of asking for one symbol.
sealed interface Answer {

    /// The symbol's bars.
    record Delivered(YahooHistory history) implements Answer {}

    /// The service works, and has no such bars.
    record NotThere(String reason) implements Answer {}

    /// The service does not work just now.
    ///
    /// @param notBefore how long it wants to be left in peace; zero when it did not say
    record TryAgain(String reason, Duration notBefore) implements Answer {}

    /// The service does not work in a way that another try would mend.
    record Failed(String reason) implements Answer {}
}
