package io.zenmarket.domain.sweep;

import io.zenmarket.domain.indicator.Sma;
import io.zenmarket.domain.strategy.Constraint;
import io.zenmarket.domain.strategy.Decision;
import io.zenmarket.domain.strategy.DecisionEvents;
import io.zenmarket.domain.strategy.Indicators;
import io.zenmarket.domain.strategy.Parameter;
import io.zenmarket.domain.strategy.Strategy;
import io.zenmarket.domain.strategy.StrategyEntry;
import java.util.List;

record TestCross(int slow, int fast) implements Strategy {

    static final StrategyEntry ENTRY = new StrategyEntry(
            "test-cross",
            "SMA cross",
            List.of(Parameter.bars("slow", "", 50, 2), Parameter.bars("fast", "", 20, 1)),
            List.of(Constraint.parse("fast < slow")),
            values -> new TestCross((int) values[0], (int) values[1]));

    @Override
    public int warmup() {
        return slow;
    }

    @Override
    public void decide(Indicators indicators, DecisionEvents decisions) {
        double[] quick = indicators.get(new Sma(fast), bars -> new Sma(fast).values(bars.close()));
        double[] other = indicators.get(new Sma(slow), bars -> new Sma(slow).values(bars.close()));
        boolean below = false;
        boolean above = false;
        boolean up = false;
        boolean down = false;
        for (int i = slow - 1; i < quick.length; i++) {
            boolean nowUp = quick[i] > other[i];
            boolean nowDown = quick[i] < other[i];
            if (nowUp && !up && below) {
                decisions.add(i, Decision.LONG);
            } else if (nowDown && !down && above) {
                decisions.add(i, Decision.SHORT);
            }
            up = nowUp;
            down = nowDown;
            above |= up;
            below |= down;
        }
    }
}
