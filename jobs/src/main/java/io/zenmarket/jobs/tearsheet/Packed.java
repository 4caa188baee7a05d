package io.zenmarket.jobs.tearsheet;

import io.zenmarket.jobs.page.PackedColumn;
import java.util.Arrays;
import tools.jackson.databind.util.RawValue;

/// A column for the page's script.
///
/// @param d decimals
/// @param v the packed column
record Packed(int d, RawValue v) {

    private static final int MOST_DECIMALS = 9;

    /// Rounded to decimals.
    static Packed of(double[] values, int decimals) {
        return new Packed(decimals, new RawValue(PackedColumn.json(values, decimals)));
    }

    /// Rounded so that the largest value keeps some significant digits.
    static Packed significant(double[] values, int digits) {
        double largest = Arrays.stream(values)
                .filter(Double::isFinite)
                .map(Math::abs)
                .max()
                .orElse(0);
        int before = largest > 0 ? (int) Math.floor(Math.log10(largest)) + 1 : 1;
        return of(values, Math.clamp(digits - before, 0, MOST_DECIMALS));
    }
}
