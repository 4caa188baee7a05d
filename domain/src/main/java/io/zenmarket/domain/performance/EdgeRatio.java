package io.zenmarket.domain.performance;

/// How far trades went in favour against how far they went against.
///
/// Formula: mean(MFE) / |mean(MAE)|, as returns since entry. `NaN` if no trade ever was below its entry.
public final class EdgeRatio {

    private EdgeRatio() {}

    public static double of(double[] mae, double[] mfe) {
        double adverse = -AverageResult.of(mae);
        return adverse > 0 ? AverageResult.of(mfe) / adverse : Double.NaN;
    }
}
