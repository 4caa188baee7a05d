package io.zenmarket.domain.strategy;

/// A number a strategy is tuned by.
///
/// @param name as written in specifications, kebab-case, e.g. `fast`
/// @param description one phrase with the unit
/// @param initial used when none is given
/// @param least smallest allowed
/// @param most largest allowed
/// @param whole whether only whole numbers are allowed
public record Parameter(String name, String description, double initial, double least, double most, boolean whole) {

    /// A number of bars.
    public static Parameter bars(String name, String description, int initial, int least) {
        return new Parameter(name, description, initial, least, 100_000, true);
    }

    /// Any number of a range.
    public static Parameter number(String name, String description, double initial, double least, double most) {
        return new Parameter(name, description, initial, least, most, false);
    }

    /// Refuses a value out of range.
    ///
    /// @return the value
    public double checked(double value) {
        if (!(value >= least && value <= most) || (whole && value != Math.rint(value))) {
            throw new IllegalArgumentException(name + ": expected " + (whole ? "a whole number" : "a number") + " from "
                    + text(least) + " to " + text(most) + ", was " + text(value));
        }
        return value;
    }

    static String text(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
