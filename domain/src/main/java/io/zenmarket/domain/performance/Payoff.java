package io.zenmarket.domain.performance;

/// Average gain over average loss.
///
/// Formula: mean(x | x > 0) / |mean(x | x < 0)|. `NaN` without gains or without losses.
public final class Payoff {

    private Payoff() {}

    public static double of(double[] results) {
        return AverageResult.win(results) / -AverageResult.loss(results);
    }
}
