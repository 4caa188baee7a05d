package io.zenmarket.readerswriters.postgres;

import static io.zenmarket.readerswriters.postgres.NewsItemPostgresTable.instant;

import io.zenmarket.domain.news.NewsLink;
import io.zenmarket.domain.news.NewsSighting;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Links that wait for clustering, in `news_link_pending`.
public final class PendingNewsLinkPostgresTable {

    private static final CopyTable TABLE = CopyTable.of(
            "news_link_pending",
            CopyColumn.key("symbol"),
            CopyColumn.key("content_hash"),
            CopyColumn.value("entity"),
            CopyColumn.merged("relevance", "greatest(stored.relevance, excluded.relevance)"));

    private static final String FIRST = """
            SELECT p.symbol, content_hash, p.entity, p.relevance, i.sim_hash, i.available_at
            FROM news_link_pending p JOIN news_item i USING (content_hash)
            WHERE p.symbol = ? ORDER BY i.available_at, content_hash COLLATE "C" LIMIT ?
            """;

    private static final String REMOVE = """
            DELETE FROM news_link_pending p USING unnest(?::text[], ?::text[]) AS done (symbol, content_hash)
            WHERE p.symbol = done.symbol AND p.content_hash = done.content_hash
            """;

    private final CopyUpsert<PendingNewsLink> upsert;
    private final JdbcClient jdbc;

    /// @param dataSource the one whose transaction is joined
    public PendingNewsLinkPostgresTable(DataSource dataSource) {
        this.upsert = new CopyUpsert<>(dataSource, TABLE, PendingNewsLinkPostgresTable::row);
        this.jdbc = JdbcClient.create(dataSource);
    }

    /// Adds links of stored stories, each story and symbol at most once; of one that waits already the higher
    /// relevance holds.
    public UpsertCounts add(Collection<PendingNewsLink> links) {
        return upsert.write(links);
    }

    /// The symbols with links that wait, ascending.
    public List<String> symbols() {
        return jdbc.sql(
                        "SELECT symbol FROM (SELECT DISTINCT symbol FROM news_link_pending) s ORDER BY symbol COLLATE \"C\"")
                .query(String.class)
                .list();
    }

    /// The first links of a symbol, ascending by the stories' `available_at`, then by hash.
    ///
    /// @param limit most links
    public List<PendingNewsLink> first(String symbol, int limit) {
        return jdbc.sql(FIRST)
                .params(symbol, limit)
                .query((row, number) -> pending(row))
                .list();
    }

    /// Removes links that wait no more.
    public void remove(Collection<PendingNewsLink> links) {
        jdbc.sql(REMOVE)
                .param(links.stream().map(each -> each.link().symbol()).toArray(String[]::new))
                .param(links.stream().map(each -> each.story().contentHash()).toArray(String[]::new))
                .update();
    }

    private static @Nullable Object[] row(PendingNewsLink pending) {
        return new @Nullable Object[] {
            pending.link().symbol(),
            pending.story().contentHash(),
            pending.link().entity(),
            pending.link().relevance()
        };
    }

    private static PendingNewsLink pending(ResultSet row) throws SQLException {
        return new PendingNewsLink(
                new NewsSighting(row.getString("content_hash"), row.getLong("sim_hash"), instant(row, "available_at")),
                new NewsLink(row.getString("symbol"), row.getString("entity"), row.getDouble("relevance")));
    }
}
