package io.zenmarket.domain.performance;

/// Count, mean and central sums of the values that are present.
///
/// Formula: S_k = Σ (x − mean)^k, in a second pass, so that nothing cancels. A standard deviation of at most
/// 1e-13 (1 + |mean|) is the rounding of a flat curve (a return is the difference of a ratio to 1, whose last
/// place is 2.2e-16) and counts as 0: what divides by it is undefined instead of ±1e16.
///
/// @param count values that are not `NaN`
/// @param mean `NaN` without values
/// @param s2 sum of squares about the mean
/// @param s3 sum of cubes about the mean
/// @param s4 sum of fourth powers about the mean
public record Moments(int count, double mean, double s2, double s3, double s4) {

    private static final double ROUNDING = 1e-13;

    public static Moments of(double[] values) {
        return of(values, 0, values.length);
    }

    /// The values from index `from` to before `to`.
    public static Moments of(double[] values, int from, int to) {
        int count = 0;
        double sum = 0;
        for (int i = from; i < to; i++) {
            if (!Double.isNaN(values[i])) {
                count++;
                sum += values[i];
            }
        }
        return about(count, sum / count, values, from, to);
    }

    private static Moments about(int count, double mean, double[] values, int from, int to) {
        double s2 = 0;
        double s3 = 0;
        double s4 = 0;
        for (int i = from; i < to; i++) {
            if (!Double.isNaN(values[i])) {
                double distance = values[i] - mean;
                double square = distance * distance;
                s2 += square;
                s3 += square * distance;
                s4 += square * square;
            }
        }
        return new Moments(count, mean, s2, s3, s4);
    }

    /// Sample standard deviation, divisor N − 1; 0 if it is rounding only, `NaN` for fewer than two values.
    public double deviation() {
        return count < 2 ? Double.NaN : withoutRounding(Math.sqrt(s2 / (count - 1)), mean);
    }

    /// Mean over standard deviation, the Sharpe ratio of one period; `NaN` without deviation.
    public double ratio() {
        return ratio(mean, deviation());
    }

    /// `mean / deviation` as [#ratio()] has it, for a mean and deviation (N − 1) from elsewhere.
    public static double ratio(double mean, double deviation) {
        return withoutRounding(deviation, mean) > 0 ? mean / deviation : Double.NaN;
    }

    /// Skewness: √(N (N−1)) / (N−2) × (S_3/N) / (S_2/N)^1.5, the sample-unbiased G1 as pandas and Excel have
    /// it; `NaN` for fewer than three values or without deviation.
    public double skewness() {
        if (count < 3 || !(deviation() > 0)) {
            return Double.NaN;
        }
        double n = count;
        double variance = s2 / n;
        return Math.sqrt(n * (n - 1)) / (n - 2) * (s3 / n) / (variance * Math.sqrt(variance));
    }

    /// Excess kurtosis: (N−1) / ((N−2)(N−3)) × ((N+1) S_4/N / (S_2/N)² − 3 (N−1)), the sample-unbiased G2 as
    /// pandas and Excel have it, 0 for a normal distribution; `NaN` for fewer than four values or without
    /// deviation.
    public double kurtosis() {
        if (count < 4 || !(deviation() > 0)) {
            return Double.NaN;
        }
        double n = count;
        double variance = s2 / n;
        return (n - 1) / ((n - 2) * (n - 3)) * ((n + 1) * (s4 / n) / (variance * variance) - 3 * (n - 1));
    }

    private static double withoutRounding(double deviation, double mean) {
        return deviation <= ROUNDING * (1 + Math.abs(mean)) ? 0 : deviation;
    }
}
