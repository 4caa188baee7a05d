package io.zenmarket.jobs.look;

import io.zenmarket.domain.market.BarSeries;
import io.zenmarket.domain.market.Interval;
import io.zenmarket.domain.market.PriceAdjustment;
import io.zenmarket.domain.sentiment.SentimentColumn;
import io.zenmarket.readerswriters.lake.BarLake;
import io.zenmarket.readerswriters.postgres.CorporateActionPostgresTable;
import io.zenmarket.readerswriters.postgres.HeldSentiment;
import io.zenmarket.readerswriters.postgres.HeldSentimentPostgresReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// One symbol's daily bars out of the lake, and the sentiment of its news beside them.
final class LakeBars {

    private static final long DAY = 86_400;
    private static final int NAMED = 10;

    private static final String SYMBOLS =
            "SELECT symbol FROM instrument WHERE last_time IS NOT NULL ORDER BY symbol COLLATE \"C\"";

    private final Supplier<BarLake> lake;
    private final JdbcClient jdbc;
    private final CorporateActionPostgresTable actions;
    private final HeldSentimentPostgresReader sentiment;

    private LakeBars(Supplier<BarLake> lake, DataSource dataSource) {
        this.lake = lake;
        this.jdbc = JdbcClient.create(dataSource);
        this.actions = new CorporateActionPostgresTable(dataSource);
        this.sentiment = new HeldSentimentPostgresReader(dataSource);
    }

    static LakeBars in(ApplicationContext context) {
        return new LakeBars(() -> context.getBean(BarLake.class), context.getBean(DataSource.class));
    }

    /// The whole history of a symbol; a symbol that is not there as it is written is looked for in capitals.
    ///
    /// @param raw as traded; else adjusted as of the last bar
    /// @throws IllegalArgumentException when the lake has none
    LookCommand.Looked read(String symbol, boolean raw) {
        if (!hasTables()) {
            throw none(symbol);
        }
        BarLake bars = lake.get();
        BarSeries series = bars.series(symbol, Interval.ONE_DAY)
                .or(() -> bars.series(symbol.toUpperCase(Locale.ROOT), Interval.ONE_DAY))
                .orElseThrow(() -> unknown(symbol, symbols()));
        LocalDate last = date(series, series.size() - 1);
        List<HeldSentiment> news = sentiment.find(series.symbol(), date(series, 0), last);
        return new LookCommand.Looked(
                raw ? series : PriceAdjustment.adjust(series, actions.find(series.symbol()), last),
                SentimentColumn.of(series, HeldSentiment.days(news)).values());
    }

    private static LocalDate date(BarSeries series, int bar) {
        return LocalDate.ofEpochDay(Math.floorDiv(series.bars().time()[bar], DAY));
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
