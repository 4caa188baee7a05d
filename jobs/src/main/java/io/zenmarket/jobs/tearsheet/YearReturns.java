package io.zenmarket.jobs.tearsheet;

import java.util.Arrays;

/// Returns of a calendar year; `NaN` where there was no trading.
///
/// @param year the year
/// @param months twelve returns
/// @param total of the year, or of the part of it that was traded
/// @param benchmark the benchmark's total
public record YearReturns(int year, double[] months, double total, double benchmark) {

    public YearReturns {
        Lengths.require("months of " + year, months, 12);
        months = Arrays.copyOf(months, 12);
    }
}
