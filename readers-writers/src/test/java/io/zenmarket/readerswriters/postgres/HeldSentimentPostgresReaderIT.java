package io.zenmarket.readerswriters.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.domain.sentiment.SentimentDay;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class HeldSentimentPostgresReaderIT {

    private static final LocalDate DATE = LocalDate.of(2020, 4, 17);

    private JdbcClient jdbc;
    private HeldSentimentPostgresReader reader;

    @BeforeEach
    void makeDatabase() {
        TestDatabase database = TestDatabase.empty("held_sentiment").with("sentiment.sql");
        jdbc = JdbcClient.create(database.dataSource());
        reader = new HeldSentimentPostgresReader(database.dataSource());
    }

    @Test
    void givesTheHighestVersionOfEachSessionInOrder() {
        row(DATE, "a", 2, 3, 0.3, 8);
        row(DATE, "a", 1, 2, 0.2, 7);
        row(DATE.minusDays(1), "a", 1, 0, null, 7);
        row(DATE.plusDays(1), "a", 1, 1, 0.9, 7);

        assertThat(reader.find("T", DATE.minusDays(1), DATE))
                .containsExactly(held(DATE.minusDays(1), 0, Double.NaN, "a", 1), held(DATE, 3, 0.3, "a", 2));
        assertThat(reader.find("U", DATE, DATE)).isEmpty();
    }

    @Test
    void takesTheScorerWhoseNumbersWereComputedLast() {
        row(DATE, "a", 5, 2, 0.2, 7);
        row(DATE, "b", 1, 2, 0.4, 9);
        row(DATE, "c", 1, 2, 0.5, 8);

        assertThat(reader.find("T", DATE, DATE)).containsExactly(held(DATE, 2, 0.4, "b", 1));
        assertThat(HeldSentiment.days(reader.find("T", DATE, DATE))).containsExactly(new SentimentDay(DATE, 2, 0.4));
    }

    private static HeldSentiment held(LocalDate date, int items, double value, String scorer, int version) {
        return new HeldSentiment(new SentimentDay(date, items, value), scorer, version);
    }

    private void row(
            LocalDate date, String scorer, int version, int items, @Nullable Double average, long jobExecutionId) {
        jdbc.sql("insert into daily_sentiment (symbol, date, scorer, version, items, clusters, ewma3, inputs_sha256,"
                        + " job_execution_id) values ('T', ?, ?, ?, ?, 0, ?, '', ?)")
                .params(date, scorer, version, items, average, jobExecutionId)
                .update();
    }
}
