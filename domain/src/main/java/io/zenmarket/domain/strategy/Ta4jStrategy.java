package io.zenmarket.domain.strategy;

import io.zenmarket.domain.market.BarColumns;
import io.zenmarket.domain.market.BarSeries;
import java.time.Duration;
import java.time.Instant;
import org.ta4j.core.BaseBar;
import org.ta4j.core.BaseBarSeriesBuilder;
import org.ta4j.core.BaseTradingRecord;
import org.ta4j.core.Trade.TradeType;
import org.ta4j.core.TradingRecord;
import org.ta4j.core.num.DoubleNum;
import org.ta4j.core.num.DoubleNumFactory;
import org.ta4j.core.num.Num;

/// A strategy written with ta4j: LONG where its entry rule is satisfied while it holds nothing, FLAT where
/// its exit rule is while it holds something; SHORT instead of LONG if it starts by selling.
///
/// Its series grows bar by bar, so a rule cannot see the future even if it tries to. Rules that look at the
/// position, such as ta4j's own stops, see one entered at the close of the bar of the decision. Numbers are
/// doubles; the amount of a bar is undefined. A series must not be asked by several threads at once, so each
/// call makes a strategy of its own.
///
/// Its recursive indicators (EMA, RSI, ATR, MACD, ADX) start from the first value, not from a mean, and equal
/// ours from about bar 180 to 320 on only.
///
/// @param name for people, e.g. the class
/// @param factory makes it anew for every series
public record Ta4jStrategy(String name, Ta4jStrategyFactory factory) implements Strategy {

    /// The one that a class makes: a [Ta4jStrategyFactory] with a public constructor without parameters, or a
    /// class with a public constructor (of a ta4j strategy) or a single public static method that takes a
    /// ta4j series. Several such methods are told apart by `class#method`.
    public static Ta4jStrategy named(String name) {
        return new Ta4jStrategy(name, Ta4jClasses.factory(name));
    }

    /// 0: how many bars it needs is known to its rules only.
    @Override
    public int warmup() {
        return 0;
    }

    @Override
    public void decide(Indicators indicators, DecisionEvents decisions) {
        if (indicators.size() == 0) {
            return;
        }
        BarSeries bars = indicators.series();
        org.ta4j.core.BarSeries series = new BaseBarSeriesBuilder()
                .withName(bars.symbol())
                .withNumFactory(DoubleNumFactory.getInstance())
                .build();
        series.addBar(bar(bars, 0));
        org.ta4j.core.Strategy strategy = factory.create(series);
        TradingRecord record = new BaseTradingRecord(strategy.getStartingType());
        Decision entry = strategy.getStartingType() == TradeType.BUY ? Decision.LONG : Decision.SHORT;
        for (int i = 0; i < bars.size(); i++) {
            if (i > 0) {
                series.addBar(bar(bars, i));
            }
            if (strategy.shouldOperate(i, record)) {
                record.operate(i, series.getLastBar().getClosePrice(), DoubleNum.ONE);
                decisions.add(i, record.isClosed() ? Decision.FLAT : entry);
            }
        }
    }

    private static BaseBar bar(BarSeries series, int i) {
        BarColumns bars = series.bars();
        Duration length = series.interval().length();
        Instant start = Instant.ofEpochSecond(bars.time()[i]);
        return new BaseBar(
                length,
                start,
                start.plus(length),
                number(bars.open()[i]),
                number(bars.high()[i]),
                number(bars.low()[i]),
                number(bars.close()[i]),
                number(bars.volume()[i]),
                number(Double.NaN),
                0);
    }

    private static Num number(double value) {
        return DoubleNum.valueOf(value);
    }
}
