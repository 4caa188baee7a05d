package io.zenmarket.domain.backtest;

import io.zenmarket.domain.market.BarColumns;
import io.zenmarket.domain.market.BarSeries;
import io.zenmarket.domain.market.Interval;
import io.zenmarket.domain.strategy.Decision;
import io.zenmarket.domain.strategy.DecisionEvents;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// A market with gaps in its calendars, decisions and rules, all drawn from a seed.
///
/// @param market one to four symbols
/// @param rules of any kind
/// @param decisions per symbol
record RandomCase(Market market, Rules rules, List<DecisionEvents> decisions) {

    static RandomCase of(long seed) {
        Random random = new Random(seed);
        int symbols = random.nextInt(3) == 0 ? 1 + random.nextInt(4) : 1;
        List<Instrument> instruments = new ArrayList<>();
        List<DecisionEvents> decisions = new ArrayList<>();
        for (int i = 0; i < symbols; i++) {
            BarSeries series = series("S" + i, 50 + random.nextInt(200), symbols > 1 ? 0.2 : 0, random);
            instruments.add(Instrument.of(series));
            decisions.add(decisions(series.size(), random));
        }
        return new RandomCase(Market.of(instruments, 252), rules(random), decisions);
    }

    PortfolioResult run() {
        return PortfolioEngine.of(market, rules).run(decisions);
    }

    private static Rules rules(Random random) {
        double[] leverages = {1, 1, 1, 2, 4};
        double rate = random.nextInt(3) == 0 ? 0.1 : 0;
        return new Rules(
                10_000,
                pick(random, Direction.values()),
                sizing(random),
                exits(random),
                execution(random),
                new Margin(leverages[random.nextInt(5)], random.nextInt(3) * 0.15, rate, rate));
    }

    private static Sizing sizing(Random random) {
        return pick(
                random,
                new Sizing.AllIn(),
                new Sizing.Shares(7),
                new Sizing.Value(3_000),
                new Sizing.EquityFraction(random.nextDouble(0.1, 3)),
                new Sizing.FixedRisk(0.02),
                new Sizing.Kelly(0.5, 3, 0.3, 1),
                new Sizing.VolatilityTarget(0.2, 5, 2),
                new Sizing.EqualWeight(0),
                new Sizing.InverseVolatility(5));
    }

    /// A stop in any case, since some sizes need one; often so far away that it is never hit.
    private static Exits exits(Random random) {
        Distance stop = pick(
                random,
                new Distance.Fraction(0.9),
                new Distance.Fraction(random.nextDouble(0.01, 0.1)),
                new Distance.Atr(2, 5));
        Distance target = pick(random, Distance.NONE, Distance.NONE, new Distance.Fraction(0.05), new Distance.Risk(2));
        Distance trailing =
                pick(random, Distance.NONE, Distance.NONE, new Distance.Fraction(0.04), new Distance.Atr(3, 4));
        return new Exits(stop, target, trailing, random.nextInt(3) == 0 ? 1 + random.nextInt(9) : 0);
    }

    private static Execution execution(Random random) {
        return new Execution(
                pick(random, Fill.values()),
                pick(random, Commission.NONE, Commission.ofFraction(0.001), new Commission(1, 0.01, 0.0005, 4)),
                pick(random, Slippage.NONE, new Slippage(0.0005, 0.1)),
                random.nextBoolean(),
                pick(random, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, 0.05),
                pick(random, 0.0, 1.0, 0.1),
                random.nextBoolean());
    }

    private static DecisionEvents decisions(int bars, Random random) {
        DecisionEvents events = new DecisionEvents();
        for (int i = 0; i < bars; i++) {
            if (random.nextInt(8) == 0) {
                events.add(i, pick(random, Decision.values()));
            }
        }
        return events;
    }

    private static BarSeries series(String symbol, int bars, double missing, Random random) {
        long[] days = IntStream.range(0, bars)
                .filter(i -> random.nextDouble() >= missing)
                .mapToLong(i -> i * Tape.DAY)
                .toArray();
        BarColumns columns = BarColumns.ofSize(days.length);
        double price = 100;
        for (int i = 0; i < days.length; i++) {
            columns.time()[i] = days[i];
            double jump = random.nextInt(100) == 0 ? 0.8 : 0.01;
            columns.open()[i] = price * Math.exp(jump * random.nextGaussian());
            price = columns.open()[i] * Math.exp(0.03 * random.nextGaussian());
            columns.close()[i] = price;
            columns.high()[i] = Math.max(price, columns.open()[i]) * (1 + random.nextDouble(0.02));
            columns.low()[i] = Math.min(price, columns.open()[i]) * (1 - random.nextDouble(0.02));
            columns.volume()[i] = random.nextInt(10) == 0 ? 0 : random.nextInt(5_000);
        }
        return new BarSeries(symbol, Interval.ONE_DAY, columns);
    }

    @SafeVarargs
    private static <T> T pick(Random random, T... values) {
        return values[random.nextInt(values.length)];
    }
}
