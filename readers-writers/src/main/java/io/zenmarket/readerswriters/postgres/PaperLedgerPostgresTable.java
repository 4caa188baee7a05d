package io.zenmarket.readerswriters.postgres;

import io.zenmarket.domain.paper.LedgerEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Changes of the cash of paper accounts in `paper_ledger`.
public final class PaperLedgerPostgresTable {

    private static final CopyTable TABLE = CopyTable.of(
            "paper_ledger",
            CopyColumn.key("account"),
            CopyColumn.key("number"),
            CopyColumn.once("date"),
            CopyColumn.once("kind"),
            CopyColumn.once("symbol"),
            CopyColumn.once("fill_number"),
            CopyColumn.once("factor"),
            CopyColumn.once("amount"),
            CopyColumn.once("balance"));

    private final AppendOnly<LedgerEntry> rows;
    private final JdbcClient jdbc;

    /// @param dataSource the one whose transaction is joined
    public PaperLedgerPostgresTable(DataSource dataSource) {
        this.rows = new AppendOnly<>(dataSource, TABLE, PaperLedgerPostgresTable::row);
        this.jdbc = JdbcClient.create(dataSource);
    }

    /// Adds rows.
    public void append(String account, List<LedgerEntry> more) {
        rows.write(account, more);
    }

    /// The rows of some sessions, in their order.
    public List<LedgerEntry> find(PaperSpan span) {
        return jdbc.sql("SELECT * FROM paper_ledger WHERE account = ? AND date BETWEEN ? AND ? ORDER BY number")
                .params(span.account(), span.from(), span.to())
                .query((row, number) -> read(row))
                .list();
    }

    private static @Nullable Object[] row(LedgerEntry one) {
        return new @Nullable Object[] {
            one.number(),
            one.date(),
            one.kind(),
            one.symbol(),
            one.fill(),
            PaperRow.number(one.factor()),
            one.amount(),
            one.balance()
        };
    }

    private static LedgerEntry read(ResultSet row) throws SQLException {
        return new LedgerEntry(
                row.getLong("number"),
                row.getObject("date", LocalDate.class),
                LedgerEntry.Kind.valueOf(row.getString("kind")),
                row.getString("symbol"),
                row.getLong("fill_number"),
                PaperRow.number(row, "factor"),
                row.getBigDecimal("amount"),
                row.getBigDecimal("balance"));
    }
}
