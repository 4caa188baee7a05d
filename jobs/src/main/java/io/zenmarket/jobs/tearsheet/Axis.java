package io.zenmarket.jobs.tearsheet;

import java.util.List;

/// A parameter that was varied.
///
/// @param name of the parameter
/// @param labels of a choice from a list: value i stands for label i; empty for a number
public record Axis(String name, List<String> labels) {

    public Axis {
        labels = List.copyOf(labels);
    }

    /// A numeric parameter.
    public static Axis number(String name) {
        return new Axis(name, List.of());
    }
}
