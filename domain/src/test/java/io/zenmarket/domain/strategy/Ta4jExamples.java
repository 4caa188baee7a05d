package io.zenmarket.domain.strategy;

import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseStrategy;
import org.ta4j.core.Rule;
import org.ta4j.core.Strategy;
import org.ta4j.core.Trade.TradeType;
import org.ta4j.core.TradingRecord;
import org.ta4j.core.indicators.KalmanFilterIndicator;
import org.ta4j.core.indicators.ROCIndicator;
import org.ta4j.core.indicators.averages.SMAIndicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.rules.BooleanRule;
import org.ta4j.core.rules.CrossedDownIndicatorRule;
import org.ta4j.core.rules.CrossedUpIndicatorRule;
import org.ta4j.core.rules.OverIndicatorRule;
import org.ta4j.core.rules.StopLossRule;
import org.ta4j.core.rules.UnderIndicatorRule;

/// Strategies as a user writes them with ta4j.
public final class Ta4jExamples {

    private Ta4jExamples() {}

    public static Strategy smaCross(BarSeries series) {
        ClosePriceIndicator close = new ClosePriceIndicator(series);
        SMAIndicator fast = new SMAIndicator(close, 10);
        SMAIndicator slow = new SMAIndicator(close, 52);
        return new BaseStrategy(new CrossedUpIndicatorRule(fast, slow), new CrossedDownIndicatorRule(fast, slow), 52);
    }

    public static Strategy momentumWithStop(BarSeries series) {
        ClosePriceIndicator close = new ClosePriceIndicator(series);
        return new BaseStrategy(new OverIndicatorRule(new ROCIndicator(close, 2), 1), new StopLossRule(close, 10));
    }

    static Strategy kalman(BarSeries series) {
        ClosePriceIndicator close = new ClosePriceIndicator(series);
        KalmanFilterIndicator filtered = new KalmanFilterIndicator(close);
        return new BaseStrategy(new OverIndicatorRule(close, filtered), new UnderIndicatorRule(close, filtered), 1);
    }

    static Strategy short1(BarSeries series) {
        return new BaseStrategy(BooleanRule.TRUE, BooleanRule.TRUE, 1, TradeType.SELL);
    }

    /// Wants to know the last bar of the series, or the one after the bar it is asked about.
    static Strategy peeking(BarSeries series) {
        Rule future = new Rule() {
            @Override
            public boolean isSatisfied(int index, TradingRecord record) {
                return index < series.getEndIndex() || series.getBarCount() > index + 1;
            }
        };
        return new BaseStrategy(future, BooleanRule.TRUE);
    }

    /// Found by its name.
    public static final class Factory implements Ta4jStrategyFactory {
        @Override
        public Strategy create(BarSeries series) {
            return smaCross(series);
        }
    }

    /// Found by its name.
    public static final class Cross extends BaseStrategy {
        public Cross(BarSeries series) {
            super(smaCross(series).getEntryRule(), smaCross(series).getExitRule(), 52);
        }
    }

    /// Found by its name, as it has one method only.
    public static final class Single {
        private Single() {}

        public static Strategy cross(BarSeries series) {
            return smaCross(series);
        }
    }

    /// Fails.
    public static final class Broken {
        private Broken() {}

        public static Strategy cross(BarSeries series) {
            throw new UnsupportedOperationException("no luck");
        }
    }

    /// Cannot be made.
    public static final class Closed implements Ta4jStrategyFactory {
        private Closed() {}

        @Override
        public Strategy create(BarSeries series) {
            return smaCross(series);
        }
    }
}
