package io.zenmarket.readerswriters.postgres;

import io.zenmarket.domain.backtest.Cause;
import io.zenmarket.domain.backtest.OrderStatus;
import io.zenmarket.domain.backtest.OrderType;
import io.zenmarket.domain.paper.PaperOrder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Orders of paper accounts in `paper_order`; one changes until it has ended.
public final class PaperOrderPostgresTable {

    private static final CopyTable TABLE = CopyTable.of(
            "paper_order",
            CopyColumn.key("account"),
            CopyColumn.key("number"),
            CopyColumn.once("date"),
            CopyColumn.once("symbol"),
            CopyColumn.once("side"),
            CopyColumn.once("cause"),
            CopyColumn.once("type"),
            CopyColumn.once("price"),
            CopyColumn.once("strength"),
            CopyColumn.once("equity"),
            CopyColumn.once("fraction"),
            CopyColumn.once("estimate"),
            CopyColumn.value("quantity"),
            CopyColumn.value("filled"),
            CopyColumn.value("rest"),
            CopyColumn.value("status"),
            CopyColumn.value("ended"));

    private final DataSource dataSource;
    private final JdbcClient jdbc;

    /// @param dataSource the one whose transaction is joined
    public PaperOrderPostgresTable(DataSource dataSource) {
        this.dataSource = dataSource;
        this.jdbc = JdbcClient.create(dataSource);
    }

    /// Stores orders that are new or changed; of one that comes twice the last counts.
    public void upsert(String account, List<PaperOrder> orders) {
        new CopyUpsert<PaperOrder>(dataSource, TABLE, order -> AppendOnly.named(account, row(order))).write(orders);
    }

    /// Orders that were given in some sessions or ended in them, in the order of their numbers.
    public List<PaperOrder> find(PaperSpan span) {
        return jdbc.sql(
                        "SELECT * FROM paper_order WHERE account = ? AND (date BETWEEN ? AND ? OR ended BETWEEN ? AND ?)"
                                + " ORDER BY number")
                .params(span.account(), span.from(), span.to(), span.from(), span.to())
                .query((row, number) -> read(row))
                .list();
    }

    /// Orders that wait, in the order of their numbers.
    public List<PaperOrder> waiting(String account) {
        return jdbc.sql("SELECT * FROM paper_order WHERE account = ? AND status = 'WAITING' ORDER BY number")
                .param(account)
                .query((row, number) -> read(row))
                .list();
    }

    private static @Nullable Object[] row(PaperOrder order) {
        PaperOrder.Progress progress = order.progress();
        return new @Nullable Object[] {
            order.number(),
            order.date(),
            order.symbol(),
            order.side(),
            order.reason().cause(),
            order.reason().type(),
            PaperRow.number(order.reason().price()),
            PaperRow.number(order.basis().strength()),
            PaperRow.number(order.basis().equity()),
            PaperRow.number(order.basis().fraction()),
            PaperRow.number(order.estimate()),
            PaperRow.number(progress.quantity()),
            PaperRow.number(progress.filled()),
            PaperRow.number(progress.rest()),
            progress.status(),
            progress.ended().orElse(null)
        };
    }

    private static PaperOrder read(ResultSet row) throws SQLException {
        PaperOrder.Reason reason = new PaperOrder.Reason(
                Cause.valueOf(row.getString("cause")),
                OrderType.valueOf(row.getString("type")),
                PaperRow.number(row, "price", Double.NaN));
        PaperOrder.Basis basis = new PaperOrder.Basis(
                PaperRow.number(row, "strength"),
                PaperRow.number(row, "equity", Double.NaN),
                PaperRow.number(row, "fraction", Double.NaN));
        return new PaperOrder(
                row.getLong("number"),
                row.getObject("date", LocalDate.class),
                row.getString("symbol"),
                PaperOrder.Side.valueOf(row.getString("side")),
                reason,
                basis,
                PaperRow.number(row, "estimate"),
                progress(row));
    }

    private static PaperOrder.Progress progress(ResultSet row) throws SQLException {
        return new PaperOrder.Progress(
                PaperRow.number(row, "quantity", Double.NaN),
                PaperRow.number(row, "filled"),
                PaperRow.number(row, "rest", Double.NaN),
                OrderStatus.valueOf(row.getString("status")),
                Optional.ofNullable(row.getObject("ended", LocalDate.class)));
    }
}
