package io.zenmarket.readerswriters.postgres;

import io.zenmarket.domain.market.BarBlock.StaleSymbol;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The symbols known, in `instrument`: how far their bars reach, and whether their source fails.
public final class InstrumentPostgresTable {

    private static final CopyTable DELIVERED = CopyTable.of(
            "instrument",
            CopyColumn.key("symbol"),
            CopyColumn.value("source"),
            CopyColumn.merged("asset_class", "coalesce(excluded.asset_class, stored.asset_class)"),
            CopyColumn.merged("currency", "coalesce(excluded.currency, stored.currency)"),
            CopyColumn.merged("first_time", "least(stored.first_time, excluded.first_time)"),
            CopyColumn.merged("last_time", "greatest(stored.last_time, excluded.last_time)"),
            CopyColumn.value("stale_since"),
            CopyColumn.value("stale_reason"));

    private static final CopyTable FAILED = CopyTable.of(
            "instrument",
            CopyColumn.key("symbol"),
            CopyColumn.once("source"),
            CopyColumn.merged("stale_since", "coalesce(stored.stale_since, excluded.stale_since)"),
            CopyColumn.value("stale_reason"));

    private final CopyUpsert<Instrument> delivered;
    private final CopyUpsert<Instrument.Stale> failed;
    private final JdbcClient jdbc;

    /// @param dataSource the one whose transaction is joined
    public InstrumentPostgresTable(DataSource dataSource) {
        this.delivered = new CopyUpsert<>(dataSource, DELIVERED, InstrumentPostgresTable::row);
        this.failed = new CopyUpsert<>(dataSource, FAILED, InstrumentPostgresTable::row);
        this.jdbc = JdbcClient.create(dataSource);
    }

    /// Stores what was delivered: the span of bars only grows, and the symbols are no longer stale.
    public UpsertCounts upsert(Collection<Instrument> instruments) {
        return delivered.write(instruments);
    }

    /// Marks symbols as stale; one that is stale already keeps the time of its first failure.
    public UpsertCounts markStale(String source, Collection<StaleSymbol> symbols, Instant now) {
        return failed.write(symbols.stream()
                .map(stale -> new Instrument.Stale(stale.symbol(), source, now, stale.reason()))
                .toList());
    }

    /// All symbols, ascending.
    public List<String> symbols() {
        return jdbc.sql("SELECT symbol FROM instrument ORDER BY symbol COLLATE \"C\"")
                .query(String.class)
                .list();
    }

    /// What is known of the kind and money of all symbols that have bars.
    public List<Instrument.Kind> kinds() {
        return jdbc.sql("SELECT symbol, asset_class, currency FROM instrument WHERE last_time IS NOT NULL")
                .query((row, number) -> new Instrument.Kind(
                        row.getString("symbol"),
                        Optional.ofNullable(row.getString("asset_class")),
                        Optional.ofNullable(row.getString("currency"))))
                .list();
    }

    /// All stale symbols, ascending.
    public List<Instrument.Stale> stale() {
        return jdbc.sql("select symbol, source, stale_since, stale_reason from instrument"
                        + " where stale_since is not null order by symbol")
                .query((rows, number) -> stale(rows))
                .list();
    }

    private static @Nullable Object[] row(Instrument instrument) {
        return new @Nullable Object[] {
            instrument.symbol(),
            instrument.source(),
            instrument.assetClass().orElse(null),
            instrument.currency().orElse(null),
            instrument.firstTime(),
            instrument.lastTime(),
            null,
            null
        };
    }

    private static @Nullable Object[] row(Instrument.Stale stale) {
        return new @Nullable Object[] {stale.symbol(), stale.source(), stale.since(), stale.reason()};
    }

    private static Instrument.Stale stale(ResultSet rows) throws SQLException {
        return new Instrument.Stale(
                rows.getString("symbol"),
                rows.getString("source"),
                rows.getObject("stale_since", OffsetDateTime.class).toInstant(),
                rows.getString("stale_reason"));
    }
}
