package io.zenmarket.jobs.nightly;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the stores hold after a night.
final class DemoTables {

    private static final String BARS = """
            SELECT coalesce(sum(rows), 0)::bigint AS bars, count(*) AS objects, coalesce(sum(bytes), 0)::bigint AS bytes,
                   (SELECT count(*) FROM instrument WHERE last_time IS NOT NULL) AS symbols
            FROM lake_object WHERE starts_with(key, 'bars/')
            """;

    private static final String BIASES =
            "SELECT model, buys, sells, holds, bias, score FROM market_bias WHERE date = ? ORDER BY model DESC";

    private static final String NEWS = """
            SELECT (SELECT count(*) FROM news_item) AS stories, (SELECT count(*) FROM sentiment_score) AS scores,
                   (SELECT count(DISTINCT date) FROM daily_sentiment WHERE items > 0) AS sessions
            """;

    private static final String ACCOUNT = """
            SELECT (SELECT min(date) FROM equity_snapshot WHERE account = :name) AS first, date AS last,
                   (SELECT count(*) FROM equity_snapshot WHERE account = :name) AS sessions,
                   (SELECT count(*) FROM paper_fill WHERE account = :name) AS fills,
                   (SELECT count(*) FROM paper_decision WHERE account = :name) AS acted,
                   capital, equity, held, realised, unrealised, commissions + financing - dividends AS costs
            FROM equity_snapshot WHERE account = :name ORDER BY date DESC LIMIT 1
            """;

    /// Whatever a job publishes is stamped with its execution; children are numbered after their parent.
    private static final String CHANGED = """
            SELECT count(*) FROM lake_object WHERE job_execution_id > (
                SELECT max(job_execution_id) FROM batch_job_execution JOIN batch_job_instance USING (job_instance_id)
                WHERE job_name = ?)
            """;

    private final JdbcClient jdbc;

    DemoTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The bars in the lake.
    record Bars(long bars, long objects, long bytes, long symbols) {}

    /// Stories and what became of them.
    record News(long stories, long scores, long sessions) {}

    /// A paper account at the close of its last session.
    record Account(
            LocalDate first,
            LocalDate last,
            long sessions,
            long fills,
            long acted,
            BigDecimal capital,
            BigDecimal equity,
            BigDecimal held,
            BigDecimal realised,
            BigDecimal unrealised,
            BigDecimal costs) {}

    Account account(String name) {
        return jdbc.sql(ACCOUNT).param("name", name).query(Account.class).single();
    }

    /// What one model says about a session.
    record Bias(String model, int buys, int sells, int holds, String bias, double score) {}

    Bars bars() {
        return jdbc.sql(BARS).query(Bars.class).single();
    }

    News news() {
        return jdbc.sql(NEWS).query(News.class).single();
    }

    List<Bias> biases(LocalDate date) {
        return jdbc.sql(BIASES).param(date).query(Bias.class).list();
    }

    /// How many objects of the lake the last execution of a parent's children has published.
    long changed(String parent) {
        return jdbc.sql(CHANGED).param(parent).query(Long.class).single();
    }
}
