package io.zenmarket.domain.backtest;

import io.zenmarket.domain.market.BarColumns;

/// Carries out orders: how many units at which price.
final class Dealer {

    /// Quantities that differ by less than this share are one.
    private static final double SAME = 1e-12;

    private final Rules rules;
    private final Execution execution;
    private final Conventions conventions;
    private final Rows rows;
    private final Books books;
    private final Account account;
    private final ExitRules exits;
    private final Sizer sizer;
    private final EntryGate gate;
    private final Holdings holdings;

    private double closing;
    private double opening;

    Dealer(Rules rules, Conventions conventions, Holdings holdings, ExitRules exits, Sizer sizer, EntryGate gate) {
        this.rules = rules;
        this.execution = rules.execution();
        this.conventions = conventions;
        this.holdings = holdings;
        this.rows = holdings.rows;
        this.books = holdings.books;
        this.account = books.account;
        this.exits = exits;
        this.sizer = sizer;
        this.gate = gate;
    }

    /// Fills an order as far as money and volume allow; it is done then, unless volume lacked.
    ///
    /// @param raw the market's price
    /// @param slips whether the fill is worse than that
    /// @return whether anything filled
    boolean fill(WorkingOrder order, int bar, double raw, boolean slips, Entered entered) {
        Position position = account.positions[order.symbol()];
        double direction = order.direction(position, raw);
        double price = slips ? slipped(order.symbol(), raw, direction) : raw;
        size(order, position, price, direction);
        letIn(order, raw, price, direction);
        double units = closing + opening;
        if (direction == 0 || !(units > 0)) {
            finish(order, order.touched() < 0 ? OrderStatus.REJECTED : OrderStatus.CANCELLED);
            return false;
        }
        if (Double.isNaN(order.rest())) {
            books.orders.quantity(order.id, direction * units);
        }
        double now = limitByVolume(order.symbol());
        order.leave(direction * (units - now));
        order.touch(bar);
        if (now > 0) {
            book(order, position, bar, direction, raw, price, entered);
        }
        if (order.rest() == 0) {
            finish(order, OrderStatus.FILLED);
        }
        return now > 0;
    }

    /// Units that an order would buy, or sell when below 0, at the last price, as far as the gate can say; nothing
    /// is carried out. What others of the same moment take is not thought of.
    double estimate(WorkingOrder order) {
        Position position = account.positions[order.symbol()];
        double price = rows.bars[order.symbol()].close()[rows.of(order.symbol())];
        double direction = order.direction(position, price);
        size(order, position, price, direction);
        if (opening > 0 && gate != EntryGate.OPEN) {
            cut(gate.estimate(opening(order, price, price, direction), holdings));
        }
        return direction * (closing + opening);
    }

    /// Cuts what is opened to what the gate lets in.
    private void letIn(WorkingOrder order, double raw, double price, double direction) {
        if (opening > 0 && gate != EntryGate.OPEN) {
            cut(gate.most(opening(order, raw, price, direction), holdings));
        }
    }

    private void cut(double most) {
        opening = most < opening ? wholeLots(Math.max(0, most)) : opening;
    }

    private Opening opening(WorkingOrder order, double raw, double price, double direction) {
        double stop = order.bracket().stop();
        double risk = Double.isNaN(stop)
                ? exits.risk(order.symbol(), order.row, rows.of(order.symbol()), price)
                : Math.abs(price - stop);
        boolean leavable = execution.stopFromEntryBar() && (order.bracketed() || exits.any());
        return new Opening(
                order.id, order.symbol(), (int) direction, order.row, closing, opening, raw, price, risk, leavable);
    }

    private void finish(WorkingOrder order, OrderStatus status) {
        order.end();
        books.orders.status(order.id, status);
    }

    private void book(
            WorkingOrder order,
            Position position,
            int bar,
            double direction,
            double raw,
            double price,
            Entered entered) {
        if (books.book(order, bar, direction, closing, opening, price)) {
            position.enter(raw, entered, order.resting());
            protect(order, position, conventions.exitsFromMarket() ? raw : price);
        }
    }

    private void protect(WorkingOrder order, Position position, double base) {
        if (order.bracketed()) {
            position.guard.stopAt(order.bracket().stop());
            position.guard.targetAt(order.bracket().target());
        } else {
            exits.set(position, base, order.row, rows.of(position.symbol));
        }
    }

    /// Sets how many units are closed and opened.
    private void size(WorkingOrder order, Position position, double price, double direction) {
        double held = Math.abs(position.quantity());
        boolean against = position.quantity() * direction < 0;
        if (!Double.isNaN(order.rest())) {
            split(Math.abs(order.rest()), against ? held : 0);
        } else {
            switch (order.ticket.amount()) {
                case Amount.Units(double quantity) -> split(Math.abs(quantity), against ? held : 0);
                case Amount.Everything() -> split(held, held);
                case Amount.Weight(double weight) -> rebalance(weight * order.equity / price, position, direction);
                case Amount.Entry(int side) -> enter(order, position, price, against ? held : 0);
            }
        }
        opening = opening > 0 && mayOpen(order, position, direction) ? affordable(position, price) : 0;
    }

    /// @param closable units held on the other side
    private void split(double units, double closable) {
        boolean all = Math.abs(units - closable) <= SAME * closable;
        closing = all ? closable : Math.min(units, closable);
        opening = all ? 0 : units - closing;
    }

    private void rebalance(double target, Position position, double direction) {
        double change = direction * (Math.signum(target) * wholeLots(Math.abs(target)) - position.quantity());
        split(Math.max(0, change), position.quantity() * direction < 0 ? Math.abs(position.quantity()) : 0);
    }

    private void enter(WorkingOrder order, Position position, double price, double closable) {
        closing = closable;
        double staying = closable > 0 ? 0 : position.quantity();
        double budget = account.budget(position, staying, price, 1);
        opening = sizer.units(order, price, budget, closing, rows.of(position.symbol));
    }

    private double affordable(Position position, double price) {
        double leverage = rules.margin().leverage();
        double staying = closing > 0 ? 0 : position.quantity();
        double budget = account.budget(position, staying, price, leverage) - leverage * conventions.reserve();
        return wholeLots(Math.min(opening, execution.commission().affordable(budget, price, closing, leverage)));
    }

    private boolean mayOpen(WorkingOrder order, Position position, double direction) {
        boolean allowed = rules.direction() == Direction.BOTH
                || (rules.direction() == Direction.LONG_ONLY ? direction > 0 : direction < 0);
        return allowed
                && !(order.ticket.amount() instanceof Amount.Everything)
                && (position.quantity() * direction > 0
                        || order.bracketed()
                        || exits.measurable(order.symbol(), order.row));
    }

    /// Rounded down to lots, but not below a quantity that is whole but for rounding errors.
    private double wholeLots(double units) {
        double lot = execution.lot();
        if (lot == 0 || Double.isInfinite(units)) {
            return units;
        }
        double lots = units / lot;
        double nearest = Math.rint(lots);
        return lot * (Math.abs(lots - nearest) <= 4 * Math.ulp(nearest) ? nearest : Math.floor(lots));
    }

    /// Cuts what is closed and opened to the bar's volume.
    ///
    /// @return units
    private double limitByVolume(int symbol) {
        double share = execution.volumeShare();
        if (Double.isInfinite(share)) {
            return closing + opening;
        }
        double volume = rows.bars[symbol].volume()[rows.of(symbol)];
        double room = volume > 0 ? wholeLots(share * volume) : 0;
        closing = Math.min(closing, room);
        opening = Math.min(opening, room - closing);
        return closing + opening;
    }

    private double slipped(int symbol, double raw, double direction) {
        Slippage slippage = execution.slippage();
        double range = 0;
        if (slippage.rangeShare() > 0) {
            BarColumns bars = rows.bars[symbol];
            int row = rows.of(symbol);
            range = slippage.rangeShare() * (bars.high()[row] - bars.low()[row]);
        }
        return Math.max(0, raw * (1 + direction * slippage.fraction()) + direction * range);
    }
}
