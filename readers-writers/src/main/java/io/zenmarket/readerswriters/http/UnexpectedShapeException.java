package io.zenmarket.readerswriters.http;

import org.jspecify.annotations.Nullable;

/// An answer is JSON, but not what this package understands; caught inside it.
final class UnexpectedShapeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    /// @param message `what, expected X, was Y`
    UnexpectedShapeException(String message) {
        super(message);
        reason = message;
    }

    String reason() {
        return reason;
    }

    /// @return the value
    /// @throws UnexpectedShapeException when it is null or does not hold
    static <T> T require(String what, String expected, @Nullable T value, boolean holds) {
        if (value == null || !holds) {
            throw new UnexpectedShapeException(what + ", expected " + expected + ", was " + value);
        }
        return value;
    }
}
