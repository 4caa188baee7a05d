package io.zenmarket.readerswriters.postgres;

import io.zenmarket.domain.paper.PaperDecision;
import io.zenmarket.domain.risk.RiskLimit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Limits that acted on paper accounts, in `paper_decision`.
public final class PaperDecisionPostgresTable {

    private static final CopyTable TABLE = CopyTable.of(
            "paper_decision",
            CopyColumn.key("account"),
            CopyColumn.key("number"),
            CopyColumn.once("date"),
            CopyColumn.once("order_number"),
            CopyColumn.once("symbol"),
            CopyColumn.once("rule"),
            CopyColumn.once("outcome"),
            CopyColumn.once("rule_limit"),
            CopyColumn.once("measured"),
            CopyColumn.once("requested"),
            CopyColumn.once("allowed"));

    private final AppendOnly<PaperDecision> rows;
    private final JdbcClient jdbc;

    /// @param dataSource the one whose transaction is joined
    public PaperDecisionPostgresTable(DataSource dataSource) {
        this.rows = new AppendOnly<>(dataSource, TABLE, PaperDecisionPostgresTable::row);
        this.jdbc = JdbcClient.create(dataSource);
    }

    /// Adds rows.
    public void append(String account, List<PaperDecision> more) {
        rows.write(account, more);
    }

    /// The rows of some sessions, in their order.
    public List<PaperDecision> find(PaperSpan span) {
        return jdbc.sql("SELECT * FROM paper_decision WHERE account = ? AND date BETWEEN ? AND ? ORDER BY number")
                .params(span.account(), span.from(), span.to())
                .query((row, number) -> read(row))
                .list();
    }

    private static @Nullable Object[] row(PaperDecision one) {
        return new @Nullable Object[] {
            one.number(),
            one.date(),
            one.order(),
            one.symbol(),
            one.rule(),
            one.outcome(),
            PaperRow.number(one.numbers().limit()),
            PaperRow.number(one.numbers().measured()),
            PaperRow.number(one.numbers().requested()),
            PaperRow.number(one.numbers().allowed())
        };
    }

    private static PaperDecision read(ResultSet row) throws SQLException {
        return new PaperDecision(
                row.getLong("number"),
                row.getObject("date", LocalDate.class),
                row.getLong("order_number"),
                row.getString("symbol"),
                row.getString("rule"),
                RiskLimit.Outcome.valueOf(row.getString("outcome")),
                new PaperDecision.Numbers(
                        PaperRow.number(row, "rule_limit"),
                        PaperRow.number(row, "measured", Double.NaN),
                        PaperRow.number(row, "requested", Double.NaN),
                        PaperRow.number(row, "allowed", Double.NaN)));
    }
}
