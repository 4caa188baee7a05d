package io.zenmarket.jobs.papertrade;

import io.zenmarket.domain.paper.EquitySnapshot;
import io.zenmarket.domain.paper.PaperDecision;
import io.zenmarket.domain.paper.PaperOrder;
import io.zenmarket.domain.paper.PaperPosition;
import io.zenmarket.domain.paper.PaperState;
import io.zenmarket.domain.risk.Halt;
import io.zenmarket.readerswriters.postgres.EquitySnapshotPostgresTable;
import io.zenmarket.readerswriters.postgres.PaperAccountPostgresTable;
import io.zenmarket.readerswriters.postgres.PaperDecisionPostgresTable;
import io.zenmarket.readerswriters.postgres.PaperOrderPostgresTable;
import io.zenmarket.readerswriters.postgres.PaperPositionPostgresTable;
import io.zenmarket.readerswriters.postgres.PaperSpan;
import io.zenmarket.readerswriters.postgres.StoredAccount;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is stored of accounts, for commands that look.
final class StoredAccounts {

    private final DataSource dataSource;
    private final PaperAccountPostgresTable accounts;
    private final EquitySnapshotPostgresTable snapshots;
    private final PaperOrderPostgresTable orders;

    StoredAccounts(DataSource dataSource) {
        this.dataSource = dataSource;
        this.accounts = new PaperAccountPostgresTable(dataSource);
        this.snapshots = new EquitySnapshotPostgresTable(dataSource);
        this.orders = new PaperOrderPostgresTable(dataSource);
    }

    static StoredAccounts in(ApplicationContext context) {
        return new StoredAccounts(context.getBean(DataSource.class));
    }

    /// All accounts, ascending by name.
    List<StoredAccount> all() {
        return hasTables() ? accounts.all() : List.of();
    }

    /// @throws IllegalArgumentException when there is none
    StoredAccount named(String name) {
        return all().stream()
                .filter(account -> account.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "account " + name + ": expected one that 'zenmarket accounts list' shows, was none"));
    }

    PaperState.Span span(StoredAccount account) {
        return snapshots
                .span(account.name())
                .orElseThrow(() -> new IllegalStateException(
                        "account " + account.name() + ": expected a session that is done, was none"));
    }

    /// The account at the close of its last session.
    EquitySnapshot last(StoredAccount account) {
        return snapshots
                .find(PaperSpan.of(account.name(), span(account).last()))
                .getFirst();
    }

    List<PaperPosition> positions(StoredAccount account) {
        return new PaperPositionPostgresTable(dataSource)
                .find(account.name(), span(account).last());
    }

    List<PaperOrder> waiting(StoredAccount account) {
        return orders.waiting(account.name());
    }

    /// Orders that wait as they may be given by hand: while a halt is in force they open nothing.
    List<PaperOrder> givable(StoredAccount account) {
        if (halt(account).isEmpty()) {
            return waiting(account);
        }
        Map<String, Double> held = positions(account).stream()
                .collect(Collectors.toMap(
                        PaperPosition::symbol, position -> position.state().quantity()));
        return waiting(account).stream()
                .map(order -> order.reducing(held.getOrDefault(order.symbol(), 0.0)))
                .toList();
    }

    /// Orders given in the last days, or ended in them.
    List<PaperOrder> recent(StoredAccount account, int days) {
        return orders.find(recentSpan(account, days));
    }

    /// Limits that acted in the last days.
    List<PaperDecision> decisions(StoredAccount account, int days) {
        return new PaperDecisionPostgresTable(dataSource).find(recentSpan(account, days));
    }

    /// The halt that keeps entries out of the next session, if nobody has ended it.
    Optional<Halt> halt(StoredAccount account) {
        return last(account)
                .risk()
                .halt()
                .filter(halt ->
                        !accounts.resumed(account.name()).contains(span(account).last()));
    }

    /// Ends the halt in force.
    void resume(StoredAccount account) {
        accounts.resume(account.name(), span(account).last());
    }

    private PaperSpan recentSpan(StoredAccount account, int days) {
        PaperState.Span span = span(account);
        return new PaperSpan(account.name(), span.last().minusDays(days), span.last());
    }

    /// Stores that no job has used yet have none.
    private boolean hasTables() {
        return JdbcClient.create(dataSource)
                .sql("SELECT to_regclass('paper_account') IS NOT NULL")
                .query(Boolean.class)
                .single();
    }
}
