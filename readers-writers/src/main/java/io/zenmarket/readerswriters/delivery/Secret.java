package io.zenmarket.readerswriters.delivery;

/// A text that no log, message or `toString` shows.
///
/// @param value the text; empty: there is none
public record Secret(String value) {

    private static final String HIDDEN = "(secret)";

    /// Whether there is none.
    public boolean isEmpty() {
        return value.isEmpty();
    }

    /// A text without it.
    String hiddenIn(String text) {
        return value.isEmpty() ? text : text.replace(value, HIDDEN);
    }

    @Override
    public String toString() {
        return HIDDEN;
    }
}
