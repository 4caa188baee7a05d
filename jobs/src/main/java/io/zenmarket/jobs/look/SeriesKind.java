package io.zenmarket.jobs.look;

import io.zenmarket.domain.performance.Returns;
import io.zenmarket.readerswriters.csv.NumberSeries;
import java.util.Arrays;

/// What the numbers of a series are.
enum SeriesKind {
    /// Returns when one is zero or less, else equity.
    AUTO,
    /// Simple returns, fractions.
    RETURNS,
    /// Values, of which the first is the capital.
    EQUITY;

    /// The returns that the numbers are or make, with their times.
    DatedReturns of(NumberSeries numbers) {
        double[] values = numbers.values();
        return switch (this) {
            case RETURNS -> new DatedReturns(numbers.times(), values);
            case EQUITY ->
                new DatedReturns(
                        Arrays.copyOfRange(numbers.times(), Math.min(1, values.length), values.length),
                        Returns.ofPrices(values));
            case AUTO -> (Arrays.stream(values).anyMatch(value -> value <= 0) ? RETURNS : EQUITY).of(numbers);
        };
    }
}
