package io.zenmarket.domain.performance;

/// Pearson correlation with a benchmark, from −1 to 1; its square is R².
public final class Correlation {

    private Correlation() {}

    public static double of(double[] returns, double[] benchmark) {
        return Pairs.of(returns, benchmark).correlation();
    }
}
