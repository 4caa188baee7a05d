package io.zenmarket.readerswriters.postgres;

import io.zenmarket.domain.paper.EquitySnapshot;
import io.zenmarket.domain.paper.PaperDay;
import io.zenmarket.domain.paper.PaperState;
import io.zenmarket.domain.paper.Totals;
import io.zenmarket.domain.risk.Halt;
import io.zenmarket.domain.risk.HaltEnd;
import io.zenmarket.domain.risk.RiskState;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Paper accounts at the close of each session, in `equity_snapshot`.
public final class EquitySnapshotPostgresTable {

    private static final CopyTable TABLE = CopyTable.of(
            "equity_snapshot",
            CopyColumn.key("account"),
            CopyColumn.key("date"),
            CopyColumn.once("capital"),
            CopyColumn.once("cash"),
            CopyColumn.once("value"),
            CopyColumn.once("equity"),
            CopyColumn.once("exposure"),
            CopyColumn.once("realised"),
            CopyColumn.once("unrealised"),
            CopyColumn.once("dividends"),
            CopyColumn.once("commissions"),
            CopyColumn.once("financing"),
            CopyColumn.once("held"),
            CopyColumn.once("peak"),
            CopyColumn.once("losing_streak"),
            CopyColumn.once("day_trades"),
            CopyColumn.once("halt_rule"),
            CopyColumn.once("halt_end"),
            CopyColumn.once("absent"),
            CopyColumn.once("job_execution_id"));

    private final DataSource dataSource;
    private final JdbcClient jdbc;

    /// @param dataSource the one whose transaction is joined
    public EquitySnapshotPostgresTable(DataSource dataSource) {
        this.dataSource = dataSource;
        this.jdbc = JdbcClient.create(dataSource);
    }

    /// Adds sessions.
    public void append(String account, List<PaperDay> more, long jobExecutionId) {
        new AppendOnly<PaperDay>(dataSource, TABLE, one -> row(one, jobExecutionId)).write(account, more);
    }

    /// Some sessions, ascending.
    public List<EquitySnapshot> find(PaperSpan span) {
        return jdbc.sql("SELECT * FROM equity_snapshot WHERE account = ? AND date BETWEEN ? AND ? ORDER BY date")
                .params(span.account(), span.from(), span.to())
                .query((row, number) -> read(row))
                .list();
    }

    /// First and last session of an account.
    public Optional<PaperState.Span> span(String account) {
        return jdbc.sql("SELECT min(date) AS first, max(date) AS last FROM equity_snapshot WHERE account = ?"
                        + " HAVING count(*) > 0")
                .param(account)
                .query((row, number) -> new PaperState.Span(
                        row.getObject("first", LocalDate.class), row.getObject("last", LocalDate.class)))
                .optional();
    }

    /// Symbols that had no bar, by session; none where it was not kept.
    SortedMap<LocalDate, Set<String>> absent(String account) {
        SortedMap<LocalDate, Set<String>> sessions = new TreeMap<>();
        jdbc.sql("SELECT date, absent FROM equity_snapshot WHERE account = ?")
                .param(account)
                .query(row -> {
                    Array absent = row.getArray("absent");
                    sessions.put(
                            row.getObject("date", LocalDate.class),
                            absent == null ? Set.of() : Set.of((String[]) absent.getArray()));
                });
        return sessions;
    }

    private static @Nullable Object[] row(PaperDay day, long jobExecutionId) {
        EquitySnapshot one = day.close();
        Totals totals = one.totals();
        RiskState risk = one.risk();
        return new @Nullable Object[] {
            one.date(),
            one.capital(),
            totals.cash(),
            one.value(),
            one.equity(),
            one.exposure(),
            totals.realised(),
            one.unrealised(),
            totals.dividends(),
            totals.commissions(),
            totals.financing(),
            one.held(),
            BigDecimal.valueOf(risk.peak()),
            risk.losingStreak(),
            risk.dayTrades().stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}")),
            risk.halt().map(Halt::rule).orElse(null),
            risk.halt().map(Halt::end).orElse(null),
            day.absent().stream().map(EquitySnapshotPostgresTable::quoted).collect(Collectors.joining(",", "{", "}")),
            jobExecutionId
        };
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static EquitySnapshot read(ResultSet row) throws SQLException {
        Totals totals = new Totals(
                row.getBigDecimal("cash"),
                row.getBigDecimal("realised"),
                row.getBigDecimal("dividends"),
                row.getBigDecimal("commissions"),
                row.getBigDecimal("financing"));
        return new EquitySnapshot(
                row.getObject("date", LocalDate.class),
                row.getBigDecimal("capital"),
                totals,
                row.getBigDecimal("value"),
                row.getBigDecimal("exposure"),
                row.getBigDecimal("unrealised"),
                row.getBigDecimal("held"),
                risk(row));
    }

    private static RiskState risk(ResultSet row) throws SQLException {
        Integer[] dayTrades = (Integer[]) row.getArray("day_trades").getArray();
        Optional<Halt> halt =
                Optional.ofNullable(row.getString("halt_rule")).map(rule -> new Halt(rule, HaltEnd.MANUAL));
        String end = row.getString("halt_end");
        return new RiskState(
                row.getBigDecimal("equity").doubleValue(),
                row.getBigDecimal("peak").doubleValue(),
                row.getInt("losing_streak"),
                Arrays.asList(dayTrades),
                halt.map(one -> new Halt(one.rule(), HaltEnd.valueOf(end))));
    }
}
