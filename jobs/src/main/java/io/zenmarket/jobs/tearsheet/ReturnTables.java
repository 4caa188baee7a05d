package io.zenmarket.jobs.tearsheet;

import java.util.List;

/// Returns seen from several sides.
///
/// @param years calendar years, ascending
/// @param distribution of the returns per bar
/// @param mean of the returns per bar, for the normal curve laid over the distribution
/// @param deviation standard deviation of the returns per bar
/// @param drawdowns the worst ones, deepest first
public record ReturnTables(
        List<YearReturns> years, Histogram distribution, double mean, double deviation, List<DrawdownRow> drawdowns) {

    public ReturnTables {
        years = List.copyOf(years);
        drawdowns = List.copyOf(drawdowns);
    }
}
