package io.zenmarket.readerswriters.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.domain.sentiment.DailySentiment;
import io.zenmarket.domain.sentiment.SentimentTrend;
import io.zenmarket.domain.sentiment.SessionScores;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DailySentimentPostgresTableIT {

    private static final LocalDate FRIDAY = LocalDate.of(2024, 12, 27);
    private static final SessionScores SCORES = new SessionScores(2, 1, 0.1, 1 / 3.0, 0.2, 0.5, 0, 0, 0.2, 0);
    private static final SentimentTrend TREND = new SentimentTrend(Double.NaN, 0.1, 0.3, -1e-17, Double.NaN);

    private TestDatabase database;
    private DailySentimentPostgresTable table;

    @BeforeEach
    void makeDatabase() {
        database = TestDatabase.empty("daily_sentiment").with("sentiment.sql");
        table = new DailySentimentPostgresTable(database.dataSource());
    }

    @Test
    void givesBackEveryNumberToTheLastDigit() {
        StoredDailySentiment silent = row("AAPL", FRIDAY.plusDays(3), 1, SessionScores.NONE);
        StoredDailySentiment heard = row("AAPL", FRIDAY, 1, SCORES);
        assertThat(insert(silent, heard)).isEqualTo(new UpsertCounts(2, 0, 0, 0));

        assertThat(table.latest("AAPL", "lexicon-1")).containsExactly(heard, silent);
        assertThat(table.latest("AAPL", "lexicon-2")).isEmpty();
        assertThat(database.jdbc()
                        .queryForList(
                                "select items || ' ' || coalesce(mean::text, 'null') from daily_sentiment order by date",
                                String.class))
                .containsExactly("2 0.1", "0 null");
    }

    @Test
    void keepsEveryVersionAndHandsOutTheHighest() {
        StoredDailySentiment second = row("AAPL", FRIDAY, 2, SessionScores.NONE);
        insert(row("AAPL", FRIDAY, 1, SCORES), row("AAPL", FRIDAY, 10, SCORES));
        insert(second);

        assertThat(insert(row("AAPL", FRIDAY, 2, SCORES))).isEqualTo(new UpsertCounts(0, 0, 1, 0));
        assertThat(table.latest("AAPL", "lexicon-1")).containsExactly(row("AAPL", FRIDAY, 10, SCORES));
        assertThat(database.jdbc().queryForObject("select count(*) from daily_sentiment", Integer.class))
                .isEqualTo(3);
    }

    @Test
    void ordersAYearBySymbolAndSession() {
        insert(
                row("a", FRIDAY, 1, SCORES),
                row("B", FRIDAY.plusDays(3), 1, SCORES),
                row("B", FRIDAY, 1, SCORES),
                row("*", FRIDAY, 3, SCORES),
                row("*", FRIDAY.plusDays(7), 1, SCORES));

        assertThat(table.latest(2024))
                .extracting(row -> row.symbol() + " " + row.daily().date() + " " + row.version())
                .containsExactly("* 2024-12-27 3", "B 2024-12-27 1", "B 2024-12-30 1", "a 2024-12-27 1");
        assertThat(table.latest(2025)).hasSize(1);
    }

    private UpsertCounts insert(StoredDailySentiment... rows) {
        return database.commit(() -> table.insert(List.of(rows)));
    }

    private static StoredDailySentiment row(String symbol, LocalDate date, int version, SessionScores scores) {
        return new StoredDailySentiment(
                symbol, "lexicon-1", version, new DailySentiment(date, scores, TREND, "ab".repeat(32)), 7);
    }
}
