package io.zenmarket.domain.ingest;

/// One record is bad: it goes to the reject table and the rest is read on.
public final class BadRecordException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// @param message `what, expected X, was Y`
    public BadRecordException(String message) {
        super(message);
    }
}
