package io.zenmarket.domain.backtest;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// All trades of a backtest in columns, read as records: closed ones in the order of their exits, then open
/// ones.
public final class Trades extends AbstractList<Trade> {

    private final Market market;
    private final Ints symbols = new Ints();
    private final Ints sides = new Ints();
    private final Ints entryBars = new Ints();
    private final Ints exitBars = new Ints();
    private final List<Cause> causes = new ArrayList<>();
    private final Doubles quantities = new Doubles();
    private final Doubles entryPrices = new Doubles();
    private final Doubles exitPrices = new Doubles();
    private final Doubles costs = new Doubles();
    private final Doubles incomes = new Doubles();
    private final Doubles profits = new Doubles();
    private final Doubles lowest = new Doubles();
    private final Doubles highest = new Doubles();

    Trades(Market market) {
        this.market = market;
    }

    @Override
    public int size() {
        return symbols.size();
    }

    @Override
    public Trade get(int index) {
        Objects.checkIndex(index, size());
        return new Trade(
                market.symbol(symbols.get(index)),
                sides.get(index),
                quantities.get(index),
                entryBars.get(index),
                market.times()[entryBars.get(index)],
                entryPrices.get(index),
                exitBars.get(index),
                market.times()[exitBars.get(index)],
                exitPrices.get(index),
                costs.get(index),
                incomes.get(index),
                profits.get(index),
                returnFraction(index),
                Math.min(0, sides.get(index) > 0 ? moved(index, lowest) : moved(index, highest)),
                Math.max(0, sides.get(index) > 0 ? moved(index, highest) : moved(index, lowest)),
                causes.get(index));
    }

    /// Profit ÷ value at entry.
    double returnFraction(int index) {
        return profits.get(index) / (quantities.get(index) * entryPrices.get(index));
    }

    /// A round trip that is over, or still open and marked.
    void add(Position position, int exitBar, Cause cause) {
        symbols.add(position.symbol);
        sides.add(position.guard.side());
        entryBars.add(position.entryBar());
        exitBars.add(exitBar);
        causes.add(cause);
        quantities.add(position.entryUnits());
        entryPrices.add(position.entryPrice());
        exitPrices.add(position.exitPrice());
        costs.add(position.costs());
        incomes.add(position.income());
        profits.add(position.profit());
        lowest.add(position.lowest());
        highest.add(position.highest());
    }

    private double moved(int index, Doubles price) {
        return sides.get(index) * (price.get(index) / entryPrices.get(index) - 1);
    }
}
