package io.zenmarket.readerswriters.postgres;

import io.zenmarket.domain.news.NewsBuckets;
import io.zenmarket.domain.news.NewsFingerprint;
import io.zenmarket.domain.news.NewsStory;
import io.zenmarket.domain.news.NewsTimes;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Distinct stories in `news_item`.
public final class NewsItemPostgresTable {

    /// Of two deliveries of a story the one that could be acted on first stays; the other columns make the
    /// order total.
    private static final String ORDER =
            "(%1$s.available_at, %1$s.published_at, %1$s.first_seen_at, %1$s.date_only, %1$s.source collate \"C\","
                    + " %1$s.outlet collate \"C\", %1$s.url collate \"C\", %1$s.title collate \"C\", %1$s.body collate \"C\","
                    + " %1$s.language collate \"C\")";

    /// The same order in memory.
    private static final Comparator<NewsItem> EARLIEST = Comparator.comparing(
                    (NewsItem item) -> item.story().times().availableAt())
            .thenComparing(item -> item.story().times().publishedAt())
            .thenComparing(item -> item.story().times().firstSeenAt())
            .thenComparing(item -> item.story().times().dateOnly())
            .thenComparing(NewsItemPostgresTable::texts, (a, b) -> Arrays.compare(a, b, Arrays::compareUnsigned));

    private static final CopyTable TABLE = CopyTable.of(
            "news_item",
            CopyColumn.key("content_hash"),
            earliest("outlet"),
            earliest("url"),
            earliest("language"),
            earliest("title"),
            earliest("body"),
            earliest("published_at"),
            earliest("date_only"),
            earliest("first_seen_at"),
            earliest("available_at"),
            earliest("backfilled"),
            CopyColumn.once("sim_hash"),
            earliest("source"),
            CopyColumn.stamp("job_execution_id"));

    private static final String PAGE = """
            SELECT * FROM news_item
            WHERE available_at >= ? AND available_at < ? AND (available_at, content_hash) > (?, ?)
                AND (? = '' OR left(content_hash, 1) = ?)
            ORDER BY available_at, content_hash LIMIT ?
            """;

    private final CopyUpsert<NewsItem> upsert;
    private final JdbcClient jdbc;

    /// @param dataSource the one whose transaction is joined
    public NewsItemPostgresTable(DataSource dataSource) {
        this.upsert = new CopyUpsert<>(dataSource, TABLE, NewsItemPostgresTable::row);
        this.jdbc = JdbcClient.create(dataSource);
    }

    private static CopyColumn earliest(String column) {
        return CopyColumn.merged(
                column,
                "case when %s < %s then excluded.%s else stored.%s end"
                        .formatted(ORDER.formatted("excluded"), ORDER.formatted("stored"), column, column));
    }

    /// Stores stories. Of several deliveries of one, stored or given, the earliest stays, so that the order in
    /// which they are written does not matter.
    ///
    /// @return counts of distinct stories
    public UpsertCounts upsert(Collection<NewsItem> items) {
        Map<String, NewsItem> distinct = new TreeMap<>();
        items.forEach(item -> distinct.merge(item.story().contentHash(), item, BinaryOperator.minBy(EARLIEST)));
        return upsert.write(distinct.values());
    }

    /// Those of some hashes that were stored by other executions than some.
    public Set<String> storedByOthers(Collection<String> hashes, Collection<Long> executions) {
        return new HashSet<>(jdbc.sql(
                        "SELECT content_hash FROM news_item WHERE content_hash = ANY (?) AND job_execution_id <> ALL (?)")
                .param(hashes.toArray(String[]::new))
                .param(executions.toArray(Long[]::new))
                .query(String.class)
                .list());
    }

    /// A page of stories, ascending by `available_at`, then by hash.
    ///
    /// @param after the last one of the page before; empty: the first page
    /// @param limit most stories
    public List<NewsItem> page(NewsRange range, Optional<NewsItem> after, int limit) {
        String digit =
                range.bucket().isPresent() ? NewsBuckets.digit(range.bucket().getAsInt()) : "";
        Instant since = after.map(last -> last.story().times().availableAt()).orElse(range.from());
        String hash = after.map(last -> last.story().contentHash()).orElse("");
        return jdbc.sql(PAGE)
                .params(utc(range.from()), utc(range.to()), utc(since), hash, digit, digit, limit)
                .query((row, number) -> item(row))
                .list();
    }

    /// In UTF-8, whose order is that of the database's collation "C".
    private static byte[][] texts(NewsItem item) {
        NewsStory story = item.story();
        return Stream.of(item.source(), story.outlet(), story.url(), story.title(), story.body(), story.language())
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
    }

    private static @Nullable Object[] row(NewsItem item) {
        NewsStory story = item.story();
        NewsTimes times = story.times();
        return new @Nullable Object[] {
            story.contentHash(),
            story.outlet(),
            story.url(),
            story.language(),
            story.title(),
            story.body(),
            times.publishedAt(),
            times.dateOnly(),
            times.firstSeenAt(),
            times.availableAt(),
            times.backfilled(),
            story.fingerprint().simHash(),
            item.source(),
            item.jobExecutionId()
        };
    }

    private static NewsItem item(ResultSet row) throws SQLException {
        NewsTimes times = new NewsTimes(
                instant(row, "published_at"),
                row.getBoolean("date_only"),
                instant(row, "first_seen_at"),
                row.getBoolean("backfilled"));
        NewsStory story = new NewsStory(
                new NewsFingerprint(row.getString("content_hash"), row.getLong("sim_hash")),
                row.getString("outlet"),
                row.getString("url"),
                row.getString("language"),
                row.getString("title"),
                row.getString("body"),
                times);
        return new NewsItem(story, row.getString("source"), row.getLong("job_execution_id"));
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
