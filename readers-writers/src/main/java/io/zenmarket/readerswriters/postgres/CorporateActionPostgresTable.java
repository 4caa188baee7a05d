package io.zenmarket.readerswriters.postgres;

import io.zenmarket.domain.market.CorporateAction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Splits and dividends in `corporate_action`, one of each kind per symbol and day.
public final class CorporateActionPostgresTable {

    private static final CopyTable TABLE = CopyTable.of(
            "corporate_action",
            CopyColumn.key("symbol"),
            CopyColumn.key("ex_date"),
            CopyColumn.key("kind"),
            CopyColumn.value("value"));

    private final CopyUpsert<CorporateAction> upsert;
    private final JdbcClient jdbc;

    /// @param dataSource the one whose transaction is joined
    public CorporateActionPostgresTable(DataSource dataSource) {
        this.upsert = new CopyUpsert<>(dataSource, TABLE, CorporateActionPostgresTable::row);
        this.jdbc = JdbcClient.create(dataSource);
    }

    /// Stores actions; an updated one is a revision by the source.
    public UpsertCounts upsert(Collection<CorporateAction> actions) {
        return upsert.write(actions);
    }

    /// All actions of a symbol, ascending by date, then kind.
    public List<CorporateAction> find(String symbol) {
        return jdbc.sql("select symbol, ex_date, kind, value from corporate_action where symbol = :symbol"
                        + " order by ex_date, kind")
                .param("symbol", symbol)
                .query((rows, number) -> action(rows))
                .list();
    }

    /// All splits of all symbols.
    public List<CorporateAction> splits() {
        return jdbc.sql("select symbol, ex_date, kind, value from corporate_action where kind = 'SPLIT'"
                        + " order by symbol, ex_date")
                .query((rows, number) -> action(rows))
                .list();
    }

    private static @Nullable Object[] row(CorporateAction action) {
        return new @Nullable Object[] {action.symbol(), action.exDate(), action.kind(), action.value()};
    }

    private static CorporateAction action(ResultSet rows) throws SQLException {
        return new CorporateAction(
                rows.getString("symbol"),
                rows.getObject("ex_date", LocalDate.class),
                CorporateAction.Kind.valueOf(rows.getString("kind")),
                rows.getDouble("value"));
    }
}
