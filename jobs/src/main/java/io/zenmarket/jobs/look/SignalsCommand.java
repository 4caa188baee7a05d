package io.zenmarket.jobs.look;

import io.zenmarket.domain.market.BarSeries;
import io.zenmarket.domain.signal.Signal;
import io.zenmarket.domain.signal.SignalModel;
import io.zenmarket.domain.signal.SignalModels;
import io.zenmarket.domain.signal.SignalSeries;
import io.zenmarket.domain.signal.Snapshot;
import io.zenmarket.domain.signal.Verdict;
import io.zenmarket.jobs.cli.RowFormat;
import io.zenmarket.jobs.cli.RowWriter;
import io.zenmarket.readerswriters.postgres.SignalPostgresTable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.IModelTransformer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/// `signals` on the command line.
@Command(
        name = "signals",
        description = {
            "Print what a model says about one symbol, a row per bar that has a signal.",
            "Bars of the lake have the daily sentiment of the lake beside them, bars of a file have none.",
            "Numbers as in 'zenmarket indicators --help'; json also has the values behind each signal."
        },
        mixinStandardHelpOptions = true,
        modelTransformer = SignalsCommand.ModelList.class)
public final class SignalsCommand extends LookCommand {

    private static final List<String> VERDICT =
            List.of("date", "close", "points", "signal", "confidence", "trend", "reason_codes");
    private static final List<String> SNAPSHOT =
            List.of("sma20", "sma50", "rsi14", "band_lower", "band_upper", "atr14", "sentiment");

    @Option(
            names = "--model",
            paramLabel = "MODEL",
            defaultValue = SignalModels.DEFAULT,
            description = "one of those below (default: ${DEFAULT-VALUE})")
    private String model = SignalModels.DEFAULT;

    @Override
    List<String> columns() {
        model();
        return Stream.concat(VERDICT.stream(), explained() ? SNAPSHOT.stream() : Stream.of())
                .toList();
    }

    private boolean explained() {
        return options().format() == RowFormat.JSON;
    }

    private SignalModel model() {
        try {
            return SignalModels.named(model);
        } catch (IllegalArgumentException e) {
            throw wrong("--" + e.getMessage());
        }
    }

    @Override
    void print(Looked looked, RowWriter rows) {
        BarSeries series = looked.series();
        SignalSeries said = model().evaluate(series, looked.sentiment());
        var unused = options()
                .selected(series)
                .mapToObj(said::at)
                .flatMap(Optional::stream)
                .allMatch(signal -> print(signal, rows));
    }

    private boolean print(Signal signal, RowWriter rows) {
        Verdict verdict = signal.verdict();
        rows.text(signal.date().toString())
                .number(signal.snapshot().close())
                .count(verdict.points())
                .text(verdict.decision().name())
                .number(verdict.confidence())
                .text(verdict.trend().name())
                .text(SignalPostgresTable.reasons(verdict));
        if (explained()) {
            print(signal.snapshot(), rows);
        }
        return rows.end();
    }

    private static void print(Snapshot snapshot, RowWriter rows) {
        rows.number(snapshot.sma20())
                .number(snapshot.sma50())
                .number(snapshot.rsi14())
                .number(snapshot.bandLower())
                .number(snapshot.bandUpper())
                .number(snapshot.atr14())
                .number(snapshot.sentiment());
    }

    /// Lists the models in the help.
    static final class ModelList implements IModelTransformer {

        @Override
        public CommandSpec transform(CommandSpec spec) {
            spec.usageMessage()
                    .footerHeading("%nModels:%n")
                    .footer(SignalModels.all().stream()
                            .map(model -> model.id().name() + ": " + model.description())
                            .toArray(String[]::new));
            return spec;
        }
    }
}
