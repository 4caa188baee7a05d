package io.zenmarket.readerswriters.postgres;

import io.zenmarket.domain.paper.EquitySnapshot;
import io.zenmarket.domain.paper.Known;
import io.zenmarket.domain.paper.LedgerEntry;
import io.zenmarket.domain.paper.PaperDay;
import io.zenmarket.domain.paper.PaperDecision;
import io.zenmarket.domain.paper.PaperFill;
import io.zenmarket.domain.paper.PaperPosition;
import io.zenmarket.domain.paper.PaperState;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The books of paper accounts: sessions are added as a whole, and the last one gives what it takes to go on.
public final class PaperBookPostgresStore {

    private static final String COUNTS = """
            SELECT coalesce((SELECT max(number) FROM paper_order WHERE account = :account), 0) AS orders,
                   coalesce((SELECT max(number) FROM paper_fill WHERE account = :account), 0) AS fills,
                   coalesce((SELECT max(number) FROM paper_ledger WHERE account = :account), 0) AS entries,
                   coalesce((SELECT max(number) FROM paper_decision WHERE account = :account), 0) AS decisions
            """;

    private final PaperOrderPostgresTable orders;
    private final PaperFillPostgresTable fills;
    private final PaperLedgerPostgresTable ledger;
    private final PaperPositionPostgresTable positions;
    private final EquitySnapshotPostgresTable snapshots;
    private final PaperDecisionPostgresTable decisions;
    private final PaperLateDividendPostgresTable late;
    private final JdbcClient jdbc;

    /// @param dataSource the one whose transaction is joined
    public PaperBookPostgresStore(DataSource dataSource) {
        orders = new PaperOrderPostgresTable(dataSource);
        fills = new PaperFillPostgresTable(dataSource);
        ledger = new PaperLedgerPostgresTable(dataSource);
        positions = new PaperPositionPostgresTable(dataSource);
        snapshots = new EquitySnapshotPostgresTable(dataSource);
        decisions = new PaperDecisionPostgresTable(dataSource);
        late = new PaperLateDividendPostgresTable(dataSource);
        jdbc = JdbcClient.create(dataSource);
    }

    /// Adds sessions, ascending.
    public void append(String account, List<PaperDay> days, long jobExecutionId) {
        orders.upsert(account, all(days, PaperDay::orders));
        fills.append(account, all(days, PaperDay::fills));
        ledger.append(account, all(days, PaperDay::ledger));
        decisions.append(account, all(days, PaperDay::decisions));
        positions.append(account, days);
        snapshots.append(account, days, jobExecutionId);
    }

    /// What it takes to go on from the last session; empty before the first.
    ///
    /// @param universe the account's symbols in their order
    public Optional<PaperState> state(String account, List<String> universe) {
        return snapshots.span(account).map(span -> state(account, universe, span));
    }

    /// What an account knew in its sessions.
    public Known known(String account) {
        return new Known(snapshots.absent(account), late.find(account));
    }

    /// What was booked in some sessions, ascending; orders, which change, positions, which follow from
    /// fills, and symbols that were absent are left out.
    public List<PaperDay> sessions(PaperSpan span) {
        Map<LocalDate, List<PaperFill>> filled = by(fills.find(span), PaperFill::date);
        Map<LocalDate, List<LedgerEntry>> booked = by(ledger.find(span), LedgerEntry::date);
        Map<LocalDate, List<PaperDecision>> acted = by(decisions.find(span), PaperDecision::date);
        return snapshots.find(span).stream()
                .map(close -> new PaperDay(
                        List.of(),
                        filled.getOrDefault(close.date(), List.of()),
                        booked.getOrDefault(close.date(), List.of()),
                        acted.getOrDefault(close.date(), List.of()),
                        List.of(),
                        close,
                        List.of()))
                .toList();
    }

    private static <T> Map<LocalDate, List<T>> by(List<T> rows, Function<T, LocalDate> date) {
        return rows.stream().collect(Collectors.groupingBy(date));
    }

    private PaperState state(String account, List<String> universe, PaperState.Span span) {
        EquitySnapshot last = snapshots.find(PaperSpan.of(account, span.last())).getFirst();
        List<PaperPosition> held = positions.find(account, span.last()).stream()
                .sorted(Comparator.comparingInt(position -> universe.indexOf(position.symbol())))
                .toList();
        return new PaperState(
                Optional.of(span), last.totals(), held, orders.waiting(account), last.risk(), counts(account));
    }

    private PaperState.Counts counts(String account) {
        return jdbc.sql(COUNTS)
                .param("account", account)
                .query(PaperState.Counts.class)
                .single();
    }

    private static <T> List<T> all(List<PaperDay> days, Function<PaperDay, List<T>> rows) {
        return days.stream().flatMap(day -> rows.apply(day).stream()).toList();
    }
}
