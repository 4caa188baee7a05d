package io.zenmarket.readerswriters.objectstore;

/// The store refused, in a way that trying again does not mend: permission, disk full, no such bucket, no credentials.
public final class ObjectStoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// @param message `where: what, expected X, was Y; what to do`
    public ObjectStoreException(String message) {
        super(message);
    }

    /// @param message `where: what, expected X, was Y; what to do`
    /// @param cause what the medium reported
    public ObjectStoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
