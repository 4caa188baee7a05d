package io.zenmarket.jobs.look;

import io.zenmarket.domain.market.BarSeries;
import io.zenmarket.jobs.cli.RowWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.IModelTransformer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/// `indicators` on the command line.
@Command(
        name = "indicators",
        description = {
            "Print the indicators of one symbol, a row per bar, a column per indicator.",
            "Numbers have the fewest digits that read back as the same double, always a decimal point, never an"
                    + " exponent. A value that is not defined yet is empty (csv) or null (json)."
        },
        mixinStandardHelpOptions = true,
        modelTransformer = IndicatorsCommand.ColumnList.class)
public final class IndicatorsCommand extends LookCommand {

    @Option(
            names = "--set",
            paramLabel = "SET",
            defaultValue = "talib",
            description = "talib: TA-Lib's functions; legacy: the legacy program's (default: ${DEFAULT-VALUE})")
    private IndicatorSet set = IndicatorSet.TALIB;

    @Option(
            names = "--columns",
            paramLabel = "NAME",
            split = ",",
            description = "only these columns, in this order, e.g. RSI_14,ATR_14")
    private List<String> selected = new ArrayList<>();

    @Override
    List<String> columns() {
        return Stream.concat(Stream.of("date"), names().stream()).toList();
    }

    private List<String> names() {
        List<String> known = List.copyOf(set.catalogue().warmups().sequencedKeySet());
        selected.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(unknown -> {
            throw wrong("--columns: expected some of " + String.join(", ", known) + ", was " + unknown);
        });
        return selected.isEmpty() ? known : List.copyOf(selected);
    }

    @Override
    void print(Looked looked, RowWriter rows) {
        BarSeries series = looked.series();
        SequencedMap<String, double[]> all = set.catalogue().columns(series.bars());
        List<double[]> columns =
                names().stream().map(all::get).map(Objects::requireNonNull).toList();
        var unused = options().selected(series).allMatch(bar -> {
            rows.text(LookOptions.date(series, bar));
            columns.forEach(column -> rows.number(column[bar]));
            return rows.end();
        });
    }

    /// Lists the columns of each set in the help.
    static final class ColumnList implements IModelTransformer {

        @Override
        public CommandSpec transform(CommandSpec spec) {
            spec.usageMessage()
                    .footerHeading("%nColumns:%n")
                    .footer(Stream.of(IndicatorSet.values())
                            .map(set -> set.name().toLowerCase(java.util.Locale.ROOT) + ": "
                                    + String.join(
                                            ", ", set.catalogue().warmups().sequencedKeySet()))
                            .toArray(String[]::new));
            return spec;
        }
    }
}
