package io.zenmarket.domain.specification;

import io.zenmarket.domain.backtest.Distance;
import java.util.List;
import java.util.PrimitiveIterator;

/// How far from a price an exit lies, with numbers to choose from.
public sealed interface DistanceSpecification {

    /// No such exit.
    record None() implements DistanceSpecification {

        @Override
        public List<Axis> axes(String exit) {
            return List.of();
        }

        @Override
        public Distance distance(PrimitiveIterator.OfDouble set) {
            return Distance.NONE;
        }
    }

    /// A share of the price.
    record Fraction(Values fraction) implements DistanceSpecification {

        @Override
        public List<Axis> axes(String exit) {
            return List.of(new Axis(exit, fraction));
        }

        @Override
        public Distance distance(PrimitiveIterator.OfDouble set) {
            return new Distance.Fraction(set.nextDouble());
        }
    }

    /// Multiples of the average true range.
    record Atr(Values multiple, Values period) implements DistanceSpecification {

        @Override
        public List<Axis> axes(String exit) {
            return List.of(new Axis(exit, multiple), new Axis(exit + "-period", period));
        }

        @Override
        public Distance distance(PrimitiveIterator.OfDouble set) {
            return new Distance.Atr(set.nextDouble(), (int) set.nextDouble());
        }
    }

    /// Multiples of the distance of entry and stop.
    record R(Values multiple) implements DistanceSpecification {

        @Override
        public List<Axis> axes(String exit) {
            return List.of(new Axis(exit, multiple));
        }

        @Override
        public Distance distance(PrimitiveIterator.OfDouble set) {
            return new Distance.Risk(set.nextDouble());
        }
    }

    /// Its numbers, in the order in which [#distance] takes them.
    ///
    /// @param exit `stop`, `target` or `trailing`: the first axis' name and the start of the second's
    List<Axis> axes(String exit);

    /// The distance of one set.
    ///
    /// @param set stands at the first of this distance's values and is moved behind the last
    Distance distance(PrimitiveIterator.OfDouble set);
}
