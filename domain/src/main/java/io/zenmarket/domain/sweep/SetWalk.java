package io.zenmarket.domain.sweep;

import io.zenmarket.domain.backtest.Exits;
import io.zenmarket.domain.backtest.Fill;
import io.zenmarket.domain.backtest.Rules;
import io.zenmarket.domain.strategy.Decision;
import io.zenmarket.domain.strategy.DecisionEvents;
import io.zenmarket.domain.strategy.Indicators;
import org.jspecify.annotations.Nullable;

/// Walks over the decisions of one parameter set and makes fills of them. What happens between two decisions
/// is found
/// by search, not bar by bar. Used again for each set; not thread-safe.
final class SetWalk {

    private final SweepSeries series;
    private final int last;
    private final Prices prices;
    private final Sizer sizer = new Sizer();
    private final ExitSearch search;
    private final Account account = new Account();

    private @Nullable Rules known;
    private Exits exits = Exits.NONE;
    /// Bars from a decision to its fill.
    private int delay;

    /// Bar at whose close the position has been held long enough.
    private int deadline;
    /// Last bar at whose close a short position is known to have left some equity.
    private int solvent;

    SetWalk(SweepSeries series, Indicators indicators) {
        this.series = series;
        this.last = series.size() - 1;
        this.prices = new Prices(series.bars());
        this.search = new ExitSearch(indicators, series.rising());
    }

    /// Runs one set.
    ///
    /// @return the account at the end, valid until the next run
    Account run(Rules rules, DecisionEvents events, EquityPath path) {
        if (!rules.equals(known)) {
            use(rules);
        }
        account.start(rules, path);
        for (int event = 0; event < events.size(); event++) {
            int bar = events.bar(event);
            if (account.quantity() != 0) {
                exit(bar);
            }
            if (bar + delay > last) {
                break;
            }
            follow(rules.direction().of(events.decision(event)), bar);
        }
        if (account.quantity() != 0) {
            exit(last);
        }
        account.hold(last);
        return account;
    }

    private void use(Rules rules) {
        SweepEngine.refusal(rules).ifPresent(reason -> {
            throw new IllegalArgumentException("sweep: " + reason);
        });
        known = rules;
        exits = rules.exits();
        delay = rules.execution().fill() == Fill.NEXT_OPEN ? 1 : 0;
        prices.use(rules.execution());
        sizer.use(rules);
        search.use(rules);
    }

    /// Lets the position meet its exits up to and including the close of `bar`.
    private void exit(int bar) {
        int until = Math.min(bar, deadline);
        if (search.active()) {
            int found = search.until(until);
            if (found >= 0) {
                double price = search.price();
                account.close(found, search.stopped() ? prices.stopped(price, -side(), found) : price);
                return;
            }
        }
        int due = account.quantity() < 0 ? ruin(until) : deadline;
        if (due <= Math.min(bar, last - delay)) {
            leave(due);
        }
    }

    /// The first close at which a short position has eaten up all equity, at most the deadline.
    private int ruin(int until) {
        double limit = account.cash() / -account.quantity();
        while (solvent < until) {
            solvent++;
            if (series.close()[solvent] >= limit) {
                return solvent;
            }
        }
        return deadline;
    }

    private int side() {
        return account.quantity() > 0 ? 1 : -1;
    }

    private void follow(Decision decision, int bar) {
        double held = account.quantity();
        int wanted = decision == Decision.LONG ? 1 : decision == Decision.SHORT ? -1 : 0;
        if (wanted == Math.signum(held)) {
            return;
        }
        double equity = account.cash() + held * series.close()[bar];
        if (held != 0) {
            leave(bar);
        }
        if (wanted != 0) {
            enter(wanted, bar, equity);
        }
    }

    private void leave(int bar) {
        int fill = bar + delay;
        account.close(fill, prices.market(-side(), fill));
    }

    private void enter(int side, int bar, double equity) {
        int fill = bar + delay;
        double price = prices.market(side, fill);
        double most = sizer.most(account.cash(), price);
        double units = sizer.units(most, equity, price, search.stopDistance(price, bar));
        if (units > 0) {
            account.open(fill, side * units, price, side > 0 && units == most);
            search.start(series.side(side), price, bar, fill);
            deadline = exits.bars() == 0 ? Integer.MAX_VALUE : (int) Math.min(last + 1, bar + (long) exits.bars());
            solvent = bar;
        }
    }
}
