package io.zenmarket.jobs.ingestnews;

import io.zenmarket.domain.ingest.Accounts;
import io.zenmarket.jobs.frame.AccountStore;
import io.zenmarket.jobs.frame.Requests;
import io.zenmarket.jobs.testing.Stores;
import io.zenmarket.jobs.testing.TestApplication;
import io.zenmarket.jobs.testing.TestApplication.Ended;
import io.zenmarket.jobs.testing.TestServer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/// The application on stores of its own, with [FakeNews], at 22:00 UTC of one day.
final class NewsApplication implements AutoCloseable {

    static final LocalDate DATE = LocalDate.of(2024, 3, 1);

    private static final String COLUMNS =
            "content_hash, outlet, url, language, title, body, published_at, date_only, first_seen_at, available_at,"
                    + " backfilled, sim_hash, source";

    /// The beans of the test.
    static class Beans {

        @Bean
        FakeNews fakeNews() {
            return new FakeNews();
        }

        @Bean
        @Primary
        Clock testClock() {
            return Clock.fixed(Instant.parse("2024-03-01T22:00:00Z"), ZoneOffset.UTC);
        }
    }

    private final Path data;
    private final TestApplication application;

    NewsApplication(Path data, Map<String, ?> settings) {
        this.data = data;
        application = TestApplication.start(TestServer.migratedDatabase(), data, settings, Beans.class);
    }

    FakeNews news() {
        return application.bean(FakeNews.class);
    }

    TestApplication application() {
        return application;
    }

    Ended ingest(String... sources) {
        return application.run(
                IngestNewsJobConfiguration.JOB,
                Requests.withSources(application.bean(Requests.class).on(Optional.of(DATE)), Arrays.asList(sources)));
    }

    /// The accounts of the last run.
    Accounts total() {
        long instance = application
                .jdbc()
                .sql("SELECT max(job_instance_id) FROM batch_job_instance")
                .query(Long.class)
                .single();
        return application.bean(AccountStore.class).total(instance);
    }

    List<String> rows(String sql) {
        return application.jdbc().sql(sql).query(String.class).list();
    }

    /// Every visible object of the lake, and every row but for who wrote it.
    Map<String, String> left() {
        Map<String, String> left = Stores.lake(data);
        left.keySet().removeIf(key -> !key.startsWith("news/"));
        left.putAll(Stores.rows(application.jdbc(), COLUMNS, "news_item"));
        left.putAll(Stores.rows(
                application.jdbc(), "content_hash, symbol, entity, relevance, cluster_hash, novelty", "news_link"));
        left.putAll(Stores.rows(application.jdbc(), "*", "news_link_pending", "news_unpublished"));
        left.putAll(Stores.rows(application.jdbc(), "key, sha256, rows, first_time, last_time", "lake_object"));
        left.putAll(Stores.rows(application.jdbc(), "raw_text, reason", "rejected_record"));
        return left;
    }

    @Override
    public void close() {
        application.close();
    }
}
