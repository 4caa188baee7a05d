package io.zenmarket.domain.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zenmarket.domain.market.BarColumns;
import io.zenmarket.domain.strategy.Decision;
import io.zenmarket.domain.strategy.DecisionEvents;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PortfolioPropertyTest {

    private static final int CASES = 2_000;

    @Test
    void equityIsCashAndQuantityTimesPriceOnEveryBar() {
        int fills = 0;
        int ruins = 0;
        for (long seed = 0; seed < CASES; seed++) {
            RandomCase random = RandomCase.of(seed);
            PortfolioResult result = random.run();
            assertIdentity(seed, random.market(), result);
            fills += result.fills().size();
            ruins += result.ruined() ? 1 : 0;
        }
        assertThat(ruins).as("ruins met").isGreaterThan(10);
        assertThat(fills).as("fills met").isGreaterThan(CASES * 10);
    }

    @Test
    void profitOfAllTradesIsWhatTheEquityGained() {
        for (long seed = 0; seed < CASES; seed++) {
            PortfolioResult result = RandomCase.of(seed).run();
            double profit = result.trades().stream().mapToDouble(Trade::pnl).sum();
            double equity = result.equity()[result.equity().length - 1];
            if (!result.ruined()) {
                assertThat(profit - result.financing()).as("seed %s", seed).isCloseTo(equity - 10_000, within(1e-6));
            }
        }
    }

    @Test
    void cashIsNeverBelowZeroWithoutMargin() {
        int met = 0;
        for (long seed = 0; seed < CASES; seed++) {
            RandomCase random = RandomCase.of(seed);
            if (random.rules().margin().leverage() == 1 && random.rules().direction() == Direction.LONG_ONLY) {
                assertThat(Arrays.stream(random.run().cash()).min().orElseThrow())
                        .as("seed %s", seed)
                        .isNotNegative();
                met++;
            }
        }
        assertThat(met).isGreaterThan(CASES / 10);
    }

    @Test
    void exposureAfterAnEntryIsWithinTheLeverage() {
        for (long seed = 0; seed < CASES; seed++) {
            RandomCase random = RandomCase.of(seed);
            PortfolioResult result = random.run();
            for (OrderFill fill : result.fills()) {
                int bar = fill.bar();
                boolean entersAtClose = fill.realised() == 0
                        && random.rules().execution().fill() == Fill.SAME_CLOSE
                        && random.rules().execution().slippage() == Slippage.NONE;
                if (entersAtClose && !result.ruined()) {
                    assertThat(result.exposure()[bar])
                            .as("seed %s, bar %s", seed, bar)
                            .isLessThanOrEqualTo(
                                    random.rules().margin().leverage() * result.equity()[bar] * (1 + 1e-9));
                }
            }
        }
    }

    @Test
    void ordersThatReduceAreNeverBlocked() {
        int met = 0;
        for (long seed = 0; seed < CASES; seed++) {
            RandomCase random = RandomCase.of(seed);
            PortfolioResult result = random.run();
            boolean enoughVolume = Double.isInfinite(random.rules().execution().volumeShare());
            for (int symbol = 0;
                    enoughVolume && !result.ruined() && symbol < random.market().size();
                    symbol++) {
                met += assertFlatIsFlat(seed, random, symbol, result.fills());
            }
        }
        assertThat(met).as("exits met").isGreaterThan(CASES);
    }

    @Test
    void sameInputsGiveTheSameResultOnAnyThread() {
        LongStream.range(0, 200).parallel().forEach(seed -> {
            RandomCase random = RandomCase.of(seed);
            assertSame(seed, random.run(), random.run());
        });
    }

    @Test
    void barsSkippedAreAsIfDoneOneByOne() {
        for (long seed = 0; seed < CASES; seed++) {
            RandomCase random = RandomCase.of(seed);
            DecisionTrader inner =
                    new DecisionTrader(random.market(), random.rules().direction(), random.decisions(), List.of());
            Trader everyBar = desk -> {
                if (inner.next(desk.bar() - 1) == desk.bar()) {
                    inner.decide(desk);
                }
            };
            PortfolioResult stepped =
                    PortfolioEngine.of(random.market(), random.rules()).run(everyBar);
            assertSame(seed, random.run(), stepped);
        }
    }

    /// After each decision to hold nothing, and its fill, nothing is held.
    private static int assertFlatIsFlat(long seed, RandomCase random, int symbol, List<OrderFill> fills) {
        DecisionEvents events = random.decisions().get(symbol);
        BarColumns bars = random.market().instrument(symbol).series().bars();
        int later = random.rules().execution().fill() == Fill.NEXT_OPEN ? 1 : 0;
        int met = 0;
        for (int i = 0; i < events.size(); i++) {
            int row = events.bar(i) + later;
            if (events.decision(i) == Decision.FLAT && row < bars.size()) {
                assertThat(held(fills, random.market().symbol(symbol), bars.time()[row]))
                        .as("seed %s, row %s", seed, row)
                        .isZero();
                met++;
            }
        }
        return met;
    }

    private static double held(List<OrderFill> fills, String symbol, long time) {
        double units = 0;
        for (OrderFill fill : fills) {
            units += fill.symbol().equals(symbol) && fill.time() <= time ? fill.quantity() : 0;
        }
        return Math.abs(units) < 1e-9 ? 0 : units;
    }

    private static void assertSame(long seed, PortfolioResult one, PortfolioResult other) {
        assertThat(one.equity()).as("seed %s", seed).isEqualTo(other.equity());
        assertThat(one.cash()).as("seed %s", seed).isEqualTo(other.cash());
        assertThat(one.exposure()).as("seed %s", seed).isEqualTo(other.exposure());
        assertThat(one.orders()).as("seed %s", seed).isEqualTo(other.orders());
        assertThat(one.fills()).as("seed %s", seed).isEqualTo(other.fills());
        assertThat(one.trades()).as("seed %s", seed).isEqualTo(other.trades());
    }

    /// Cash and quantities again from the fills alone, prices from the bars.
    private static void assertIdentity(long seed, Market market, PortfolioResult result) {
        double cash = 10_000;
        double[] quantities = new double[market.size()];
        int next = 0;
        int end = result.ruined() ? result.ruinBar() : market.bars();
        boolean free = result.financing() == 0;
        for (int bar = 0; bar < end; bar++) {
            while (next < result.fills().size() && result.fills().get(next).bar() == bar) {
                OrderFill fill = result.fills().get(next++);
                cash -= fill.quantity() * fill.price() + fill.commission();
                quantities[market.indexOf(fill.symbol())] += fill.quantity();
            }
            double value = 0;
            for (int symbol = 0; symbol < quantities.length; symbol++) {
                value += quantities[symbol] == 0 ? 0 : quantities[symbol] * lastClose(market, symbol, bar);
            }
            double held = free ? cash : result.cash()[bar];
            assertThat(result.cash()[bar]).as("seed %s, bar %s", seed, bar).isCloseTo(held, within(1e-7));
            assertThat(result.equity()[bar]).as("seed %s, bar %s", seed, bar).isCloseTo(held + value, within(1e-7));
        }
        for (int bar = end; bar < market.bars(); bar++) {
            assertThat(result.equity()[bar] + result.cash()[bar] + result.exposure()[bar])
                    .isZero();
        }
    }

    private static double lastClose(Market market, int symbol, int bar) {
        BarColumns bars = market.instrument(symbol).series().bars();
        int found = Arrays.binarySearch(bars.time(), market.times()[bar]);
        return bars.close()[found >= 0 ? found : -found - 2];
    }
}
