package io.zenmarket.jobs.look;

import io.zenmarket.domain.performance.PeriodsPerYear;
import io.zenmarket.domain.performance.ReturnSeries;
import io.zenmarket.domain.performance.ReturnStatistics;
import io.zenmarket.jobs.frame.ExitCodes;
import io.zenmarket.readerswriters.csv.NumberSeries;
import io.zenmarket.readerswriters.csv.SeriesCsv;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `stats` on the command line.
@Command(
        name = "stats",
        description = {
            "Print every statistic of a series of returns, or of an equity curve, read from a CSV file:",
            "a header, then a row per date, ascending. Needs no stores. An undefined statistic is empty (table, csv) or"
                    + " null (json)."
        },
        mixinStandardHelpOptions = true)
public final class StatsCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "the series: a date column first, then numbers")
    private Path file = Path.of("");

    @Option(names = "--column", paramLabel = "NAME", description = "column of the series (default: the only one)")
    private @Nullable String column;

    @Option(
            names = "--benchmark",
            paramLabel = "FILE",
            description = "series to compare with, over the dates both have")
    private @Nullable Path benchmark;

    @Option(
            names = "--benchmark-column",
            paramLabel = "NAME",
            description = "column of the benchmark; without --benchmark, in the same file")
    private @Nullable String benchmarkColumn;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            defaultValue = "auto",
            description = "returns: fractions per row; equity: values (prices, too), the first one the capital;"
                    + " auto: returns when one is zero or less (default: ${DEFAULT-VALUE})")
    private SeriesKind kind = SeriesKind.AUTO;

    @Option(
            names = "--periods-per-year",
            paramLabel = "N",
            description = "rows that make a year (default: by the dates, 252 for daily ones)")
    private @Nullable Double periodsPerYear;

    @Option(
            names = "--risk-free",
            paramLabel = "RATE",
            defaultValue = "0",
            description = "a year's rate as a fraction (default: ${DEFAULT-VALUE})")
    private double riskFree;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "table, csv or json (default: ${DEFAULT-VALUE})")
    private StatisticFormat format = StatisticFormat.TABLE;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        format.print(ReturnStatistics.of(series()), out);
        out.flush();
        return ExitCodes.DONE;
    }

    private ReturnSeries series() {
        DatedReturns all = read(file, column);
        if (benchmark == null && benchmarkColumn == null) {
            return series(all);
        }
        DatedReturns other = read(benchmark == null ? file : benchmark, benchmarkColumn);
        DatedReturns common = all.onTimesOf(other);
        tell(all.times().length - common.times().length, "rows without the benchmark's date left out");
        return series(common).withBenchmark(other.onTimesOf(common).returns());
    }

    private ReturnSeries series(DatedReturns read) {
        double periods = periodsPerYear == null ? PeriodsPerYear.infer(read.times()) : periodsPerYear;
        return ReturnSeries.of(read.returns(), read.times(), periods).withRiskFree(riskFree);
    }

    private DatedReturns read(Path from, @Nullable String name) {
        NumberSeries numbers = SeriesCsv.read(from, Optional.ofNullable(name));
        tell(numbers.missing(), "rows of " + numbers.name() + " without a number left out");
        DatedReturns series = kind.of(numbers);
        if (series.returns().length == 0) {
            throw new IllegalArgumentException(
                    from + ": expected at least one return in column " + numbers.name() + ", was none");
        }
        return series;
    }

    private void tell(int count, String what) {
        if (count > 0) {
            spec.commandLine().getErr().println(count + " " + what);
            spec.commandLine().getErr().flush();
        }
    }
}
