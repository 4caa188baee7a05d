package io.zenmarket.domain.paper;

import io.zenmarket.domain.backtest.Instrument;
import io.zenmarket.domain.backtest.Market;
import io.zenmarket.domain.backtest.OrderStatus;
import io.zenmarket.domain.backtest.Rules;
import io.zenmarket.domain.market.BarColumns;
import io.zenmarket.domain.market.BarSeries;
import io.zenmarket.domain.market.CorporateAction;
import io.zenmarket.domain.market.Interval;
import io.zenmarket.domain.risk.Groups;
import io.zenmarket.domain.risk.HaltEnd;
import io.zenmarket.domain.signal.Signal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// Accounts over short markets.
final class Papers {

    static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    static final long DAY = 86_400;

    private Papers() {}

    static LocalDate day(int number) {
        return FIRST.plusDays(number);
    }

    /// Daily bars from the first day on, each `open, high, low, close`, or one price for all four; volume
    /// 1000.
    static Instrument instrument(String symbol, List<CorporateAction> actions, double[]... bars) {
        BarColumns columns = BarColumns.ofSize(bars.length);
        for (int i = 0; i < bars.length; i++) {
            boolean four = bars[i].length > 1;
            columns.time()[i] = day(i).toEpochDay() * DAY;
            columns.open()[i] = bars[i][0];
            columns.high()[i] = bars[i][four ? 1 : 0];
            columns.low()[i] = bars[i][four ? 2 : 0];
            columns.close()[i] = bars[i][four ? 3 : 0];
            columns.volume()[i] = 1000;
        }
        return Instrument.asTraded(new BarSeries(symbol, Interval.ONE_DAY, columns), "USD", actions);
    }

    static Instrument flat(String symbol, double... prices) {
        double[][] bars = new double[prices.length][];
        for (int i = 0; i < prices.length; i++) {
            bars[i] = new double[] {prices[i]};
        }
        return instrument(symbol, List.of(), bars);
    }

    static Market market(Instrument... instruments) {
        return Market.of(List.of(instruments), 252);
    }

    static Said buy(String symbol) {
        return new Said(symbol, Signal.Decision.BUY, 0.5);
    }

    static Said sell(String symbol) {
        return new Said(symbol, Signal.Decision.SELL, 0.5);
    }

    static PaperAccount account(Market market, Rules rules, Map<String, Double> limits, Map<String, HaltEnd> halts) {
        List<String> universe = new ArrayList<>();
        for (int i = 0; i < market.size(); i++) {
            universe.add(market.symbol(i));
        }
        return new PaperAccount(
                "test", "USD", universe, new PaperAccount.Signals("score", 0), rules, limits, halts, Map.of());
    }

    static SimulatedBroker broker(PaperAccount account, Market market, Map<Integer, List<Said>> said, PaperState kept) {
        return broker(account, market, said, kept, Set.of());
    }

    static SimulatedBroker broker(
            PaperAccount account,
            Market market,
            Map<Integer, List<Said>> said,
            PaperState kept,
            Set<LocalDate> resumed) {
        return broker(account, market, kept, voices(said, resumed, List.of()));
    }

    static SimulatedBroker broker(PaperAccount account, Market market, PaperState kept, SimulatedBroker.Voices said) {
        return new SimulatedBroker(account, market, Groups.NONE, said, kept, FIRST);
    }

    static SimulatedBroker.Voices voices(
            Map<Integer, List<Said>> said, Set<LocalDate> resumed, List<LateDividend> late) {
        return new SimulatedBroker.Voices(
                date -> said.getOrDefault((int) (date.toEpochDay() - FIRST.toEpochDay()), List.of()), resumed, late);
    }

    static List<PaperDay> run(PaperAccount account, Market market, Map<Integer, List<Said>> said) {
        return run(broker(account, market, said, PaperState.of(account.rules().capital())));
    }

    static List<PaperDay> run(SimulatedBroker broker) {
        List<PaperDay> days = new ArrayList<>();
        while (broker.hasNext()) {
            days.add(broker.next());
        }
        return days;
    }

    /// What a store would give back after a session.
    static PaperState after(PaperState before, PaperDay day) {
        SortedMap<Long, PaperOrder> waiting = new TreeMap<>();
        before.orders().forEach(order -> waiting.put(order.number(), order));
        day.orders().forEach(order -> waiting.put(order.number(), order));
        waiting.values().removeIf(order -> order.progress().status() != OrderStatus.WAITING);
        PaperState.Counts counts = before.counts();
        long orders = day.orders().stream().mapToLong(PaperOrder::number).max().orElse(0);
        return new PaperState(
                java.util.Optional.of(new PaperState.Span(
                        before.span().map(PaperState.Span::first).orElse(day.date()), day.date())),
                day.close().totals(),
                day.positions(),
                List.copyOf(waiting.values()),
                day.close().risk(),
                new PaperState.Counts(
                        Math.max(counts.orders(), orders),
                        counts.fills() + day.fills().size(),
                        counts.entries() + day.ledger().size(),
                        counts.decisions() + day.decisions().size()));
    }
}
