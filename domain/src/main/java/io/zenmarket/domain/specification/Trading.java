package io.zenmarket.domain.specification;

import io.zenmarket.domain.backtest.Direction;
import io.zenmarket.domain.backtest.Margin;
import io.zenmarket.domain.backtest.Rules;
import io.zenmarket.domain.backtest.Sizing;
import java.util.PrimitiveIterator;

/// How decisions are traded.
///
/// @param capital money at first
/// @param direction sides that may be held
/// @param sizing of entries
/// @param exits that stand from the entry on
/// @param execution of orders
/// @param margin what may be borrowed
public record Trading(
        double capital,
        Direction direction,
        Sizing sizing,
        ExitSpecification exits,
        ExecutionSpecification execution,
        Margin margin)
        implements Inlined {

    public Trading {
        boolean stopped = !(exits.stop() instanceof DistanceSpecification.None);
        if (sizing instanceof Sizing.FixedRisk && !stopped) {
            throw new IllegalArgumentException(
                    "sizing.fixed-risk, expected exits.stop to measure the risk by, was none");
        }
        if (exits.target() instanceof DistanceSpecification.R && !stopped) {
            throw new IllegalArgumentException("exits.target.r, expected exits.stop to measure R by, was none");
        }
        if (exits.trailing() instanceof DistanceSpecification.R && !stopped) {
            throw new IllegalArgumentException("exits.trailing.r, expected exits.stop to measure R by, was none");
        }
        if (sizing instanceof Sizing.EquityFraction(double fraction) && fraction > margin.leverage()) {
            throw new IllegalArgumentException("sizing.equity-fraction, expected at most margin.leverage, "
                    + NumberText.of(margin.leverage()) + ", was " + NumberText.of(fraction));
        }
    }

    /// The rules, of exits that leave nothing to choose.
    ///
    /// @throws IllegalArgumentException when an exit has several numbers
    public Rules rules() {
        for (Axis axis : exits.axes()) {
            if (axis.values().several()) {
                throw new IllegalArgumentException("exits: " + axis.name() + ", expected one number, was "
                        + axis.values().numbers());
            }
        }
        return rules(
                exits.axes().stream().mapToDouble(axis -> axis.values().first()).iterator());
    }

    Rules rules(PrimitiveIterator.OfDouble exitValues) {
        return new Rules(capital, direction, sizing, exits.exits(exitValues), execution.execution(), margin);
    }
}
