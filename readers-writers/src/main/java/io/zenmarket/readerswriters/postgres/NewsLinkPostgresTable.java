package io.zenmarket.readerswriters.postgres;

import static io.zenmarket.readerswriters.postgres.NewsItemPostgresTable.instant;
import static io.zenmarket.readerswriters.postgres.NewsItemPostgresTable.utc;

import io.zenmarket.domain.news.NewsCluster;
import io.zenmarket.domain.news.NewsLink;
import io.zenmarket.domain.news.NewsSighting;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What stories are about, in `news_link`.
public final class NewsLinkPostgresTable {

    private static final CopyTable TABLE = CopyTable.of(
            "news_link",
            CopyColumn.key("content_hash"),
            CopyColumn.key("symbol"),
            CopyColumn.value("entity"),
            CopyColumn.value("relevance"),
            CopyColumn.value("cluster_hash"),
            CopyColumn.value("novelty"),
            CopyColumn.stamp("job_execution_id"));

    private static final String SELECT = """
            SELECT content_hash, i.sim_hash, i.available_at, l.symbol, l.entity, l.relevance, l.cluster_hash, l.novelty,
                   l.job_execution_id
            FROM news_link l JOIN news_item i USING (content_hash)
            """;

    private static final String OF_SYMBOL = SELECT + """
            WHERE l.symbol = ? AND i.available_at >= ? AND (i.available_at, content_hash COLLATE "C") > (?, ?)
            ORDER BY i.available_at, content_hash COLLATE "C" LIMIT ?
            """;

    private final CopyUpsert<StoredNewsLink> upsert;
    private final JdbcClient jdbc;

    /// @param dataSource the one whose transaction is joined
    public NewsLinkPostgresTable(DataSource dataSource) {
        this.upsert = new CopyUpsert<>(dataSource, TABLE, NewsLinkPostgresTable::row);
        this.jdbc = JdbcClient.create(dataSource);
    }

    /// Stores links; one that is stored with the same values is not touched.
    public UpsertCounts upsert(Collection<StoredNewsLink> links) {
        return upsert.write(links);
    }

    /// The links of some stories, ascending by hash, then by symbol.
    public List<StoredNewsLink> find(Collection<String> contentHashes) {
        return jdbc.sql(SELECT
                        + " WHERE content_hash = ANY (?) ORDER BY content_hash COLLATE \"C\", l.symbol COLLATE \"C\"")
                .param(contentHashes.toArray(String[]::new))
                .query((row, number) -> link(row))
                .list();
    }

    /// A page of one symbol's links, ascending by the stories' `available_at`, then by hash.
    ///
    /// @param since first `available_at`
    /// @param after the last one of the page before; empty: the first page
    /// @param limit most links
    public List<StoredNewsLink> page(String symbol, Instant since, Optional<NewsSighting> after, int limit) {
        Instant from = after.map(NewsSighting::availableAt).orElse(since);
        String hash = after.map(NewsSighting::contentHash).orElse("");
        return jdbc.sql(OF_SYMBOL)
                .params(symbol, utc(since), utc(from), hash, limit)
                .query((row, number) -> link(row))
                .list();
    }

    private static @Nullable Object[] row(StoredNewsLink stored) {
        return new @Nullable Object[] {
            stored.story().contentHash(),
            stored.link().symbol(),
            stored.link().entity(),
            stored.link().relevance(),
            stored.cluster().hash(),
            stored.cluster().novelty(),
            stored.jobExecutionId()
        };
    }

    private static StoredNewsLink link(ResultSet row) throws SQLException {
        return new StoredNewsLink(
                new NewsSighting(row.getString("content_hash"), row.getLong("sim_hash"), instant(row, "available_at")),
                new NewsLink(row.getString("symbol"), row.getString("entity"), row.getDouble("relevance")),
                new NewsCluster(row.getString("cluster_hash"), row.getDouble("novelty")),
                row.getLong("job_execution_id"));
    }
}
