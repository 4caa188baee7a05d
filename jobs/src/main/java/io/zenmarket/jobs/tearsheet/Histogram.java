package io.zenmarket.jobs.tearsheet;

import java.util.Arrays;

/// How often values fall into bins of one width; bin i reaches from `from + i * width` to one width further.
///
/// @param from lower edge of the first bin
/// @param width of every bin, above zero
/// @param counts values per bin
/// @param undefined values that were `NaN` or infinite
public record Histogram(double from, double width, long[] counts, long undefined) {

    /// Of values.
    ///
    /// @param values in any order
    /// @param bins how many, at least 1; with no spread among the values there is one bin only
    public static Histogram of(double[] values, int bins) {
        double[] defined = Arrays.stream(values).filter(Double::isFinite).toArray();
        long undefined = (long) values.length - defined.length;
        if (defined.length == 0) {
            return new Histogram(0, 1, new long[0], undefined);
        }
        double low = Arrays.stream(defined).min().orElseThrow();
        double high = Arrays.stream(defined).max().orElseThrow();
        if (!((high - low) / bins > 0)) {
            return new Histogram(low - 0.5, 1, new long[] {defined.length}, undefined);
        }
        return new Histogram(low, (high - low) / bins, counts(defined, low, (high - low) / bins, bins), undefined);
    }

    private static long[] counts(double[] values, double from, double width, int bins) {
        long[] counts = new long[bins];
        for (double value : values) {
            counts[(int) Math.min(bins - 1, (value - from) / width)]++;
        }
        return counts;
    }

    /// Values in all bins.
    public long total() {
        return Arrays.stream(counts).sum();
    }
}
