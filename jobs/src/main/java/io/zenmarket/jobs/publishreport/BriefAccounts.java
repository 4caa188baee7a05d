package io.zenmarket.jobs.publishreport;

import io.zenmarket.domain.brief.AccountBrief;
import io.zenmarket.domain.paper.EquitySnapshot;
import io.zenmarket.domain.paper.PaperDecision;
import io.zenmarket.domain.paper.PaperFill;
import io.zenmarket.domain.paper.PaperOrder;
import io.zenmarket.domain.paper.PaperPosition;
import io.zenmarket.readerswriters.postgres.EquitySnapshotPostgresTable;
import io.zenmarket.readerswriters.postgres.PaperAccountPostgresTable;
import io.zenmarket.readerswriters.postgres.PaperDecisionPostgresTable;
import io.zenmarket.readerswriters.postgres.PaperFillPostgresTable;
import io.zenmarket.readerswriters.postgres.PaperOrderPostgresTable;
import io.zenmarket.readerswriters.postgres.PaperPositionPostgresTable;
import io.zenmarket.readerswriters.postgres.PaperSpan;
import io.zenmarket.readerswriters.postgres.StoredAccount;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/// The paper accounts of a brief, as they were at the close of its date: what came later is not shown, so
/// that a brief that is written again is the same.
final class BriefAccounts {

    private static final LocalDate BEFORE_ALL = LocalDate.of(1900, 1, 1);
    private static final int POINTS = 400;

    private final PaperAccountPostgresTable accounts;
    private final EquitySnapshotPostgresTable snapshots;
    private final PaperPositionPostgresTable positions;
    private final PaperOrderPostgresTable orders;
    private final PaperFillPostgresTable fills;
    private final PaperDecisionPostgresTable decisions;

    BriefAccounts(DataSource dataSource) {
        accounts = new PaperAccountPostgresTable(dataSource);
        snapshots = new EquitySnapshotPostgresTable(dataSource);
        positions = new PaperPositionPostgresTable(dataSource);
        orders = new PaperOrderPostgresTable(dataSource);
        fills = new PaperFillPostgresTable(dataSource);
        decisions = new PaperDecisionPostgresTable(dataSource);
    }

    /// Accounts that had traded by a date.
    List<AccountBrief> on(LocalDate date) {
        return accounts.all().stream()
                .map(account -> brief(account, date))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<AccountBrief> brief(StoredAccount account, LocalDate date) {
        List<EquitySnapshot> sessions = snapshots.find(new PaperSpan(account.name(), BEFORE_ALL, date));
        return sessions.isEmpty() ? Optional.empty() : Optional.of(brief(account, sessions, date));
    }

    private AccountBrief brief(StoredAccount account, List<EquitySnapshot> sessions, LocalDate date) {
        EquitySnapshot last = sessions.getLast();
        PaperSpan today = PaperSpan.of(account.name(), date);
        List<PaperFill> filled = fills.find(today);
        return new AccountBrief(
                account.name(),
                account.currency(),
                last.date(),
                worth(sessions),
                curve(sessions),
                positions.find(account.name(), last.date()).stream()
                        .map(BriefAccounts::held)
                        .toList(),
                orders.find(today).stream()
                        .map(order -> given(order, filled, date))
                        .toList(),
                decisions.find(today).stream().map(BriefAccounts::acted).toList(),
                last.risk().halt().map(halt -> halt.rule() + ", until " + words(halt.end())));
    }

    private static AccountBrief.Worth worth(List<EquitySnapshot> sessions) {
        EquitySnapshot last = sessions.getLast();
        double peak = last.capital().doubleValue();
        double deepest = 0;
        for (EquitySnapshot session : sessions) {
            double equity = session.equity().doubleValue();
            peak = Math.max(peak, equity);
            deepest = Math.max(deepest, 1 - equity / peak);
        }
        return new AccountBrief.Worth(
                last.capital().doubleValue(),
                last.cash().doubleValue(),
                last.equity().doubleValue(),
                last.held().doubleValue(),
                deepest);
    }

    /// The first session, the last one, and some between at even distances.
    private static AccountBrief.Curve curve(List<EquitySnapshot> sessions) {
        int points = Math.min(POINTS, sessions.size());
        List<EquitySnapshot> some = IntStream.range(0, points)
                .map(i -> points == 1 ? 0 : (int) ((long) i * (sessions.size() - 1) / (points - 1)))
                .mapToObj(sessions::get)
                .toList();
        return new AccountBrief.Curve(
                some.stream().mapToDouble(one -> one.date().toEpochDay()).toArray(),
                some.stream().mapToDouble(one -> one.equity().doubleValue()).toArray(),
                some.stream().mapToDouble(one -> one.held().doubleValue()).toArray());
    }

    private static AccountBrief.Held held(PaperPosition position) {
        return new AccountBrief.Held(
                position.symbol(),
                position.state().quantity(),
                position.state().average(),
                position.state().mark(),
                position.value().doubleValue(),
                position.unrealised().doubleValue(),
                finite(position.state().stops().stop()));
    }

    /// An order that ended later still waited on the date.
    private static AccountBrief.Given given(PaperOrder order, List<PaperFill> filled, LocalDate date) {
        double units = 0;
        double value = 0;
        for (PaperFill fill : filled) {
            units += fill.order() == order.number() ? fill.quantity() : 0;
            value += fill.order() == order.number() ? fill.quantity() * fill.price() : 0;
        }
        boolean ended =
                order.progress().ended().filter(end -> !end.isAfter(date)).isPresent();
        return new AccountBrief.Given(
                order.number(),
                order.symbol(),
                words(order.side()) + ", " + words(order.reason().cause()),
                units == 0 ? order.estimate() : units,
                units == 0 ? Double.NaN : value / units,
                ended ? words(order.progress().status()) : "waits for the next open");
    }

    private static AccountBrief.Acted acted(PaperDecision decision) {
        PaperDecision.Numbers numbers = decision.numbers();
        return new AccountBrief.Acted(
                decision.rule(),
                words(decision.outcome()),
                decision.symbol(),
                numbers.limit(),
                numbers.measured(),
                numbers.requested(),
                numbers.allowed());
    }

    private static double finite(double price) {
        return Double.isFinite(price) ? price : Double.NaN;
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
