package io.zenmarket.domain.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zenmarket.domain.backtest.Commission;
import io.zenmarket.domain.backtest.Distance;
import io.zenmarket.domain.backtest.Execution;
import io.zenmarket.domain.backtest.Exits;
import io.zenmarket.domain.backtest.Market;
import io.zenmarket.domain.backtest.PortfolioEngine;
import io.zenmarket.domain.backtest.PortfolioResult;
import io.zenmarket.domain.backtest.Rules;
import io.zenmarket.domain.market.BarSeries;
import io.zenmarket.domain.strategy.Constraint;
import io.zenmarket.domain.strategy.DecisionEvents;
import io.zenmarket.domain.strategy.Indicators;
import io.zenmarket.domain.strategy.SmaCross;
import io.zenmarket.domain.strategy.StrategyCatalogue;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Both engines over the same sets of the S&P 500: vectorbt's figures hold the sweep engine, which holds this one.
class PortfolioWorkerTest {

    private static final BarSeries SPX = GoldenSweep.spx();
    private static final Rules RULES = Rules.of(10_000)
            .withExecution(Execution.DEFAULT.withCommission(Commission.ofFraction(0.001)))
            .withExits(new Exits(new Distance.Fraction(0.05), Distance.NONE, Distance.NONE, 0));
    private static final ParameterSpace SPACE = ParameterSpace.grid(
            List.of(Axis.of("fast", 5, 20, 60), Axis.of("slow", 20, 52, 196)),
            List.of(Constraint.parse("fast < slow")));

    private static PortfolioResult backtest(double... set) {
        DecisionEvents events = new DecisionEvents();
        new SmaCross((int) set[0], (int) set[1]).decide(Indicators.of(SPX), events);
        return PortfolioEngine.of(Market.of(SPX, 252), RULES).run(List.of(events));
    }

    @Test
    void comesToWhatTheSweepEngineComesTo() {
        SetColumns slow = new SetColumns(2, 16);
        SetColumns fast = new SetColumns(2, 16);
        PortfolioWorker portfolio = new PortfolioWorker(SPACE, PortfolioWorkerTest::backtest, 252);
        SweepWorker sweep = SweepEngine.of(
                        Indicators.of(SPX), SPACE, SetMeaning.of(StrategyCatalogue.named("sma-cross"), RULES), 252)
                .worker();

        assertThat(portfolio.fill(0, SPACE.size(), slow)).isEqualTo(SPACE.size());
        sweep.fill(0, SPACE.size(), fast);

        assertThat(slow.size()).isEqualTo(fast.size()).isEqualTo(6);
        for (int row = 0; row < slow.size(); row++) {
            assertThat(slow.index()[row]).isEqualTo(fast.index()[row]);
            for (SetStatistic statistic : SetStatistic.values()) {
                double expected = fast.statistic(statistic)[row];
                assertThat(slow.statistic(statistic)[row])
                        .as(statistic + " of " + slow.index()[row])
                        .isCloseTo(expected, within(1e-11 * Math.max(1, Math.abs(expected))));
            }
        }
        assertThat(portfolio.returns(1)).containsExactly(sweep.returns(1), within(1e-13));
    }
}
