package io.zenmarket.awsbatch.input;

import java.util.Locale;

/// What the constructors of inputs ask of their values.
public final class Require {

    private Require() {}

    /// A text of a form.
    ///
    /// @param form a regular expression for all of it
    /// @param described the form in words
    public static String matches(String what, String value, String form, String described) {
        if (!value.matches(form)) {
            throw new IllegalArgumentException(what + ": expected " + described + ", was '" + value + "'");
        }
        return value;
    }

    /// A whole number within bounds.
    public static int within(String what, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "%s: expected %,d to %,d, was %,d", what, least, most, value));
        }
        return value;
    }

    /// Something that has to be so.
    public static void that(boolean holds, String what, String expected, Object was) {
        if (!holds) {
            throw new IllegalArgumentException(what + ": expected " + expected + ", was " + was);
        }
    }
}
