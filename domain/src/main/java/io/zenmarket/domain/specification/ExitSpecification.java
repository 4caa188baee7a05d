package io.zenmarket.domain.specification;

import io.zenmarket.domain.backtest.Exits;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.stream.Stream;

/// Exits that stand from the entry on, with numbers to choose from.
///
/// @param stop loss, a fraction or atr
/// @param target profit; multiples of R need a stop
/// @param trailing stop behind the best price; multiples of R need a stop
/// @param bars most bars held; 0: any number
public record ExitSpecification(
        DistanceSpecification stop, DistanceSpecification target, DistanceSpecification trailing, Values bars) {

    private static final Values ANY_NUMBER = Values.of(0);

    /// None at all.
    public static final ExitSpecification NONE = new ExitSpecification(
            new DistanceSpecification.None(),
            new DistanceSpecification.None(),
            new DistanceSpecification.None(),
            ANY_NUMBER);

    public ExitSpecification {
        if (stop instanceof DistanceSpecification.R) {
            throw new IllegalArgumentException("exits: stop, expected a fraction or atr, was a multiple of R itself");
        }
    }

    /// The numbers that exits are made of: `stop`, `stop-period`, `target`, …, `exit-bars`.
    public List<Axis> axes() {
        Stream<Axis> held = bars.equals(ANY_NUMBER) ? Stream.of() : Stream.of(new Axis("exit-bars", bars));
        Stream<Axis> distances = Stream.of(stop.axes("stop"), target.axes("target"), trailing.axes("trailing"))
                .flatMap(List::stream);
        return Stream.concat(distances, held).toList();
    }

    /// The exits of one set.
    ///
    /// @param set a value per axis, in their order
    public Exits exits(PrimitiveIterator.OfDouble set) {
        return new Exits(
                stop.distance(set),
                target.distance(set),
                trailing.distance(set),
                bars.equals(ANY_NUMBER) ? 0 : (int) set.nextDouble());
    }
}
