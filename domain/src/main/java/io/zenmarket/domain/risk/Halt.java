package io.zenmarket.domain.risk;

/// No entries.
///
/// @param rule name of the limit that was met
/// @param end when entries go on
public record Halt(String rule, HaltEnd end) {

    /// Whether it lasts longer than another one.
    boolean outlasts(Halt other) {
        return end == HaltEnd.MANUAL && other.end == HaltEnd.NEXT_SESSION;
    }
}
