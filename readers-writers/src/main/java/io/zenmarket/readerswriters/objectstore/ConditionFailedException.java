package io.zenmarket.readerswriters.objectstore;

/// The condition of a put did not hold: someone else was first.
public final class ConditionFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// @param message `where: what, expected X, was Y`
    public ConditionFailedException(String message) {
        super(message);
    }
}
