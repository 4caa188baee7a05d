package io.zenmarket.domain.paper;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.domain.backtest.Cause;
import io.zenmarket.domain.backtest.Conventions;
import io.zenmarket.domain.backtest.Direction;
import io.zenmarket.domain.backtest.Market;
import io.zenmarket.domain.backtest.OrderStatus;
import io.zenmarket.domain.backtest.PortfolioEngine;
import io.zenmarket.domain.backtest.PortfolioResult;
import io.zenmarket.domain.strategy.Decision;
import io.zenmarket.domain.strategy.DecisionEvents;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Over random signals and prices.
class PaperPropertyTest {

    private static final int CASES = 1_000;

    @Test
    void profitsAndCostsAddUpToTheEquityToTheCentOnEveryDay() {
        int fills = 0;
        for (long seed = 0; seed < CASES; seed++) {
            RandomPaper paper = RandomPaper.of(seed, seed % 2 == 0);
            BigDecimal realised = BigDecimal.ZERO;
            BigDecimal costs = BigDecimal.ZERO;
            BigDecimal income = BigDecimal.ZERO;
            BigDecimal cash = BigDecimal.ZERO;
            for (PaperDay day : paper.run()) {
                realised = sum(
                        realised, day.fills().stream().map(PaperFill::realised).toList());
                costs = sum(
                        costs, day.fills().stream().map(PaperFill::commission).toList());
                income = sum(income, amounts(day, LedgerEntry.Kind.DIVIDEND));
                costs = sum(
                        costs,
                        amounts(day, LedgerEntry.Kind.FINANCING).stream()
                                .map(BigDecimal::negate)
                                .toList());
                cash = sum(cash, day.ledger().stream().map(LedgerEntry::amount).toList());
                fills += day.fills().size();
                BigDecimal unrealised = sum(
                        BigDecimal.ZERO,
                        day.positions().stream().map(PaperPosition::unrealised).toList());
                EquitySnapshot close = day.close();
                assertThat(close.cash()).as("seed %s", seed).isEqualByComparingTo(cash);
                assertThat(realised.add(unrealised).add(income).subtract(costs))
                        .as("seed %s on %s", seed, day.date())
                        .isEqualByComparingTo(close.equity().subtract(new BigDecimal("10000")));
            }
        }
        assertThat(fills).isGreaterThan(CASES * 10);
    }

    private static List<BigDecimal> amounts(PaperDay day, LedgerEntry.Kind kind) {
        return day.ledger().stream()
                .filter(entry -> entry.kind() == kind)
                .map(LedgerEntry::amount)
                .toList();
    }

    private static BigDecimal sum(BigDecimal start, List<BigDecimal> more) {
        return more.stream().reduce(start, BigDecimal::add);
    }

    @Test
    void cashIsNeverBelowZeroWithoutMargin() {
        int met = 0;
        for (long seed = 0; seed < CASES; seed++) {
            RandomPaper paper = RandomPaper.of(seed, seed % 2 == 0);
            if (paper.account().rules().direction() == Direction.LONG_ONLY) {
                for (PaperDay day : paper.run()) {
                    assertThat(day.close().cash().signum())
                            .as("seed %s on %s", seed, day.date())
                            .isNotNegative();
                    for (LedgerEntry entry : day.ledger()) {
                        boolean midway = entry.kind() == LedgerEntry.Kind.TRADE;
                        assertThat(midway ? 0 : entry.balance().signum())
                                .as("seed %s", seed)
                                .isNotNegative();
                    }
                    met++;
                }
            }
        }
        assertThat(met).isGreaterThan(CASES * 10);
    }

    /// Right after each entry, at the prices of the open: by the fills and bars alone.
    @Test
    void noLimitIsExceededAfterAFill() {
        int met = 0;
        int acted = 0;
        for (long seed = 0; seed < CASES; seed++) {
            RandomPaper paper = RandomPaper.of(seed, true);
            if (!paper.actions()) {
                List<PaperDay> days = paper.run();
                met += new ExposureCheck(seed, paper).of(days);
                acted += days.stream().mapToInt(day -> day.decisions().size()).sum();
            }
        }
        assertThat(met).isGreaterThan(CASES);
        assertThat(acted).as("limits that acted").isGreaterThan(CASES);
    }

    @Test
    void ordersThatReduceAreNeverBlocked() {
        int met = 0;
        for (long seed = 0; seed < CASES; seed++) {
            RandomPaper paper = RandomPaper.of(seed, true);
            for (PaperDay day : paper.run()) {
                for (PaperOrder order : day.orders()) {
                    boolean exit = order.side() == PaperOrder.Side.FLAT;
                    if (exit
                            && order.progress().ended().isPresent()
                            && order.reason().cause() != Cause.RUIN) {
                        boolean nothingLeft = day.positions().stream()
                                .noneMatch(position -> position.symbol().equals(order.symbol()));
                        boolean entered = day.orders().stream()
                                .anyMatch(other -> other.symbol().equals(order.symbol())
                                        && other.progress().filled() != 0
                                        && other.side() != PaperOrder.Side.FLAT);
                        assertThat(order.progress().status() == OrderStatus.FILLED || nothingLeft || entered)
                                .as("seed %s, order %s", seed, order)
                                .isTrue();
                        met += order.progress().status() == OrderStatus.FILLED ? 1 : 0;
                    }
                }
            }
        }
        assertThat(met).isGreaterThan(CASES);
    }

    /// Kept after every session and gone on with in another process, in a market that ends there.
    @Test
    void dayByDayFromWhatWasKeptIsOneRun() {
        for (long seed = 0; seed < CASES / 4; seed++) {
            RandomPaper paper = RandomPaper.of(seed, seed % 2 == 0);
            List<PaperDay> whole = paper.run();
            PaperState state = PaperState.of(10_000);
            List<PaperDay> days = new ArrayList<>();
            for (PaperDay expected : whole) {
                SimulatedBroker broker = Papers.broker(paper.account(), paper.market(), paper.said(), state);
                PaperDay day = broker.next();
                assertThat(day).as("seed %s", seed).isEqualTo(expected);
                days.add(day);
                state = Papers.after(state, day);
            }
            assertThat(days).hasSameSizeAs(whole);
        }
    }

    /// The portfolio engine's one run over the same decisions.
    @Test
    void isTheBacktestOfTheSameDecisions() {
        int fills = 0;
        for (long seed = 0; seed < CASES; seed++) {
            RandomPaper paper = RandomPaper.of(seed, false);
            List<PaperDay> days = paper.run();
            PortfolioResult result = backtest(paper);
            List<PaperFill> filled =
                    days.stream().flatMap(day -> day.fills().stream()).toList();
            assertThat(filled).as("seed %s", seed).hasSameSizeAs(result.fills());
            for (int i = 0; i < filled.size(); i++) {
                assertThat(filled.get(i).symbol())
                        .isEqualTo(result.fills().get(i).symbol());
                assertThat(filled.get(i).quantity())
                        .isEqualTo(result.fills().get(i).quantity());
                assertThat(filled.get(i).price())
                        .isEqualTo(result.fills().get(i).price());
                assertThat(filled.get(i).commission().doubleValue())
                        .isEqualTo(result.fills().get(i).commission());
            }
            for (int bar = 0; bar < days.size() && !result.ruined(); bar++) {
                EquitySnapshot close = days.get(bar).close();
                assertThat(close.cash().doubleValue()).as("seed %s", seed).isEqualTo(result.cash()[bar]);
                assertThat(close.equity().doubleValue() - result.equity()[bar]).isBetween(-0.02, 0.02);
            }
            fills += filled.size();
        }
        assertThat(fills).isGreaterThan(CASES * 10);
    }

    private static PortfolioResult backtest(RandomPaper paper) {
        Market market = paper.market();
        List<DecisionEvents> events = new ArrayList<>();
        List<double[]> strengths = new ArrayList<>();
        for (int symbol = 0; symbol < market.size(); symbol++) {
            long[] times = market.instrument(symbol).series().bars().time();
            DecisionEvents decisions = new DecisionEvents();
            double[] strength = new double[times.length];
            for (int row = 0; row < times.length; row++) {
                int day = (int) (times[row] / Papers.DAY - Papers.FIRST.toEpochDay());
                for (Said said : paper.said().getOrDefault(day, List.of())) {
                    if (said.symbol().equals(market.symbol(symbol))
                            && said.decision().sign() != 0) {
                        decisions.add(row, said.decision().sign() > 0 ? Decision.LONG : Decision.SHORT);
                        strength[row] = said.confidence();
                    }
                }
            }
            events.add(decisions);
            strengths.add(strength);
        }
        return PortfolioEngine.of(market, paper.account().rules())
                .with(Conventions.LEDGER)
                .run(events, strengths);
    }
}
