package io.zenmarket.domain.specification;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// What a number of a backtest may be: one value, or several to choose from.
///
/// @param numbers one or more, finite, ascending, none twice
public record Values(List<Double> numbers) implements Bare {

    /// Most values of one number.
    public static final int LIMIT = 100_000;

    public Values {
        numbers = numbers.stream()
                .map(number -> number == 0 ? 0.0 : number)
                .sorted()
                .toList();
        if (numbers.isEmpty() || !numbers.stream().allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("values, expected one or more finite numbers, was " + numbers);
        }
        if (numbers.size() > LIMIT) {
            throw new IllegalArgumentException("values, expected at most " + LIMIT + ", was " + numbers.size());
        }
        for (int i = 1; i < numbers.size(); i++) {
            if (numbers.get(i).equals(numbers.get(i - 1))) {
                throw new IllegalArgumentException(
                        "values, expected each once, was " + NumberText.of(numbers.get(i)) + " twice");
            }
        }
    }

    public static Values of(double... numbers) {
        return new Values(Arrays.stream(numbers).boxed().toList());
    }

    /// `from`, `from + step`, … up to `to`, which is among them if a step hits it. Steps are added in decimal, so that
    /// `0.1` to `0.5` by `0.1` are the five numbers that one would write.
    ///
    /// @param step above 0
    public static Values range(double from, double to, double step) {
        return range(
                new BigDecimal(NumberText.of(from)),
                new BigDecimal(NumberText.of(to)),
                new BigDecimal(NumberText.of(step)));
    }

    private static Values range(BigDecimal from, BigDecimal to, BigDecimal step) {
        if (step.signum() <= 0) {
            throw new IllegalArgumentException("step, expected above 0, was " + step.toPlainString());
        }
        if (from.compareTo(to) > 0) {
            throw new IllegalArgumentException(
                    "to, expected " + from.toPlainString() + " or more, was " + to.toPlainString());
        }
        BigDecimal count = to.subtract(from).divideToIntegralValue(step).add(BigDecimal.ONE);
        if (count.compareTo(BigDecimal.valueOf(LIMIT)) > 0) {
            throw new IllegalArgumentException(
                    "range, expected at most " + LIMIT + " values, was " + count.toPlainString());
        }
        return new Values(Stream.iterate(from, value -> value.add(step))
                .limit(count.intValueExact())
                .map(BigDecimal::doubleValue)
                .toList());
    }

    /// Whether there is a choice.
    public boolean several() {
        return numbers.size() > 1;
    }

    /// The first and smallest.
    public double first() {
        return numbers.getFirst();
    }

    @Override
    public Object bare() {
        return several() ? numbers : numbers.getFirst();
    }
}
