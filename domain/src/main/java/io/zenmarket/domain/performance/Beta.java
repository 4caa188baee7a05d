package io.zenmarket.domain.performance;

/// Sensitivity to a benchmark.
///
/// Formula: cov(r, b) / var(b), over the bars where both are present. `NaN` if the benchmark does not move.
public final class Beta {

    private Beta() {}

    public static double of(double[] returns, double[] benchmark) {
        return Pairs.of(returns, benchmark).slope();
    }
}
