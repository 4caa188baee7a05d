package io.zenmarket.jobs.publishreport;

import io.zenmarket.domain.brief.IndicatorValue;
import io.zenmarket.domain.brief.SymbolChart;
import io.zenmarket.domain.brief.SymbolSignal;
import io.zenmarket.domain.indicator.Adx;
import io.zenmarket.domain.indicator.Bollinger;
import io.zenmarket.domain.indicator.Macd;
import io.zenmarket.domain.indicator.Rsi;
import io.zenmarket.domain.indicator.Sma;
import io.zenmarket.domain.market.BarColumns;
import io.zenmarket.domain.market.BarSeries;
import io.zenmarket.domain.signal.Signal;
import io.zenmarket.domain.signal.SignalModel;
import io.zenmarket.domain.signal.SignalSeries;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Draws one symbol: indicators over its whole history, cut to the last bars, and the sessions on which the
/// model's decision changed to BUY or SELL.
final class ChartMaker {

    private final SignalModel model;
    private final int chartBars;

    ChartMaker(SignalModel model, int chartBars) {
        this.model = model;
        this.chartBars = chartBars;
    }

    /// @param series adjusted prices
    /// @param sentiment known at each bar's close
    SymbolChart chart(BarSeries series, double[] sentiment) {
        int to = series.size();
        int from = Math.max(0, to - chartBars);
        BarColumns bars = series.bars();
        Bollinger.Lines bands = new Bollinger(20, 2).values(bars.close());
        Macd.Lines macd = new Macd(12, 26, 9).values(bars.close());
        SymbolChart.PriceLines price = new SymbolChart.PriceLines(
                Arrays.copyOfRange(new Sma(20).values(bars.close()), from, to),
                Arrays.copyOfRange(new Sma(50).values(bars.close()), from, to),
                Arrays.copyOfRange(bands.upper(), from, to),
                Arrays.copyOfRange(bands.lower(), from, to));
        return new SymbolChart(
                bars.slice(from, to),
                price,
                Arrays.copyOfRange(new Rsi(14).values(bars.close()), from, to),
                new SymbolChart.MacdLines(
                        Arrays.copyOfRange(macd.macd(), from, to), Arrays.copyOfRange(macd.signal(), from, to)),
                Arrays.copyOfRange(sentiment, from, to),
                marks(series, sentiment, from));
    }

    /// Only the sparkline's bars: no lines, no marks.
    SymbolChart sparkline(BarSeries series, int length) {
        int from = Math.max(0, series.size() - length);
        BarColumns bars = series.bars().slice(from, series.size());
        double[] none = new double[bars.size()];
        Arrays.fill(none, Double.NaN);
        return new SymbolChart(
                bars,
                new SymbolChart.PriceLines(none, none, none, none),
                none,
                new SymbolChart.MacdLines(none, none),
                none,
                List.of());
    }

    /// Key values at the last bar.
    ///
    /// @param stored the signal shown, whose snapshot says what the model saw
    List<IndicatorValue> values(BarSeries series, Signal stored) {
        BarColumns bars = series.bars();
        Macd.Lines macd = new Macd(12, 26, 9).values(bars.close());
        List<IndicatorValue> values = new ArrayList<>(List.of(
                new IndicatorValue("RSI 14", stored.snapshot().rsi14(), IndicatorValue.Unit.POINTS),
                new IndicatorValue("SMA 20", stored.snapshot().sma20(), IndicatorValue.Unit.PRICE),
                new IndicatorValue("SMA 50", stored.snapshot().sma50(), IndicatorValue.Unit.PRICE),
                new IndicatorValue("Upper band", stored.snapshot().bandUpper(), IndicatorValue.Unit.PRICE),
                new IndicatorValue("Lower band", stored.snapshot().bandLower(), IndicatorValue.Unit.PRICE),
                new IndicatorValue("ATR 14", stored.snapshot().atr14(), IndicatorValue.Unit.DIFFERENCE),
                new IndicatorValue("MACD 12 26 9", last(macd.macd()), IndicatorValue.Unit.DIFFERENCE),
                new IndicatorValue("MACD signal", last(macd.signal()), IndicatorValue.Unit.DIFFERENCE),
                new IndicatorValue("ADX 14", last(new Adx(14).values(bars)), IndicatorValue.Unit.POINTS),
                new IndicatorValue("Volume", last(bars.volume()), IndicatorValue.Unit.VOLUME)));
        if (!Double.isNaN(stored.snapshot().sentiment())) {
            values.add(new IndicatorValue(
                    "Sentiment, 3 sessions", stored.snapshot().sentiment(), IndicatorValue.Unit.SCORE));
        }
        return values;
    }

    private static double last(double[] line) {
        return line.length == 0 ? Double.NaN : line[line.length - 1];
    }

    private List<SymbolChart.Mark> marks(BarSeries series, double[] sentiment, int from) {
        SignalSeries signals = model.evaluate(series, sentiment);
        List<SymbolChart.Mark> marks = new ArrayList<>();
        Signal.Decision before = Signal.Decision.HOLD;
        for (int bar = Math.max(0, from - 1); bar < signals.size(); bar++) {
            Optional<Signal> signal = signals.at(bar);
            Signal.Decision now = signal.map(Signal::decision).orElse(Signal.Decision.HOLD);
            if (bar >= from && now != before && now != Signal.Decision.HOLD) {
                signal.ifPresent(said -> marks.add(new SymbolChart.Mark(
                        said.date(), SymbolSignal.Label.valueOf(said.decision().name()))));
            }
            before = now;
        }
        return marks;
    }
}
