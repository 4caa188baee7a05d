package io.zenmarket.readerswriters.objectstore;

/// No object has the key.
public final class ObjectNotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// @param message `where: what, expected X, was Y`
    public ObjectNotFoundException(String message) {
        super(message);
    }
}
