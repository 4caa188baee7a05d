package io.zenmarket.jobs.papertrade;

import io.zenmarket.domain.backtest.Market;
import io.zenmarket.domain.market.CorporateAction;
import io.zenmarket.domain.paper.Known;
import io.zenmarket.domain.paper.LateDividend;
import io.zenmarket.domain.paper.PaperAccount;
import io.zenmarket.readerswriters.postgres.DueAction;
import io.zenmarket.readerswriters.postgres.PaperLateDividendPostgresTable;
import io.zenmarket.readerswriters.postgres.PaperLateDividendPostgresTable.Missed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Splits and dividends of what an account held that became known when the session from which they count was
/// done. A dividend is paid late. A split is not made up for: stops, sizes and halts of all sessions since were
/// those of prices that seemed to fall or rise by it.
final class LateActions {

    private static final long DAY = 86_400;

    private final PaperLateDividendPostgresTable table;

    LateActions(PaperLateDividendPostgresTable table) {
        this.table = table;
    }

    /// Keeps the dividends that are to be paid late.
    ///
    /// @param known of the account so far
    /// @return whether there are more of them now
    /// @throws IllegalStateException when there is a split
    boolean keep(PaperAccount account, Market market, Known known) {
        if (known.absent().isEmpty()) {
            return false;
        }
        LocalDate last = known.absent().lastKey();
        List<DueAction> due = due(market, known.absent().firstKey(), last);
        List<Missed> missed = table.missed(account.name(), due);
        for (Missed one : missed) {
            CorporateAction action = one.due().action();
            if (action.kind() == CorporateAction.Kind.SPLIT) {
                throw new IllegalStateException("account " + account.name() + ": split of " + action.symbol() + " on "
                        + action.exDate() + ", expected to be known when "
                        + one.due().session()
                        + " was traded, was not; its books are wrong since and are not changed: give the account"
                        + " another name to begin again");
            }
            table.insert(
                    account.name(),
                    new LateDividend(
                            action.symbol(),
                            action.exDate(),
                            action.value(),
                            one.units() * splits(one.due(), due),
                            last));
        }
        return !missed.isEmpty();
    }

    /// What splits of earlier days make of a unit at the open at which a dividend is due.
    private static double splits(DueAction dividend, List<DueAction> due) {
        CorporateAction paid = dividend.action();
        return due.stream()
                .filter(one -> one.session().equals(dividend.session()))
                .map(DueAction::action)
                .filter(one -> one.kind() == CorporateAction.Kind.SPLIT
                        && one.symbol().equals(paid.symbol())
                        && one.exDate().isBefore(paid.exDate()))
                .mapToDouble(CorporateAction::value)
                .reduce(1, (units, ratio) -> units * ratio);
    }

    /// Those that count from a session after the first, up to the last.
    private static List<DueAction> due(Market market, LocalDate first, LocalDate last) {
        List<DueAction> due = new ArrayList<>();
        for (int symbol = 0; symbol < market.size(); symbol++) {
            long[] time = market.instrument(symbol).series().bars().time();
            for (CorporateAction action : market.instrument(symbol).actions()) {
                int row = market.rowAt(symbol, action.exDate().toEpochDay() * DAY - 1) + 1;
                if (row < time.length) {
                    LocalDate session = LocalDate.ofEpochDay(Math.floorDiv(time[row], DAY));
                    if (session.isAfter(first) && !session.isAfter(last)) {
                        due.add(new DueAction(action, session));
                    }
                }
            }
        }
        return due;
    }
}
