package io.zenmarket.jobs.look;

import io.zenmarket.domain.market.BarSeries;
import io.zenmarket.jobs.cli.CommonOptions;
import io.zenmarket.jobs.cli.RowFormat;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// What all commands that look at one symbol ask for: where its bars are, which of them, and how to print.
final class LookOptions {

    private static final long DAY = 86_400;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Option(
            names = "--symbol",
            paramLabel = "SYMBOL",
            description = "the symbol, e.g. ^GSPC (default with --csv: the only one in the file)")
    private @Nullable String symbol;

    @Option(
            names = "--csv",
            paramLabel = "FILE",
            description = "read this file (directory, glob) instead of the lake; needs no stores")
    private @Nullable String csv;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "csv",
            description = "csv or json (default: ${DEFAULT-VALUE}); undefined values are empty or null")
    private RowFormat format = RowFormat.CSV;

    @Option(names = "--from", paramLabel = "DATE", description = "first date printed; all bars before it still count")
    private LocalDate from = LocalDate.MIN;

    @Option(names = "--to", paramLabel = "DATE", description = "last date printed")
    private LocalDate to = LocalDate.MAX;

    @Option(
            names = "--raw",
            description = "prices as traded (default: adjusted for splits and dividends as of the last bar;"
                    + " a file is always taken as it is)")
    private boolean raw;

    CommonOptions common() {
        return common;
    }

    Optional<String> symbol() {
        return Optional.ofNullable(symbol);
    }

    Optional<String> csv() {
        return Optional.ofNullable(csv);
    }

    RowFormat format() {
        return format;
    }

    boolean raw() {
        return raw;
    }

    /// What is wrong with the options together; empty when nothing is.
    Optional<String> problem() {
        if (symbol == null && csv == null) {
            return Optional.of("--symbol: expected a symbol such as ^GSPC, was none");
        }
        return from.isAfter(to)
                ? Optional.of("--from: expected a date up to --to " + to + ", was " + from)
                : Optional.empty();
    }

    /// The indexes of the bars that are printed.
    IntStream selected(BarSeries series) {
        return IntStream.range(
                firstOnOrAfter(series, from),
                to.equals(LocalDate.MAX) ? series.size() : firstOnOrAfter(series, to.plusDays(1)));
    }

    private static int firstOnOrAfter(BarSeries series, LocalDate date) {
        int at = Arrays.binarySearch(series.bars().time(), date.toEpochDay() * DAY);
        return at >= 0 ? at : -at - 1;
    }

    /// The date of a bar, in UTC.
    static String date(BarSeries series, int bar) {
        return LocalDate.ofEpochDay(Math.floorDiv(series.bars().time()[bar], DAY))
                .toString();
    }
}
