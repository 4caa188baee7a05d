package io.zenmarket.domain.strategy;

import java.util.List;

/// What the catalogue says of every strategy, whether it decides on one symbol or ranks many.
public sealed interface Entry permits StrategyEntry, RotationEntry {

    /// As written in specifications, kebab-case, e.g. `sma-cross`.
    String name();

    /// One sentence: when it buys and when it sells.
    String description();

    /// What it is tuned by, in the order in which values are given.
    List<Parameter> parameters();

    /// What every parameter set must meet.
    List<Constraint> constraints();

    /// Whether it reads sentiment.
    default SentimentUse sentiment() {
        return SentimentUse.NONE;
    }

    /// The values used when none are given, one per parameter.
    default double[] defaults() {
        return parameters().stream().mapToDouble(Parameter::initial).toArray();
    }

    /// Refuses a parameter set that is incomplete, out of range or against a constraint.
    ///
    /// @param values one per parameter, in their order
    default void check(double... values) {
        List<Parameter> parameters = parameters();
        if (values.length != parameters.size()) {
            throw new IllegalArgumentException(
                    name() + ": expected " + parameters.size() + " parameters, was " + values.length);
        }
        for (int i = 0; i < values.length; i++) {
            parameters.get(i).checked(values[i]);
        }
        for (Constraint constraint : constraints()) {
            if (!constraint.holds(parameter -> value(parameter, values))) {
                throw new IllegalArgumentException(
                        name() + ": expected " + constraint + ", was " + described(parameters, values));
            }
        }
    }

    private double value(String parameter, double... values) {
        for (int i = 0; i < values.length; i++) {
            if (parameters().get(i).name().equals(parameter)) {
                return values[i];
            }
        }
        throw new IllegalStateException(name() + ": expected constraints on own parameters, was one on " + parameter);
    }

    private static String described(List<Parameter> parameters, double... values) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < values.length; i++) {
            text.append(i == 0 ? "" : ", ")
                    .append(parameters.get(i).name())
                    .append(' ')
                    .append(Parameter.text(values[i]));
        }
        return text.toString();
    }
}
