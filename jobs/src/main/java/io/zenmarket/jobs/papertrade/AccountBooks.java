package io.zenmarket.jobs.papertrade;

import io.zenmarket.domain.backtest.Market;
import io.zenmarket.domain.paper.Broker;
import io.zenmarket.domain.paper.Known;
import io.zenmarket.domain.paper.PaperAccount;
import io.zenmarket.domain.paper.PaperState;
import io.zenmarket.domain.paper.SimulatedBroker;
import io.zenmarket.readerswriters.postgres.EquitySnapshotPostgresTable;
import io.zenmarket.readerswriters.postgres.PaperAccountPostgresTable;
import io.zenmarket.readerswriters.postgres.PaperBookPostgresStore;
import io.zenmarket.readerswriters.postgres.PaperSignalPostgresReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Opens accounts: where they stand, and the broker that goes on from there.
final class AccountBooks {

    /// What is kept of accounts.
    record Stored(
            PaperAccountPostgresTable accounts,
            PaperBookPostgresStore books,
            EquitySnapshotPostgresTable snapshots,
            PaperSignalPostgresReader signals,
            LateActions late) {}

    private final PaperTradeProperties properties;
    private final Stored stored;
    private final AccountMarket markets;

    AccountBooks(PaperTradeProperties properties, Stored stored, AccountMarket markets) {
        this.properties = properties;
        this.stored = stored;
        this.markets = markets;
    }

    /// Sessions of an account that are done.
    Optional<PaperState.Span> span(String name) {
        return stored.snapshots().span(name);
    }

    /// Goes on behind the last session, up to a date.
    ///
    /// @throws IllegalStateException when a split became known too late
    Broker goOn(String name, LocalDate date) {
        PaperAccount account = properties.account(name);
        checkSettings(account);
        Known known = stored.books().known(name);
        Market market = markets.of(account, date, known);
        if (stored.late().keep(account, market, known)) {
            known = stored.books().known(name);
            market = markets.of(account, date, known);
        }
        PaperState state = stored.books()
                .state(name, account.universe())
                .orElseGet(() -> PaperState.of(account.rules().capital()));
        LocalDate start = Optional.ofNullable(properties.named(name).start()).orElse(date);
        LocalDate from = state.span().map(PaperState.Span::last).orElse(start);
        return new SimulatedBroker(
                account, market, markets.groups(account), said(account, known, from, date), state, start);
    }

    /// Begins again at the first session, up to a date.
    Broker replay(String name, PaperState.Span span) {
        PaperAccount account = properties.account(name);
        checkSettings(account);
        Known known = stored.books().known(name);
        PaperState state = PaperState.of(account.rules().capital());
        return new SimulatedBroker(
                account,
                markets.of(account, span.last(), known),
                markets.groups(account),
                said(account, known, span.first(), span.last()),
                state,
                span.first());
    }

    private SimulatedBroker.Voices said(PaperAccount account, Known known, LocalDate from, LocalDate to) {
        var signals = stored.signals().find(account.signals().model(), account.universe(), from, to);
        return new SimulatedBroker.Voices(
                session -> signals.getOrDefault(session, List.of()),
                Set.copyOf(stored.accounts().resumed(account.name())),
                known.late());
    }

    /// An account that trades by other rules than it began with would no longer be what its books say.
    private void checkSettings(PaperAccount account) {
        stored.accounts().find(account.name()).ifPresent(before -> {
            if (!account.beganWith(before.settings())) {
                throw new IllegalArgumentException("account " + account.name()
                        + ": settings, expected those it began with, " + firstDifference(before.settings(), account)
                        + "; give an account with other settings a name of its own");
            }
        });
    }

    private static String firstDifference(String before, PaperAccount account) {
        List<String> expected = before.lines().toList();
        List<String> actual = account.settings().lines().toList();
        int line = 0;
        while (line < expected.size() - 1 && expected.get(line).equals(actual.get(line))) {
            line++;
        }
        return expected.get(line) + ", was " + actual.get(line);
    }
}
