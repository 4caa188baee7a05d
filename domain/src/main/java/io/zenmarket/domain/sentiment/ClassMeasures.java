package io.zenmarket.domain.sentiment;

/// How well a scorer finds one class.
///
/// @param label the class
/// @param count texts that belong to it
/// @param precision share of those said to belong to it that do; NaN when none was said to
/// @param recall share of those that belong to it that were said to; NaN when none does
/// @param f1 `2 TP / (2 TP + FP + FN)`; NaN when none does and none was said to
public record ClassMeasures(SentimentLabel label, int count, double precision, double recall, double f1) {

    static ClassMeasures of(SentimentLabel label, Confusion confusion) {
        int right = confusion.count(label, label);
        int actual = confusion.actual(label);
        int said = confusion.said(label);
        return new ClassMeasures(
                label, actual, (double) right / said, (double) right / actual, 2.0 * right / (actual + said));
    }
}
