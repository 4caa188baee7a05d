package io.zenmarket.jobs.look;

import io.zenmarket.domain.market.BarSeries;
import io.zenmarket.domain.market.Interval;
import io.zenmarket.domain.market.PriceAdjustment;
import io.zenmarket.readerswriters.lake.BarLake;
import io.zenmarket.readerswriters.postgres.CorporateActionPostgresTable;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// One symbol's daily bars out of the lake.
final class LakeBars {

    private static final long DAY = 86_400;
    private static final int NAMED = 10;

    private static final String SYMBOLS =
            "SELECT symbol FROM instrument WHERE last_time IS NOT NULL ORDER BY symbol COLLATE \"C\"";

    private final Supplier<BarLake> lake;
    private final JdbcClient jdbc;
    private final CorporateActionPostgresTable actions;

    private LakeBars(Supplier<BarLake> lake, JdbcClient jdbc, CorporateActionPostgresTable actions) {
        this.lake = lake;
        this.jdbc = jdbc;
        this.actions = actions;
    }

    static LakeBars in(ApplicationContext context) {
        return new LakeBars(
                () -> context.getBean(BarLake.class),
                context.getBean(JdbcClient.class),
                new CorporateActionPostgresTable(context.getBean(DataSource.class)));
    }

    /// The whole history of a symbol; a symbol that is not there as it is written is looked for in capitals.
    ///
    /// @param raw as traded; else adjusted as of the last bar
    /// @throws IllegalArgumentException when the lake has none
    BarSeries read(String symbol, boolean raw) {
        if (!hasTables()) {
            throw none(symbol);
        }
        BarLake bars = lake.get();
        BarSeries series = bars.series(symbol, Interval.ONE_DAY)
                .or(() -> bars.series(symbol.toUpperCase(Locale.ROOT), Interval.ONE_DAY))
                .orElseThrow(() -> unknown(symbol, symbols()));
        return raw ? series : adjusted(series);
    }

    private BarSeries adjusted(BarSeries series) {
        long[] time = series.bars().time();
        LocalDate last = LocalDate.ofEpochDay(Math.floorDiv(time[time.length - 1], DAY));
        return PriceAdjustment.adjust(series, actions.find(series.symbol()), last);
    }

    /// Stores that no job has used yet have none; and looking opens no lake, which would make one.
    private boolean hasTables() {
        return jdbc.sql("SELECT to_regclass('instrument') IS NOT NULL")
                .query(Boolean.class)
                .single();
    }

    private List<String> symbols() {
        return jdbc.sql(SYMBOLS).query(String.class).list();
    }

    /// No lake, or an empty one.
    static IllegalArgumentException none(String symbol) {
        return unknown(symbol, List.of());
    }

    private static IllegalArgumentException unknown(String symbol, List<String> known) {
        String what = known.isEmpty()
                ? "the lake has no bars at all; try 'zenmarket demo'"
                : "expected one of the lake's " + known.size() + " symbols (" + names(known) + "), was " + symbol;
        return new IllegalArgumentException("--symbol: " + what + ", or read some with 'zenmarket ingest-bars --source"
                + " yahoo:" + symbol + "', or name a file with --csv");
    }

    private static String names(List<String> known) {
        String first = String.join(", ", known.subList(0, Math.min(NAMED, known.size())));
        return known.size() > NAMED ? first + ", …" : first;
    }
}
