package io.zenmarket.domain.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// One run of a trader over a market.
///
/// The order of things in a bar: corporate actions and the cost of what is borrowed; at the open, market
/// orders that reduce, exits that the open is beyond, the other market orders, then stop and limit orders
/// that it is beyond; inside the bar exits, then stop orders, then limit orders, a new position's exits
/// right after its entry; at the close marks, ruin, margin and time exits, the trader, and, if market
/// orders fill at the close, those.
final class Simulation {

    private final Market market;
    private final Rules rules;
    private final Conventions conventions;
    private final Trader trader;
    private final Rows rows;
    private final Books books;
    private final Account account;
    private final OrderBook book;
    private final ExitRules exits;
    private final Dealer dealer;
    private final Desk desk;
    private final Guards guards;
    private final MarketOrders marketOrders;
    private final RestingOrders resting;
    private final CorporateActions actions;
    private final Curve curve;
    private final boolean atOpen;
    private int ruinBar = -1;
    private int nextDecision;

    Simulation(Market market, Rules rules, Conventions conventions, Trader trader, EntryGate gate) {
        this.market = market;
        this.rules = rules;
        this.conventions = conventions;
        this.trader = trader;
        Execution execution = rules.execution();
        atOpen = execution.fill() == Fill.NEXT_OPEN;
        rows = new Rows(market);
        books = new Books(market, rules, conventions);
        account = books.account;
        book = new OrderBook(rows, books.orders);
        exits = new ExitRules(market, rules.exits());
        Sizer sizer = new Sizer(market, rules, conventions, exits);
        dealer = new Dealer(rules, conventions, new Holdings(market, rules, rows, books), exits, sizer, gate);
        desk = new Desk(market, rules, rows, books, book, sizer);
        guards = new Guards(rules, conventions, rows, exits, dealer, desk);
        marketOrders = new MarketOrders(book, account, rows);
        resting = new RestingOrders(book, account, rows, dealer, guards, execution.stopSlippage());
        actions = new CorporateActions(market);
        curve = new Curve(market.bars());
    }

    PortfolioResult run() {
        Glide glide = new Glide(market, rules, account, curve);
        int bar = 0;
        nextDecision = trader.next(-1);
        while (bar < market.bars() && ruinBar < 0) {
            int quiet = Math.min(market.bars(), Math.min(nextDecision, actions.next()));
            int reached = book.size() == 0 && quiet > bar ? glide.over(bar, quiet) : bar;
            if (reached == bar) {
                step(bar);
                reached++;
            }
            bar = reached;
        }
        return result();
    }

    /// Goes on from what was kept at the end of a bar.
    ///
    /// @param bar the last that is done, -1 for none
    void resume(BookState kept, int bar) {
        account.restore(kept.cash(), kept.financing());
        if (bar >= 0) {
            rows.advance(bar);
        }
        actions.skip(bar);
        for (PositionState one : kept.positions()) {
            Position position = account.positions[market.indexOf(one.symbol())];
            position.restore(one, market.barAt(one.entryTime()), exits);
            account.hold(position);
        }
        for (WaitingOrder one : kept.orders()) {
            int symbol = market.indexOf(one.symbol());
            int given = market.barAt(one.time());
            Ticket ticket = Ticket.market(symbol, one.amount()).withStrength(one.strength());
            int row = market.rowAt(symbol, one.time());
            book.add(WorkingOrder.restored(books.orders.restore(one, symbol, given), one, ticket, given, row));
        }
        nextDecision = trader.next(bar);
    }

    /// What it takes to go on from the bar that was done last.
    BookState state() {
        List<PositionState> positions = new ArrayList<>();
        for (int i = 0; i < account.count(); i++) {
            positions.add(account.held[i].state(market));
        }
        List<WaitingOrder> orders = new ArrayList<>();
        for (int i = 0; i < book.size(); i++) {
            orders.add(books.orders.waiting(book.get(i)));
        }
        return new BookState(account.cash(), account.financing(), positions, orders);
    }

    /// Indicative units of the orders that wait, in the order of [#state].
    double[] estimates() {
        return IntStream.range(0, book.size())
                .mapToDouble(i -> dealer.estimate(book.get(i)))
                .toArray();
    }

    /// Ids of the orders that wait, in the order of [#state].
    int[] waiting() {
        return IntStream.range(0, book.size()).map(i -> book.get(i).id).toArray();
    }

    Books books() {
        return books;
    }

    boolean ruined() {
        return ruinBar >= 0;
    }

    /// Does one bar.
    void step(int bar) {
        rows.advance(bar);
        desk.look(bar);
        actions.apply(bar, books, book);
        charge(bar);
        if (book.size() > 0) {
            book.startBar(market.times(), bar);
        }
        open(bar);
        guards.inside(bar);
        if (book.size() > 0) {
            resting.inside(bar);
        }
        close(bar);
    }

    private void charge(int bar) {
        if (rules.margin().free() || bar == 0) {
            return;
        }
        double longs = (account.gross() + account.equity() - account.cash()) / 2;
        double cost = rules.margin()
                .cost(account.gross() - longs, account.cash(), market.times()[bar] - market.times()[bar - 1]);
        account.finance(cost);
    }

    private void open(int bar) {
        if (book.size() == 0) {
            guards.atOpen(bar);
            return;
        }
        if (atOpen) {
            marketOrders.collect(bar, true);
            while (marketOrders.hasReducing()) {
                fillMarket(bar, true);
            }
        }
        guards.atOpen(bar);
        while (atOpen && marketOrders.hasAny()) {
            fillMarket(bar, true);
        }
        resting.atOpen(bar);
    }

    private void close(int bar) {
        guards.endBar();
        if (book.size() > 0) {
            book.endBar(bar);
            book.compact();
        }
        desk.look(bar);
        double equity = desk.equity();
        if (equity <= 0) {
            ruin(bar);
            return;
        }
        callMargin(equity);
        closeOld();
        if (bar >= nextDecision) {
            trader.decide(desk);
            nextDecision = trader.next(bar);
        }
        finish(bar);
    }

    private void finish(int bar) {
        if (conventions.closeFillsBookedLater()) {
            curve.record(bar, account);
        }
        if (!atOpen && book.size() > 0) {
            marketOrders.collect(bar, false);
            while (marketOrders.hasAny()) {
                fillMarket(bar, false);
            }
        }
        book.compact();
        if (!conventions.closeFillsBookedLater()) {
            curve.record(bar, account);
        }
    }

    private void fillMarket(int bar, boolean open) {
        WorkingOrder order = marketOrders.take();
        int symbol = order.symbol();
        double price = (open ? rows.bars[symbol].open() : rows.bars[symbol].close())[rows.of(symbol)];
        if (!order.done() && dealer.fill(order, bar, price, true, open ? Entered.AT_OPEN : Entered.BEFORE)) {
            book.cancelGroup(order);
        }
    }

    private void callMargin(double equity) {
        double maintenance = rules.margin().maintenance();
        if (maintenance > 0 && equity < maintenance * account.gross()) {
            cancelAll();
            for (int i = 0; i < account.count(); i++) {
                desk.close(account.held[i].symbol, Cause.MARGIN);
            }
        }
    }

    private void closeOld() {
        int most = rules.exits().bars();
        for (int i = 0; most > 0 && i < account.count(); i++) {
            if (account.held[i].bars() == most && rows.trading(account.held[i].symbol)) {
                desk.close(account.held[i].symbol, Cause.TIME);
            }
        }
    }

    /// Closes everything at the close; the curve stays at zero, what is owed beyond it is not carried.
    private void ruin(int bar) {
        ruinBar = bar;
        cancelAll();
        while (account.count() > 0) {
            Position position = account.held[0];
            WorkingOrder order = desk.exit(position.symbol, OrderType.MARKET, Cause.RUIN, position.mark());
            books.book(order, bar, -position.side(), Math.abs(position.quantity()), 0, position.mark());
        }
    }

    private void cancelAll() {
        for (int i = 0; i < book.size(); i++) {
            book.cancel(book.get(i));
        }
        book.compact();
    }

    private PortfolioResult result() {
        int last = market.bars() - 1;
        for (int i = 0; i < account.count(); i++) {
            books.trades.add(account.held[i], last, Cause.OPEN);
        }
        return new PortfolioResult(
                market,
                rules.capital(),
                curve.equity,
                curve.cash,
                curve.exposure,
                books.orders,
                books.fills,
                books.trades,
                account.financing(),
                ruinBar);
    }
}
