package io.zenmarket.domain.strategy;

import io.zenmarket.domain.market.BarColumns;
import io.zenmarket.domain.market.BarSeries;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/// One series and the indicators computed over it so far, each once however many strategies and parameter
/// sets ask for it. Thread-safe; the arrays are shared and must not be written to.
public final class Indicators {

    private final BarSeries series;
    private final Map<String, double[]> extras;
    private final Map<Record, Object> computed = new ConcurrentHashMap<>();

    private Indicators(BarSeries series, Map<String, double[]> extras) {
        this.series = series;
        this.extras = extras;
    }

    /// Of bars alone.
    public static Indicators of(BarSeries series) {
        return new Indicators(series, Map.of());
    }

    /// Of bars and further columns, a value per bar, `NaN` where there is none; known at the bar's close.
    ///
    /// @param extras by name, e.g. `sentiment`
    public static Indicators of(BarSeries series, Map<String, double[]> extras) {
        return new Indicators(series, Map.copyOf(extras));
    }

    public BarSeries series() {
        return series;
    }

    public BarColumns bars() {
        return series.bars();
    }

    public int size() {
        return series.size();
    }

    /// The values of an indicator, a value per bar, `NaN` during its warm-up.
    ///
    /// @param indicator its parameters: the key under which the values are kept
    /// @param values computes them; must not ask these indicators for others
    public <I extends Record> double[] get(I indicator, Function<BarColumns, double[]> values) {
        return get(indicator, double[].class, values);
    }

    /// What an indicator of several lines gives, e.g. [io.zenmarket.domain.indicator.Macd.Lines].
    ///
    /// @param indicator its parameters: the key under which the lines are kept
    /// @param type of the result, always the same for one `indicator`
    /// @param values computes them; must not ask these indicators for others
    public <I extends Record, V> V get(I indicator, Class<V> type, Function<BarColumns, V> values) {
        Object known = computed.get(indicator);
        return type.cast(
                known != null ? known : computed.computeIfAbsent(indicator, key -> values.apply(series.bars())));
    }

    /// The values of an indicator over the closes: `ofClose(new Sma(20), Sma::values)`.
    public <I extends Record> double[] ofClose(I indicator, BiFunction<I, double[], double[]> values) {
        return get(indicator, bars -> values.apply(indicator, bars.close()));
    }

    /// The lines of an indicator over the closes: `ofClose(new Macd(12, 26, 9), Macd.Lines.class,
    /// Macd::values)`.
    public <I extends Record, V> V ofClose(I indicator, Class<V> type, BiFunction<I, double[], V> values) {
        return get(indicator, type, bars -> values.apply(indicator, bars.close()));
    }

    /// The values of an indicator over whole bars: `ofBars(new Atr(14), Atr::values)`.
    public <I extends Record> double[] ofBars(I indicator, BiFunction<I, BarColumns, double[]> values) {
        return get(indicator, bars -> values.apply(indicator, bars));
    }

    /// A further column; values of `NaN` when this series has none of that name.
    public double[] extra(String name) {
        double[] column = extras.get(name);
        return column != null ? column : get(new Absent(name), bars -> undefined(bars.size()));
    }

    private static double[] undefined(int size) {
        double[] values = new double[size];
        Arrays.fill(values, Double.NaN);
        return values;
    }

    private record Absent(String name) {}
}
