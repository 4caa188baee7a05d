package io.zenmarket.domain.backtest;

/// What is the same for every bar of a backtest.
///
/// @param capital money at first, above 0
/// @param direction sides that may be held
/// @param sizing of entries
/// @param exits that stand from the entry on
/// @param execution of orders
/// @param margin what may be borrowed
public record Rules(
        double capital, Direction direction, Sizing sizing, Exits exits, Execution execution, Margin margin) {

    public Rules {
        Check.positive("capital", capital);
        if (sizing instanceof Sizing.FixedRisk && exits.stop() instanceof Distance.None) {
            throw new IllegalArgumentException("sizing: fixed-risk, expected a stop to measure the risk by, was none");
        }
    }

    /// All cash, long only, next open, without costs.
    public static Rules of(double capital) {
        return new Rules(capital, Direction.LONG_ONLY, new Sizing.AllIn(), Exits.NONE, Execution.DEFAULT, Margin.CASH);
    }

    public Rules withExits(Exits other) {
        return new Rules(capital, direction, sizing, other, execution, margin);
    }

    public Rules withExecution(Execution other) {
        return new Rules(capital, direction, sizing, exits, other, margin);
    }

    public Rules withSizing(Sizing other) {
        return new Rules(capital, direction, other, exits, execution, margin);
    }

    public Rules withDirection(Direction other) {
        return new Rules(capital, other, sizing, exits, execution, margin);
    }
}
