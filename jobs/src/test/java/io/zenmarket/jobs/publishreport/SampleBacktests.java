package io.zenmarket.jobs.publishreport;

import io.zenmarket.domain.brief.BacktestBrief;
import io.zenmarket.domain.brief.RecentBacktests;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Backtests of briefs.
final class SampleBacktests {

    static final LocalDate SINCE = LocalDate.of(2020, 4, 16);
    static final RecentBacktests NONE = new RecentBacktests(SINCE, List.of(), 0);

    private SampleBacktests() {}

    /// A sweep and a single set, and three more that are not listed.
    static RecentBacktests two() {
        BacktestBrief sweep = new BacktestBrief(
                "6efe5390304d1371",
                "SMA crossover sweep",
                "sma-cross",
                List.of("AAPL", "GOOG", "MSFT", "^GSPC"),
                982,
                Instant.parse("2020-04-17T01:02:59Z"),
                Optional.of(new BacktestBrief.Best("^GSPC", "fast=7 slow=188", 1.7969, 0.0521, 0.548, -0.2093, 22)),
                Optional.of(new BacktestBrief.Luck(0.713, 0.2514, 0.625)),
                "reports/backtest=6efe5390304d1371/tearsheet.html");
        BacktestBrief single = new BacktestBrief(
                "0123456789abcdef",
                "Half and half",
                "",
                List.of("AAPL", "MSFT"),
                1,
                Instant.parse("2020-04-16T22:00:00Z"),
                Optional.of(new BacktestBrief.Best("*", "", 0.5, 0.1, 1.254, -0.1, 12)),
                Optional.empty(),
                "");
        return new RecentBacktests(SINCE, List.of(sweep, single), 5);
    }

    /// One whose texts are all the same.
    static RecentBacktests named(String text) {
        BacktestBrief run = new BacktestBrief(
                text,
                text,
                text,
                List.of(text),
                1,
                Instant.EPOCH,
                Optional.of(new BacktestBrief.Best(text, text, 1, 1, 1, 1, 1)),
                Optional.of(new BacktestBrief.Luck(1, 1, 1)),
                "");
        return new RecentBacktests(SINCE, List.of(run), 1);
    }

    /// One of which nothing is known.
    static RecentBacktests undefined() {
        BacktestBrief run = new BacktestBrief(
                "0123456789abcdef",
                "Empty",
                "",
                List.of("EMPTY"),
                1,
                Instant.EPOCH,
                Optional.empty(),
                Optional.of(new BacktestBrief.Luck(Double.NaN, Double.NaN, Double.NaN)),
                "");
        return new RecentBacktests(SINCE, List.of(run), 1);
    }
}
