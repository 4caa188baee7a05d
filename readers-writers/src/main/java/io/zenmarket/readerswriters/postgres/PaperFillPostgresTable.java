package io.zenmarket.readerswriters.postgres;

import io.zenmarket.domain.paper.PaperFill;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Fills of paper accounts in `paper_fill`.
public final class PaperFillPostgresTable {

    private static final CopyTable TABLE = CopyTable.of(
            "paper_fill",
            CopyColumn.key("account"),
            CopyColumn.key("number"),
            CopyColumn.once("date"),
            CopyColumn.once("order_number"),
            CopyColumn.once("symbol"),
            CopyColumn.once("quantity"),
            CopyColumn.once("price"),
            CopyColumn.once("value"),
            CopyColumn.once("commission"),
            CopyColumn.once("realised"));

    private final AppendOnly<PaperFill> rows;
    private final JdbcClient jdbc;

    /// @param dataSource the one whose transaction is joined
    public PaperFillPostgresTable(DataSource dataSource) {
        this.rows = new AppendOnly<>(dataSource, TABLE, PaperFillPostgresTable::row);
        this.jdbc = JdbcClient.create(dataSource);
    }

    /// Adds rows.
    public void append(String account, List<PaperFill> more) {
        rows.write(account, more);
    }

    /// The rows of some sessions, in their order.
    public List<PaperFill> find(PaperSpan span) {
        return jdbc.sql("SELECT * FROM paper_fill WHERE account = ? AND date BETWEEN ? AND ? ORDER BY number")
                .params(span.account(), span.from(), span.to())
                .query((row, number) -> read(row))
                .list();
    }

    private static @Nullable Object[] row(PaperFill one) {
        return new @Nullable Object[] {
            one.number(),
            one.date(),
            one.order(),
            one.symbol(),
            PaperRow.number(one.quantity()),
            PaperRow.number(one.price()),
            one.value(),
            one.commission(),
            one.realised()
        };
    }

    private static PaperFill read(ResultSet row) throws SQLException {
        return new PaperFill(
                row.getLong("number"),
                row.getObject("date", LocalDate.class),
                row.getLong("order_number"),
                row.getString("symbol"),
                PaperRow.number(row, "quantity"),
                PaperRow.number(row, "price"),
                row.getBigDecimal("value"),
                row.getBigDecimal("commission"),
                row.getBigDecimal("realised"));
    }
}
