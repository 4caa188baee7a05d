package io.zenmarket.readerswriters.postgres.embedded;

/// Another process owns the data directory: worth another try later.
public final class DirectoryInUseException extends EmbeddedPostgresException {

    private static final long serialVersionUID = 1L;

    /// @param message names the directory and its owner
    public DirectoryInUseException(String message) {
        super(message);
    }
}
