package io.zenmarket.domain.sweep;

import io.zenmarket.domain.backtest.Commission;
import io.zenmarket.domain.backtest.Direction;
import io.zenmarket.domain.backtest.Distance;
import io.zenmarket.domain.backtest.Execution;
import io.zenmarket.domain.backtest.Exits;
import io.zenmarket.domain.backtest.Fill;
import io.zenmarket.domain.backtest.Margin;
import io.zenmarket.domain.backtest.Rules;
import io.zenmarket.domain.backtest.Sizing;
import io.zenmarket.domain.backtest.Slippage;
import io.zenmarket.domain.market.BarColumns;
import io.zenmarket.domain.market.BarSeries;
import io.zenmarket.domain.market.Interval;
import io.zenmarket.domain.strategy.Decision;
import io.zenmarket.domain.strategy.DecisionEvents;
import io.zenmarket.domain.strategy.Indicators;
import io.zenmarket.domain.strategy.Strategy;
import java.util.Random;

/// Bars, decisions and rules drawn by a seed.
final class RandomCase {

    private final Random random;

    RandomCase(long seed) {
        random = new Random(seed);
    }

    /// One bar up to some hundred; some calm, some with wild gaps.
    BarSeries series() {
        int size = 1 + random.nextInt(random.nextInt(4) == 0 ? 12 : 700);
        double noise = Math.exp(-5 + 3 * random.nextDouble());
        BarColumns bars = BarColumns.ofSize(size);
        double last = 100;
        for (int i = 0; i < size; i++) {
            bars.time()[i] = i * 86_400L;
            bars.open()[i] = random.nextInt(3) == 0 ? last : last * Math.exp(noise * random.nextGaussian());
            bars.close()[i] = bars.open()[i] * Math.exp(noise * random.nextGaussian());
            double top = Math.max(bars.open()[i], bars.close()[i]);
            double bottom = Math.min(bars.open()[i], bars.close()[i]);
            bars.high()[i] = top * Math.exp(noise * Math.abs(random.nextGaussian()) / 2);
            bars.low()[i] = bottom * Math.exp(-noise * Math.abs(random.nextGaussian()) / 2);
            bars.volume()[i] = 1_000;
            last = bars.close()[i];
        }
        return new BarSeries("T", Interval.ONE_DAY, bars);
    }

    DecisionEvents decisions(int size) {
        DecisionEvents events = new DecisionEvents();
        int step = 1 + random.nextInt(1 + random.nextInt(100));
        for (int bar = random.nextInt(step); bar < size; bar += 1 + random.nextInt(step)) {
            events.add(bar, Decision.values()[random.nextInt(3)]);
        }
        return events;
    }

    Rules rules() {
        Exits exits = exits();
        return new Rules(10_000, pick(Direction.values()), sizing(exits), exits, execution(), Margin.CASH);
    }

    private Execution execution() {
        return new Execution(
                pick(Fill.values()),
                random.nextBoolean() ? Commission.ofFraction(0.001) : commission(),
                random.nextBoolean() ? Slippage.NONE : new Slippage(0.001 * random.nextInt(3), 0.1 * random.nextInt(3)),
                random.nextBoolean(),
                Double.POSITIVE_INFINITY,
                random.nextInt(4) == 0 ? 1 : 0,
                random.nextBoolean());
    }

    private Commission commission() {
        return new Commission(
                random.nextInt(3), 0.01 * random.nextInt(3), 0.001 * random.nextInt(3), random.nextInt(8));
    }

    private Sizing sizing(Exits exits) {
        return switch (random.nextInt(exits.stop() instanceof Distance.None ? 7 : 8)) {
            case 0 -> new Sizing.Shares(1 + random.nextInt(150));
            case 1 -> new Sizing.Value(100 + random.nextInt(12_000));
            case 2 -> new Sizing.EquityFraction(0.1 + random.nextDouble());
            case 3 -> new Sizing.EqualWeight(random.nextInt(3));
            case 7 -> new Sizing.FixedRisk(0.001 + 0.05 * random.nextDouble());
            default -> new Sizing.AllIn();
        };
    }

    private Exits exits() {
        if (random.nextInt(3) == 0) {
            return Exits.NONE;
        }
        Distance stop = distance(false);
        boolean risk = !(stop instanceof Distance.None);
        int bars = random.nextInt(3) == 0 ? 1 + random.nextInt(30) : 0;
        return new Exits(stop, distance(risk), distance(risk), bars);
    }

    private Distance distance(boolean risk) {
        return switch (random.nextInt(risk ? 5 : 4)) {
            case 0 -> new Distance.Fraction(0.005 + 0.2 * random.nextDouble());
            case 1 -> new Distance.Atr(0.3 + 4 * random.nextDouble(), 1 + random.nextInt(20));
            case 4 -> new Distance.Risk(0.5 + 3 * random.nextDouble());
            default -> Distance.NONE;
        };
    }

    private <T> T pick(T[] values) {
        return values[random.nextInt(values.length)];
    }

    /// The same decisions and rules for every set.
    static SetMeaning meaning(DecisionEvents events, Rules rules) {
        return new SetMeaning() {
            @Override
            public int parameters() {
                return 0;
            }

            @Override
            public Strategy strategy(double... parameters) {
                return new Strategy() {
                    @Override
                    public int warmup() {
                        return 0;
                    }

                    @Override
                    public void decide(Indicators indicators, DecisionEvents decisions) {
                        for (int i = 0; i < events.size(); i++) {
                            decisions.add(events.bar(i), events.decision(i));
                        }
                    }
                };
            }

            @Override
            public Rules rules(double... set) {
                return rules;
            }
        };
    }
}
