package io.zenmarket.domain.ingest;

/// A source did not answer in a usable way just now; worth another try with back-off.
public final class SourceUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// @param message `where: what, expected X, was Y`
    public SourceUnavailableException(String message) {
        super(message);
    }

    /// @param message `where: what, expected X, was Y`
    /// @param cause what the medium reported
    public SourceUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
