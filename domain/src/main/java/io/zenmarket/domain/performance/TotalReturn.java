package io.zenmarket.domain.performance;

/// Compounded return of the whole series.
///
/// Formula: Π (1 + r) − 1. `NaN` for an empty series.
public final class TotalReturn {

    private TotalReturn() {}

    public static double of(double[] returns) {
        double wealth = 1;
        for (double r : returns) {
            wealth *= Double.isNaN(r) ? 1 : 1 + r;
        }
        return returns.length == 0 ? Double.NaN : wealth - 1;
    }
}
