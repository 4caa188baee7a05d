package io.zenmarket.domain.backtest;

import io.zenmarket.domain.market.BarColumns;
import io.zenmarket.domain.market.BarSeries;
import io.zenmarket.domain.market.Interval;
import io.zenmarket.domain.strategy.Decision;
import io.zenmarket.domain.strategy.DecisionEvents;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Short series written by hand, and what is run over them.
final class Tape {

    static final long DAY = 86_400;

    private Tape() {}

    /// Daily bars from 1970-01-01 on, each `open, high, low, close`, or one price for all four; volume 1000.
    static BarSeries daily(String symbol, double[]... bars) {
        BarColumns columns = BarColumns.ofSize(bars.length);
        for (int i = 0; i < bars.length; i++) {
            double[] bar = bars[i];
            columns.time()[i] = i * DAY;
            columns.open()[i] = bar[0];
            columns.high()[i] = bar[bar.length > 1 ? 1 : 0];
            columns.low()[i] = bar[bar.length > 1 ? 2 : 0];
            columns.close()[i] = bar[bar.length > 1 ? 3 : 0];
            columns.volume()[i] = 1000;
        }
        return new BarSeries(symbol, Interval.ONE_DAY, columns);
    }

    static Market market(double[]... bars) {
        return Market.of(daily("AAA", bars), 252);
    }

    static double[] bar(double... prices) {
        return prices;
    }

    /// A price that does not move within each bar.
    static Market flat(double... prices) {
        double[][] bars = new double[prices.length][];
        for (int i = 0; i < prices.length; i++) {
            bars[i] = new double[] {prices[i]};
        }
        return market(bars);
    }

    static DecisionEvents decisions(Map<Integer, Decision> decisions) {
        DecisionEvents events = new DecisionEvents();
        new TreeMap<>(decisions).forEach(events::add);
        return events;
    }

    static PortfolioResult run(Market market, Rules rules, Map<Integer, Decision> decisions) {
        return PortfolioEngine.of(market, rules).run(List.of(decisions(decisions)));
    }

    /// Long from the first open after bar 0 on.
    static PortfolioResult hold(Market market, Rules rules) {
        return run(market, rules, Map.of(0, Decision.LONG));
    }

    /// Gives orders at the close of one bar.
    static Trader at(int bar, Ticket... tickets) {
        return desk -> {
            for (int i = 0; desk.bar() == bar && i < tickets.length; i++) {
                desk.submit(tickets[i]);
            }
        };
    }

    static PortfolioResult trade(Market market, Trader trader) {
        return PortfolioEngine.of(market, Rules.of(10_000).withDirection(Direction.BOTH))
                .run(trader);
    }
}
