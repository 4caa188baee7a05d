package io.zenmarket.readerswriters.postgres;

import io.zenmarket.domain.paper.LateDividend;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Splits and dividends that paper accounts missed, found by their books, and the dividends among them that are
/// paid late, in `paper_late_dividend`.
public final class PaperLateDividendPostgresTable {

    /// What was held at the close before, and is not in the ledger. Of sessions without a list of absent symbols
    /// nobody can tell in which one an action was due.
    private static final String MISSED = """
            SELECT due.place, held.quantity
            FROM unnest(?::text[], ?::text[], ?::date[]) WITH ORDINALITY AS due (symbol, kind, date, place)
            JOIN equity_snapshot session
                ON session.account = ? AND session.date = due.date AND session.absent IS NOT NULL
            JOIN paper_position held ON held.account = session.account AND held.symbol = due.symbol
                AND held.date = (SELECT max(before.date) FROM equity_snapshot before
                    WHERE before.account = session.account AND before.date < due.date)
            WHERE NOT EXISTS (SELECT FROM paper_ledger entry WHERE entry.account = session.account
                AND entry.date = due.date AND entry.symbol = due.symbol AND entry.kind = due.kind)
            ORDER BY due.place
            """;

    /// A split or dividend that an account missed.
    ///
    /// @param due what, and when
    /// @param units held at the close before, below 0 when short
    public record Missed(DueAction due, double units) {}

    private final JdbcClient jdbc;

    /// @param dataSource the one whose transaction is joined
    public PaperLateDividendPostgresTable(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /// Which actions on what an account held its ledger lacks, in their order.
    public List<Missed> missed(String account, List<DueAction> due) {
        return jdbc.sql(MISSED)
                .param(texts(due, one -> one.action().symbol()))
                .param(texts(due, one -> one.action().kind().name()))
                .param(texts(due, one -> one.session().toString()))
                .param(account)
                .query((row, number) -> new Missed(due.get(row.getInt("place") - 1), PaperRow.number(row, "quantity")))
                .list();
    }

    /// Keeps a dividend that is to be paid; one that is kept already changes nothing.
    public void insert(String account, LateDividend dividend) {
        jdbc.sql("INSERT INTO paper_late_dividend (account, symbol, ex_date, per_unit, units, after)"
                        + " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
                .params(
                        account,
                        dividend.symbol(),
                        dividend.exDate(),
                        BigDecimal.valueOf(dividend.perUnit()),
                        BigDecimal.valueOf(dividend.units()),
                        dividend.after())
                .update();
    }

    /// All of an account, in the order in which they are paid.
    public List<LateDividend> find(String account) {
        return jdbc.sql("SELECT * FROM paper_late_dividend WHERE account = ?"
                        + " ORDER BY after, ex_date, symbol COLLATE \"C\"")
                .param(account)
                .query((row, number) -> read(row))
                .list();
    }

    private static String[] texts(List<DueAction> due, Function<DueAction, String> text) {
        return due.stream().map(text).toArray(String[]::new);
    }

    private static LateDividend read(ResultSet row) throws SQLException {
        return new LateDividend(
                row.getString("symbol"),
                row.getObject("ex_date", LocalDate.class),
                PaperRow.number(row, "per_unit"),
                PaperRow.number(row, "units"),
                row.getObject("after", LocalDate.class));
    }
}
