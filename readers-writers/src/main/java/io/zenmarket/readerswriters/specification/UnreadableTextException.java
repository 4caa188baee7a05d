package io.zenmarket.readerswriters.specification;

/// A text that is neither YAML nor JSON, at a place.
final class UnreadableTextException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Place place;

    /// @param message `expected X, was Y`
    UnreadableTextException(Place place, String message) {
        super(message);
        this.place = place;
    }

    Place place() {
        return place;
    }
}
