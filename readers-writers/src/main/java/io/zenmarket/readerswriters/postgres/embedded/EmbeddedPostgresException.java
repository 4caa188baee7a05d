package io.zenmarket.readerswriters.postgres.embedded;

/// The embedded server cannot be started, reached or stopped; the message says why and what to do.
public class EmbeddedPostgresException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// @param message `where: what, expected X, was Y; what to do`
    public EmbeddedPostgresException(String message) {
        super(message);
    }

    /// @param message `where: what, expected X, was Y; what to do`
    /// @param cause what the system reported
    public EmbeddedPostgresException(String message, Throwable cause) {
        super(message, cause);
    }
}
