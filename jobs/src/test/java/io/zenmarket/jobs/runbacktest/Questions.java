package io.zenmarket.jobs.runbacktest;

import io.zenmarket.domain.market.BarColumns;
import io.zenmarket.domain.market.BarSeries;
import io.zenmarket.domain.market.Interval;
import io.zenmarket.domain.specification.BacktestSpecification;
import io.zenmarket.domain.strategy.Indicators;
import io.zenmarket.domain.sweep.SetColumns;
import io.zenmarket.domain.sweep.SetStatistic;
import io.zenmarket.readerswriters.specification.SpecificationReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;

/// Runs that are asked without any store, and their sets computed on the spot.
final class Questions {

    static final String SYMBOL = "SPX";

    private static final int PART = 4_096;

    private Questions() {}

    /// A run over the S&P 500.
    static Runs.Loaded spx(String specification) {
        return ask(specification, Map.of(SYMBOL, bars(SYMBOL)));
    }

    /// A run.
    ///
    /// @param bars by symbol; the universe is the specification's
    static Runs.Loaded ask(String specification, Map<String, BarSeries> bars) {
        RunBacktestProperties properties = new RunBacktestProperties(PART, PART, 1, 1, List.of(), Map.of());
        BacktestSpecification read = new SpecificationReader(properties.vocabulary()).read("test.yaml", specification);
        List<String> symbols = bars.keySet().stream().sorted().toList();
        PinnedInputs inputs = new PinnedInputs(
                symbols,
                List.of(),
                Optional.empty(),
                Optional.of(new PinnedInputs.Pin("test.csv", "ab".repeat(32))),
                List.of());
        Run run = Run.of("0123456789abcdef", read, inputs);
        RunEngines engines = new RunEngines(
                run,
                symbol -> Objects.requireNonNull(bars.get(symbol), symbol),
                series -> series.stream().map(Indicators::of).toList());
        Parts parts = new Parts(run.accounts().size(), run.space().size(), PART);
        return new Runs.Loaded(run, engines, parts, 1);
    }

    /// 5,105 daily bars.
    static BarSeries bars(String symbol) {
        List<String> lines = text("/samples/sp500-2000.csv").lines().skip(1).toList();
        BarColumns bars = BarColumns.ofSize(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            String[] cells = lines.get(i).split(",");
            bars.time()[i] = LocalDate.parse(cells[0]).toEpochDay() * 86_400;
            bars.open()[i] = Double.parseDouble(cells[1]);
            bars.high()[i] = Double.parseDouble(cells[2]);
            bars.low()[i] = Double.parseDouble(cells[3]);
            bars.close()[i] = Double.parseDouble(cells[4]);
            bars.volume()[i] = Double.parseDouble(cells[6]);
        }
        return new BarSeries(symbol, Interval.ONE_DAY, bars);
    }

    static String text(String resource) {
        try (InputStream in = Objects.requireNonNull(Questions.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The sets of a run, as they would be stored.
    ///
    /// @param size sets of a part
    static SetRows rows(Runs.Loaded loaded, int size) {
        Run run = loaded.run();
        return (columns, use) -> new Parts(run.accounts().size(), run.space().size(), size)
                .all()
                .forEach(part -> rows(loaded, part, columns, use));
    }

    static SetRows rows(Runs.Loaded loaded) {
        return rows(loaded, PART);
    }

    private static void rows(
            Runs.Loaded loaded, Parts.Part part, List<String> names, BiConsumer<Parts.Part, double[][]> use) {
        SetColumns columns = new SetColumns(loaded.run().space().axes().size(), (int) (part.to() - part.from()));
        long unused = loaded.engines().worker(part.account()).fill(part.from(), part.to(), columns);
        if (columns.size() > 0) {
            use.accept(
                    part,
                    names.stream()
                            .map(name -> Arrays.copyOf(column(loaded.run(), name, columns), columns.size()))
                            .toArray(double[][]::new));
        }
    }

    private static double[] column(Run run, String name, SetColumns columns) {
        if (name.equals(SetTable.SET)) {
            return Arrays.stream(columns.index()).asDoubleStream().toArray();
        }
        for (int axis = 0; axis < run.space().axes().size(); axis++) {
            if (SetTable.parameter(run.space().axes().get(axis)).equals(name)) {
                return columns.parameter(axis);
            }
        }
        return columns.statistic(Arrays.stream(SetStatistic.values())
                .filter(statistic -> statistic.column().equals(name))
                .findFirst()
                .orElseThrow());
    }
}
