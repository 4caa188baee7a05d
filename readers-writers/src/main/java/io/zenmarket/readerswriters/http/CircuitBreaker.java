package io.zenmarket.readerswriters.http;

import java.util.Optional;

/// Gives up on a service for good once so many symbols in a row failed. Thread-safe; "in a row" is in the order in
/// which the answers came in, over all threads.
final class CircuitBreaker {

    private final int failuresBeforeOpening;
    private int failures;
    private String lastFailure = "";

    CircuitBreaker(int failuresBeforeOpening) {
        this.failuresBeforeOpening = failuresBeforeOpening;
    }

    /// Why the service is left alone, if it is.
    synchronized Optional<String> open() {
        return failures < failuresBeforeOpening
                ? Optional.empty()
                : Optional.of("left alone for the rest of this run, expected answers, was " + failures
                        + " failures in a row, the last: " + lastFailure);
    }

    synchronized void failed(String reason) {
        if (failures < failuresBeforeOpening) {
            failures++;
            lastFailure = reason;
        }
    }

    /// The service answered, be it that it does not know the symbol.
    synchronized void answered() {
        if (failures < failuresBeforeOpening) {
            failures = 0;
        }
    }
}
