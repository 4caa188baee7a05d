package io.zenmarket.jobs.look;

import io.zenmarket.domain.performance.Statistic;
import io.zenmarket.jobs.cli.RowFormat;
import io.zenmarket.jobs.cli.RowWriter;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/// How statistics are printed.
public enum StatisticFormat {
    /// For people: rounded, with what they mean.
    TABLE,
    /// A line per statistic, full precision.
    CSV,
    /// An object, full precision.
    JSON;

    /// Prints all of them; the writer is not closed.
    public void print(List<Statistic> statistics, PrintWriter out) {
        switch (this) {
            case TABLE ->
                statistics.forEach(statistic -> out.printf(
                        Locale.ROOT,
                        "%-34s %14s  %s%n",
                        statistic.name(),
                        rounded(statistic),
                        statistic.description()));
            case CSV, JSON -> {
                RowFormat rows = this == CSV ? RowFormat.CSV : RowFormat.JSON;
                try (RowWriter writer = new RowWriter(out, rows, List.of("name", "value", "unit"))) {
                    statistics.forEach(statistic -> row(statistic, writer));
                }
            }
        }
    }

    private static void row(Statistic statistic, RowWriter writer) {
        boolean unused = writer.text(statistic.name())
                .number(statistic.value())
                .text(statistic.unit().toString())
                .end();
    }

    private static String rounded(Statistic statistic) {
        double value = statistic.value();
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "" : value > 0 ? "infinite" : "-infinite";
        }
        return switch (statistic.unit()) {
            case FRACTION -> String.format(Locale.ROOT, "%.2f %%", 100 * value);
            case RATIO -> String.format(Locale.ROOT, "%.4f", value);
            case MONEY -> String.format(Locale.ROOT, "%,.2f", value);
            case DAYS, BARS, COUNT -> String.format(Locale.ROOT, "%,.0f", value);
        };
    }
}
