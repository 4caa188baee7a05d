package io.zenmarket.awsbatch.input;

/// An input is wrong; the message says where, what was expected and what was found.
public final class InputException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    InputException(String message) {
        super(message);
    }
}
