package io.zenmarket.domain.sweep;

import io.zenmarket.domain.backtest.Conventions;
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
    private final Sizer sizer;
    private final ExitSearch search;
    private final Account account = new Account();

    private @Nullable Rules known;
    private Exits exits = Exits.NONE;
    /// Bars from a decision to its fill.
    private int delay;
    private final boolean exitsFromMarket;

    /// Bar at whose close the position has been held long enough.
    private int deadline;
    /// Last bar at whose close a short position is known to have left some equity.
    private int solvent;
    private boolean ruined;
    /// At the close at which a position was left because of its age.
    private double equity;

    SetWalk(SweepSeries series, Indicators indicators, Conventions conventions) {
        this.exitsFromMarket = conventions.exitsFromMarket();
        this.sizer = new Sizer(conventions);
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
        ruined = false;
        for (int event = 0; event < events.size() && !ruined; event++) {
            int bar = events.bar(event);
            int side = side();
            boolean expired = side != 0 && expires(bar);
            int wanted = sign(rules.direction().of(events.decision(event)));
            if (!ruined && bar + delay <= last && !(expired && wanted == side)) {
                follow(wanted, bar, expired ? equity : equityAt(bar));
            }
        }
        if (account.quantity() != 0) {
            expires(last);
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

    private static int sign(Decision decision) {
        return switch (decision) {
            case LONG -> 1;
            case SHORT -> -1;
            case FLAT -> 0;
        };
    }

    /// 1 long, −1 short, 0 none.
    private int side() {
        return (int) Math.signum(account.quantity());
    }

    /// Lets the position meet its exits up to and including the close of `bar`.
    ///
    /// @return whether it has been held long enough at that very close, and is left for that
    private boolean expires(int bar) {
        int until = Math.min(bar, deadline);
        int found = search.active() ? search.until(until) : -1;
        if (account.quantity() < 0 && ruins(found < 0 ? until : found - 1)) {
            account.trade(solvent, 0, series.close()[solvent], false);
            settle(solvent - 1);
            return false;
        }
        if (found >= 0) {
            exit(found);
            return false;
        }
        if (deadline <= Math.min(bar, last - delay)) {
            equity = equityAt(deadline);
            leave(deadline);
            return deadline == bar;
        }
        return false;
    }

    /// Whether a short position eats up all equity; then `solvent` is the bar at whose close it has.
    private boolean ruins(int until) {
        while (solvent < until) {
            solvent++;
            if (equityAt(solvent) <= 0) {
                return true;
            }
        }
        return false;
    }

    /// Of the position held now.
    private double equityAt(int bar) {
        return account.cash() + account.quantity() * series.close()[bar];
    }

    /// Fills the exit that was found.
    private void exit(int bar) {
        double price = search.price();
        account.trade(bar, 0, search.stopped() ? prices.stopped(price, -side(), bar) : price, false);
        settle(bar - 1);
    }

    /// What is owed with nothing held is not carried on.
    ///
    /// @param shown last bar at whose close it still shows
    private void settle(int shown) {
        if (account.quantity() == 0 && account.cash() <= 0) {
            account.forgive(shown);
            ruined = true;
        }
    }

    private void follow(int wanted, int bar, double equity) {
        int held = side();
        if (wanted == held) {
            return;
        }
        if (wanted == 0) {
            leave(bar);
            return;
        }
        if (held != 0 && delay == 1 && search.active() && search.gapsAt(bar + 1)) {
            exit(bar + 1);
        }
        enter(wanted, bar, equity);
    }

    private void leave(int bar) {
        int fill = bar + delay;
        account.trade(fill, 0, prices.market(-side(), fill), false);
        settle(bar);
    }

    /// Opens a position; closes the opposite one in the same order.
    private void enter(int side, int bar, double equity) {
        int fill = bar + delay;
        double price = prices.market(side, fill);
        double closing = Math.abs(account.quantity());
        double budget = account.cash() + account.quantity() * price;
        double units = search.measurable(bar)
                ? sizer.units(budget, closing, equity, price, search.stopDistance(price, bar))
                : 0;
        if (units > 0 || closing > 0) {
            account.trade(fill, side * units, price, side > 0 && units > 0 && units == sizer.most());
            settle(bar);
        }
        if (units > 0) {
            protect(side, bar, price);
        }
    }

    private void protect(int side, int bar, double price) {
        if (search.active()) {
            int fill = bar + delay;
            search.start(series.side(side), exitsFromMarket ? prices.market(0, fill) : price, bar, fill);
        }
        deadline = exits.bars() == 0 ? Integer.MAX_VALUE : (int) Math.min(last + 1, bar + (long) exits.bars());
        solvent = bar;
    }
}
