package io.zenmarket.domain.sentiment;

import java.util.List;
import java.util.stream.IntStream;

/// Whether a scorer that says 80 % is right for 80 %.
///
/// @param bins ten of equal width, by confidence
/// @param error expected calibration error, 0 to 1; NaN without texts
public record Calibration(List<Bin> bins, double error) {

    private static final int BINS = 10;

    /// Texts of similar confidence.
    ///
    /// @param from least confidence, inclusive
    /// @param to greatest one, exclusive; inclusive in the last bin
    /// @param count texts
    /// @param confidence their mean; NaN without texts
    /// @param accuracy share of right ones; NaN without texts
    public record Bin(double from, double to, int count, double confidence, double accuracy) {}

    public Calibration {
        bins = List.copyOf(bins);
    }

    /// `Σ n_b / N · |accuracy_b − confidence_b|` over ten bins of equal width (Guo, Pleiss, Sun, Weinberger
    /// 2017, "On calibration of modern neural networks", equation 5; their bins are open below, these above).
    static Calibration of(List<Judged> texts) {
        List<Bin> bins =
                IntStream.range(0, BINS).mapToObj(bin -> bin(bin, texts)).toList();
        double sum = bins.stream()
                .filter(bin -> bin.count() > 0)
                .mapToDouble(bin -> bin.count() * Math.abs(bin.accuracy() - bin.confidence()))
                .sum();
        return new Calibration(bins, sum / texts.size());
    }

    private static Bin bin(int bin, List<Judged> texts) {
        List<Judged> inside = texts.stream()
                .filter(text ->
                        Math.min(BINS - 1, (int) (BINS * text.sentiment().confidence())) == bin)
                .toList();
        double confidence = inside.stream()
                .mapToDouble(text -> text.sentiment().confidence())
                .average()
                .orElse(Double.NaN);
        return new Bin((double) bin / BINS, (bin + 1.0) / BINS, inside.size(), confidence, Evaluation.accuracy(inside));
    }
}
