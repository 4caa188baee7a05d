package io.zenmarket.jobs.look;

import io.zenmarket.domain.market.BarSeries;
import io.zenmarket.domain.sentiment.SentimentColumn;
import io.zenmarket.jobs.cli.Application;
import io.zenmarket.jobs.cli.RowWriter;
import io.zenmarket.jobs.frame.ExitCodes;
import io.zenmarket.jobs.store.FileBars;
import io.zenmarket.jobs.store.NothingStoredException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// A command that prints a row per bar of one symbol.
abstract class LookCommand implements Callable<Integer> {

    @Mixin
    private LookOptions options = new LookOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /// The columns that will be printed.
    ///
    /// @throws ParameterException when one was asked for that there is not
    abstract List<String> columns();

    /// Prints the selected bars.
    abstract void print(Looked looked, RowWriter rows);

    /// What is looked at.
    ///
    /// @param series the bars
    /// @param sentiment the daily sentiment known at each bar's close; `NaN` where there is none, as in files
    record Looked(BarSeries series, double[] sentiment) {}

    final LookOptions options() {
        return options;
    }

    final ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    @Override
    public final Integer call() {
        options.problem().ifPresent(problem -> {
            throw wrong(problem);
        });
        List<String> columns = columns();
        return options.csv()
                .map(location -> print(fromFile(location), columns))
                .orElseGet(() -> printFromLake(columns));
    }

    private int printFromLake(List<String> columns) {
        String symbol = options.symbol().orElseThrow();
        try {
            return Application.toLook(spec.name(), options.common())
                    .call(context -> print(LakeBars.in(context).read(symbol, options.raw()), columns));
        } catch (NothingStoredException e) {
            throw LakeBars.none(symbol);
        }
    }

    private int print(Looked looked, List<String> columns) {
        try (RowWriter rows = new RowWriter(spec.commandLine().getOut(), options.format(), columns)) {
            print(looked, rows);
        }
        return ExitCodes.DONE;
    }

    /// A bar dated after today, wherever today is furthest, is a mistake.
    private Looked fromFile(String location) {
        FileBars read = FileBars.read(location, options.symbol(), LocalDate.now(ZoneOffset.MAX));
        PrintWriter err = spec.commandLine().getErr();
        read.rejected().forEach(record -> err.println(record.message()));
        err.flush();
        BarSeries series = read.series();
        return new Looked(series, SentimentColumn.none(series.size()).values());
    }
}
