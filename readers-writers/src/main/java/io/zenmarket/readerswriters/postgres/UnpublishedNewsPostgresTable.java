package io.zenmarket.readerswriters.postgres;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The days whose news are to be published, in `news_unpublished`.
public final class UnpublishedNewsPostgresTable {

    private static final CopyTable TABLE = CopyTable.of("news_unpublished", CopyColumn.key("date"));

    private final CopyUpsert<LocalDate> upsert;
    private final JdbcClient jdbc;

    /// @param dataSource the one whose transaction is joined
    public UnpublishedNewsPostgresTable(DataSource dataSource) {
        this.upsert = new CopyUpsert<>(dataSource, TABLE, date -> new @Nullable Object[] {date});
        this.jdbc = JdbcClient.create(dataSource);
    }

    /// Adds days.
    public void add(Collection<LocalDate> dates) {
        upsert.write(dates);
    }

    /// All of them, ascending.
    public List<LocalDate> dates() {
        return jdbc.sql("SELECT date FROM news_unpublished ORDER BY date")
                .query(LocalDate.class)
                .list();
    }

    /// Removes a day that is published.
    public void remove(LocalDate date) {
        jdbc.sql("DELETE FROM news_unpublished WHERE date = ?").param(date).update();
    }
}
