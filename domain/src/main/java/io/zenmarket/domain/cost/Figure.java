package io.zenmarket.domain.cost;

/// A number the model multiplies prices with.
///
/// @param name by which the model asks for it
/// @param value how much
/// @param unit of what
/// @param origin whether somebody measured it
/// @param source the command or reason behind it
public record Figure(String name, double value, String unit, Origin origin, String source) {

    /// Where a figure comes from.
    public enum Origin {
        /// By this project, on the machine it is built on.
        MEASURED,
        /// By nobody yet.
        ASSUMED
    }

    /// Refuses what no rate, size or count can be.
    public Figure {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(name + ": expected a value above zero, was " + value);
        }
    }
}
