package io.zenmarket.jobs.serve.api;

import io.zenmarket.jobs.cli.Application;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The paper accounts at their last close.
@RestController
@Profile(Application.SERVE)
class AccountController {

    private static final String LATEST = """
            SELECT a.name, a.currency, a.capital, s.date, s.equity, s.cash, s.peak, s.halt_rule,
                   (SELECT count(*) FROM paper_position p WHERE p.account = a.name AND p.date = s.date) AS positions,
                   (SELECT count(*) FROM paper_order o WHERE o.account = a.name AND o.status = 'WAITING') AS orders,
                   (SELECT count(*) FROM paper_decision d WHERE d.account = a.name AND d.date = s.date) AS limits
            FROM paper_account a
            LEFT JOIN LATERAL (SELECT * FROM equity_snapshot e WHERE e.account = a.name
                               ORDER BY e.date DESC LIMIT 1) s ON true
            ORDER BY a.name COLLATE "C"
            """;

    private final JdbcClient jdbc;

    AccountController(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// An account. Money is in its currency; null before its first close.
    ///
    /// @param date session of the close
    /// @param halt limit that stops entries; null when none does
    record View(
            String account,
            String currency,
            BigDecimal capital,
            @Nullable LocalDate date,
            Worth worth,
            Counts counts,
            @Nullable String halt) {}

    /// What it is worth at the close, and was at most.
    record Worth(
            @Nullable BigDecimal equity,
            @Nullable BigDecimal cash,
            @Nullable BigDecimal peak) {}

    /// Positions held, orders for the next session, limits that acted in this one.
    record Counts(long positions, long orders, long limits) {}

    @GetMapping("/api/accounts")
    List<View> accounts() {
        return jdbc.sql(LATEST).query(AccountController::view).list();
    }

    private static View view(ResultSet row, int number) throws SQLException {
        return new View(
                row.getString("name"),
                row.getString("currency"),
                row.getBigDecimal("capital"),
                row.getObject("date", LocalDate.class),
                new Worth(row.getBigDecimal("equity"), row.getBigDecimal("cash"), row.getBigDecimal("peak")),
                new Counts(row.getLong("positions"), row.getLong("orders"), row.getLong("limits")),
                row.getString("halt_rule"));
    }
}
