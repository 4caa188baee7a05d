package io.zenmarket.domain.performance;

import java.util.function.ToDoubleFunction;

/// A statistic before it is computed: an entry of a catalogue.
///
/// @param name standard term in snake_case
/// @param unit what the value is measured in
/// @param description one sentence
/// @param formula computes it
/// @param <T> what it is computed from
public record StatisticFormula<T>(String name, Unit unit, String description, ToDoubleFunction<T> formula) {

    public Statistic of(T source) {
        return new Statistic(name, formula.applyAsDouble(source), unit, description);
    }
}
