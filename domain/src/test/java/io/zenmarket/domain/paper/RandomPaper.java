package io.zenmarket.domain.paper;

import io.zenmarket.domain.backtest.Commission;
import io.zenmarket.domain.backtest.Direction;
import io.zenmarket.domain.backtest.Distance;
import io.zenmarket.domain.backtest.Execution;
import io.zenmarket.domain.backtest.Exits;
import io.zenmarket.domain.backtest.Fill;
import io.zenmarket.domain.backtest.Instrument;
import io.zenmarket.domain.backtest.Margin;
import io.zenmarket.domain.backtest.Market;
import io.zenmarket.domain.backtest.Rules;
import io.zenmarket.domain.backtest.Sizing;
import io.zenmarket.domain.backtest.Slippage;
import io.zenmarket.domain.market.BarColumns;
import io.zenmarket.domain.market.BarSeries;
import io.zenmarket.domain.market.CorporateAction;
import io.zenmarket.domain.market.Interval;
import io.zenmarket.domain.signal.Signal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/// An account, prices with gaps in their calendars and signals, all drawn from a seed.
///
/// @param account with limits of any kind
/// @param market one to four symbols
/// @param said by day
/// @param actions whether there are splits and dividends
record RandomPaper(PaperAccount account, Market market, Map<Integer, List<Said>> said, boolean actions) {

    static RandomPaper of(long seed, boolean limited) {
        Random random = new Random(seed);
        int symbols = 1 + random.nextInt(4);
        int days = 40 + random.nextInt(80);
        boolean actions = random.nextInt(3) == 0;
        List<Instrument> instruments = new ArrayList<>();
        Map<Integer, List<Said>> said = new HashMap<>();
        for (int i = 0; i < symbols; i++) {
            BarSeries series = series("S" + i, days, symbols > 1 ? 0.1 : 0, random);
            instruments.add(
                    Instrument.asTraded(series, "USD", actions ? actions(series.symbol(), days, random) : List.of()));
            say(series, random, said);
        }
        Market market = Market.of(instruments, 252);
        Map<String, Double> limits = limited ? limits(random) : Map.of();
        return new RandomPaper(Papers.account(market, rules(random), limits, Map.of()), market, said, actions);
    }

    List<PaperDay> run() {
        return Papers.run(account, market, said);
    }

    private static Rules rules(Random random) {
        Distance stop = pick(random, new Distance.Fraction(0.05), new Distance.Atr(2, 5), new Distance.Fraction(0.9));
        return new Rules(
                10_000,
                random.nextInt(3) == 0 ? Direction.BOTH : Direction.LONG_ONLY,
                pick(
                        random,
                        new Sizing.AllIn(),
                        new Sizing.EquityFraction(random.nextDouble(0.1, 1)),
                        new Sizing.FixedRisk(0.02),
                        new Sizing.EqualWeight(0),
                        new Sizing.Shares(7)),
                new Exits(
                        stop,
                        pick(random, Distance.NONE, new Distance.Risk(2)),
                        pick(random, Distance.NONE, new Distance.Fraction(0.04), new Distance.Atr(3, 4)),
                        random.nextInt(3) == 0 ? 5 : 0),
                new Execution(
                        Fill.NEXT_OPEN,
                        pick(random, Commission.NONE, new Commission(1, 0.01, 0.0005, 2), Commission.ofFraction(0.001)),
                        pick(random, Slippage.NONE, new Slippage(0.0005, 0.1)),
                        true,
                        Double.POSITIVE_INFINITY,
                        pick(random, 0.0, 1.0),
                        true),
                pick(random, Margin.CASH, Margin.CASH, new Margin(1, 0, 0.05, 0.05)));
    }

    private static Map<String, Double> limits(Random random) {
        Map<String, Double> all = new HashMap<>(Map.of(
                "position-size", random.nextDouble(0.1, 0.6),
                "gross-exposure", random.nextDouble(0.3, 1),
                "net-exposure", random.nextDouble(0.2, 0.9),
                "open-positions", (double) (1 + random.nextInt(3)),
                "trade-risk", 0.02,
                "daily-risk", 0.03,
                "volume-participation", 0.01,
                "daily-drawdown", 0.05,
                "drawdown", 0.2,
                "losing-streak", 4.0));
        all.keySet().removeIf(name -> random.nextInt(3) == 0);
        return all;
    }

    private static void say(BarSeries series, Random random, Map<Integer, List<Said>> said) {
        for (long time : series.bars().time()) {
            if (random.nextInt(3) == 0) {
                int day = (int) (time / Papers.DAY - Papers.FIRST.toEpochDay());
                Signal.Decision decision = pick(random, Signal.Decision.values());
                said.computeIfAbsent(day, none -> new ArrayList<>())
                        .add(new Said(series.symbol(), decision, random.nextInt(7) / 6.0));
            }
        }
    }

    private static List<CorporateAction> actions(String symbol, int days, Random random) {
        List<CorporateAction> actions = new ArrayList<>();
        for (int day = 1; day < days; day++) {
            if (random.nextInt(15) == 0) {
                boolean split = random.nextBoolean();
                actions.add(new CorporateAction(
                        symbol,
                        Papers.day(day),
                        split ? CorporateAction.Kind.SPLIT : CorporateAction.Kind.DIVIDEND,
                        split ? pick(random, 2.0, 0.5, 1.5) : 0.333));
            }
        }
        return actions;
    }

    private static BarSeries series(String symbol, int days, double missing, Random random) {
        int[] on = IntStream.range(0, days)
                .filter(i -> i == 0 || random.nextDouble() >= missing)
                .toArray();
        BarColumns columns = BarColumns.ofSize(on.length);
        double price = 100;
        for (int i = 0; i < on.length; i++) {
            columns.time()[i] = Papers.day(on[i]).toEpochDay() * Papers.DAY;
            columns.open()[i] = price * Math.exp(0.02 * random.nextGaussian());
            price = columns.open()[i] * Math.exp(0.03 * random.nextGaussian());
            columns.close()[i] = price;
            columns.high()[i] = Math.max(price, columns.open()[i]) * (1 + random.nextDouble(0.02));
            columns.low()[i] = Math.min(price, columns.open()[i]) * (1 - random.nextDouble(0.02));
            columns.volume()[i] = 1 + random.nextInt(5_000);
        }
        return new BarSeries(symbol, Interval.ONE_DAY, columns);
    }

    @SafeVarargs
    private static <T> T pick(Random random, T... values) {
        return values[random.nextInt(values.length)];
    }
}
