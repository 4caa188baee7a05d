package io.zenmarket.readerswriters.postgres;

import io.zenmarket.domain.paper.Said;
import io.zenmarket.domain.signal.Signal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads from `signal` what paper accounts act on.
public final class PaperSignalPostgresReader {

    private static final String SAID = """
            SELECT date, symbol, decision, confidence FROM signal
            WHERE model = ? AND date BETWEEN ? AND ? AND symbol = ANY (?) AND decision <> 'HOLD'
            """;

    private final JdbcClient jdbc;

    /// @param dataSource the one whose transaction is joined
    public PaperSignalPostgresReader(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    private record Dated(LocalDate date, Said said) {}

    /// BUY and SELL by session.
    ///
    /// @param universe symbols; those of one session come in their order
    public Map<LocalDate, List<Said>> find(String model, List<String> universe, LocalDate from, LocalDate to) {
        return jdbc
                .sql(SAID)
                .params(model, from, to, universe.toArray(String[]::new))
                .query((row, number) -> dated(row))
                .list()
                .stream()
                .sorted(Comparator.comparingInt(
                        one -> universe.indexOf(one.said().symbol())))
                .collect(Collectors.groupingBy(Dated::date, Collectors.mapping(Dated::said, Collectors.toList())));
    }

    private static Dated dated(ResultSet row) throws SQLException {
        return new Dated(
                row.getObject("date", LocalDate.class),
                new Said(
                        row.getString("symbol"),
                        Signal.Decision.valueOf(row.getString("decision")),
                        row.getDouble("confidence")));
    }
}
