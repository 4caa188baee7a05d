package io.zenmarket.domain.backtest;

import io.zenmarket.domain.market.BarColumns;

/// Carries out the exits of positions, bar by bar.
final class Guards {

    private final Execution execution;
    private final boolean restingWait;
    private final Account account;
    private final Rows rows;
    private final ExitRules exits;
    private final Dealer dealer;
    private final Desk desk;

    Guards(Rules rules, Conventions conventions, Rows rows, ExitRules exits, Dealer dealer, Desk desk) {
        this.execution = rules.execution();
        this.restingWait = conventions.restingExitsFromNextBar();
        this.account = desk.books.account;
        this.rows = rows;
        this.exits = exits;
        this.dealer = dealer;
        this.desk = desk;
    }

    /// Closes what was held before this bar if the open is at or beyond an exit.
    void atOpen(int bar) {
        for (int i = 0; i < account.count(); ) {
            Position position = account.held[i];
            if (position.entered() == Entered.BEFORE && touched(position)) {
                double open = rows.bars[position.symbol].open()[rows.of(position.symbol)];
                exit(position, bar, position.guard.atOpen(open), open);
            }
            i += account.at(i, position) ? 1 : 0;
        }
    }

    /// Closes what hits an exit inside the bar.
    void inside(int bar) {
        for (int i = 0; i < account.count(); ) {
            Position position = account.held[i];
            if (touched(position)) {
                inside(position, bar);
            }
            i += account.at(i, position) ? 1 : 0;
        }
    }

    /// Closes one position if it hits an exit inside the bar.
    void inside(Position position, int bar) {
        if (!active(position)) {
            return;
        }
        BarColumns bars = rows.bars[position.symbol];
        int row = rows.of(position.symbol);
        Guard guard = position.guard;
        double adverse = (guard.side() > 0 ? bars.low() : bars.high())[row];
        double favourable = (guard.side() > 0 ? bars.high() : bars.low())[row];
        Cause cause = guard.inside(position.entered(), bars.open()[row], adverse, favourable, bars.close()[row]);
        double from = position.entered().inside() ? position.from() : bars.open()[row];
        exit(position, bar, cause, guard.price(cause, from));
    }

    /// Takes the bar that is over into marks, excursions and trailing stops.
    void endBar() {
        for (int i = 0; i < account.count(); i++) {
            Position position = account.held[i];
            if (rows.trading(position.symbol)) {
                endBar(position, rows.bars[position.symbol], rows.of(position.symbol));
            }
        }
    }

    private void endBar(Position position, BarColumns bars, int row) {
        Guard guard = position.guard;
        double close = bars.close()[row];
        double adverse = (guard.side() > 0 ? bars.low() : bars.high())[row];
        double favourable = (guard.side() > 0 ? bars.high() : bars.low())[row];
        double best = position.entered() == Entered.BY_LIMIT ? close : favourable;
        position.see(best);
        position.see(position.entered() == Entered.BY_STOP ? close : adverse);
        if (guard.trails()) {
            guard.follow(best, guard.ranged() ? guard.range(row) * exits.scale(position.symbol, row) : 0);
        }
        position.hold(1, close);
    }

    /// Whether the symbol's bar reaches an exit at all.
    private boolean touched(Position position) {
        int symbol = position.symbol;
        int row = rows.of(symbol);
        BarColumns bars = rows.bars[symbol];
        return rows.trading(symbol) && position.guard.touched(bars.low()[row], bars.high()[row]);
    }

    private boolean active(Position position) {
        return position.entered() == Entered.BEFORE
                || (execution.stopFromEntryBar() && !(position.resting() && restingWait));
    }

    private void exit(Position position, int bar, Cause cause, double price) {
        if (cause == Cause.OPEN) {
            return;
        }
        boolean target = cause == Cause.TARGET;
        WorkingOrder order = desk.exit(position.symbol, target ? OrderType.LIMIT : OrderType.STOP, cause, price);
        dealer.fill(order, bar, price, !target && execution.stopSlippage(), Entered.BEFORE);
        if (!order.done()) {
            position.guard.clear(position.guard.side());
            desk.book.add(order);
        }
    }
}
