package io.zenmarket.domain.indicator;

import io.zenmarket.domain.market.BarColumns;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// Indicator columns with fixed parameters, by name and in order: what is printed per bar. Immutable.
public final class IndicatorCatalogue {

    /// TA-Lib's functions and usual parameters, e.g. `SMA_20`, `MACD_12_26_9`, `STOCH_slowk_14_3_3`.
    public static final IndicatorCatalogue TALIB = new IndicatorCatalogue(
            CatalogueEntry.close("SMA_20", new Sma(20).warmup(), new Sma(20)::values),
            CatalogueEntry.close("EMA_20", new Ema(20).warmup(), new Ema(20)::values),
            CatalogueEntry.close("WMA_20", new Wma(20).warmup(), new Wma(20)::values),
            CatalogueEntry.close("DEMA_20", new Dema(20).warmup(), new Dema(20)::values),
            CatalogueEntry.close("TEMA_20", new Tema(20).warmup(), new Tema(20)::values),
            CatalogueEntry.close("KAMA_30", new Kama(30).warmup(), new Kama(30)::values),
            CatalogueEntry.close("TRIMA_20", new Trima(20).warmup(), new Trima(20)::values),
            CatalogueEntry.close("RSI_14", new Rsi(14).warmup(), new Rsi(14)::values),
            CatalogueEntry.close("RSI_2", new Rsi(2).warmup(), new Rsi(2)::values),
            CatalogueEntry.bars("TRANGE", new TrueRange().warmup(), new TrueRange()::values),
            CatalogueEntry.bars("ATR_14", new Atr(14).warmup(), new Atr(14)::values),
            CatalogueEntry.bars("NATR_14", new Natr(14).warmup(), new Natr(14)::values),
            CatalogueEntry.lines(
                    List.of("MACD_12_26_9", "MACD_signal", "MACD_hist"),
                    new Macd(12, 26, 9).warmup(),
                    bars -> new Macd(12, 26, 9).values(bars.close()),
                    lines -> List.of(lines.macd(), lines.signal(), lines.histogram())),
            CatalogueEntry.lines(
                    List.of("BB_upper_20_2", "BB_middle", "BB_lower"),
                    new Bollinger(20, 2).warmup(),
                    bars -> new Bollinger(20, 2).values(bars.close()),
                    lines -> List.of(lines.upper(), lines.middle(), lines.lower())),
            CatalogueEntry.close("STDDEV_20", new StandardDeviation(20).warmup(), new StandardDeviation(20)::values),
            CatalogueEntry.close("VAR_20", new Variance(20).warmup(), new Variance(20)::values),
            CatalogueEntry.bars("ADX_14", new Adx(14).warmup(), new Adx(14)::values),
            CatalogueEntry.bars("ADXR_14", new Adxr(14).warmup(), new Adxr(14)::values),
            CatalogueEntry.lines(
                    List.of("DX_14", "PLUS_DI_14", "MINUS_DI_14"),
                    new DirectionalMovement(14).warmup(),
                    new DirectionalMovement(14)::values,
                    lines -> List.of(lines.dx(), lines.plus(), lines.minus())),
            CatalogueEntry.bars("OBV", new Obv().warmup(), new Obv()::values),
            CatalogueEntry.bars("AD", new AccumulationDistribution().warmup(), new AccumulationDistribution()::values),
            CatalogueEntry.bars(
                    "ADOSC_3_10", new ChaikinOscillator(3, 10).warmup(), new ChaikinOscillator(3, 10)::values),
            CatalogueEntry.bars("MFI_14", new Mfi(14).warmup(), new Mfi(14)::values),
            CatalogueEntry.lines(
                    List.of("STOCH_slowk_14_3_3", "STOCH_slowd"),
                    new Stochastic(14, 3, 3).warmup(),
                    new Stochastic(14, 3, 3)::values,
                    lines -> List.of(lines.k(), lines.d())),
            CatalogueEntry.lines(
                    List.of("STOCHF_fastk_14_3", "STOCHF_fastd"),
                    new FastStochastic(14, 3).warmup(),
                    new FastStochastic(14, 3)::values,
                    lines -> List.of(lines.k(), lines.d())),
            CatalogueEntry.lines(
                    List.of("STOCHRSI_k_14_5_3", "STOCHRSI_d"),
                    new StochRsi(14, 5, 3).warmup(),
                    bars -> new StochRsi(14, 5, 3).values(bars.close()),
                    lines -> List.of(lines.k(), lines.d())),
            CatalogueEntry.bars("CCI_20", new Cci(20).warmup(), new Cci(20)::values),
            CatalogueEntry.bars("WILLR_14", new WilliamsR(14).warmup(), new WilliamsR(14)::values),
            CatalogueEntry.close("MOM_10", new Momentum(10).warmup(), new Momentum(10)::values),
            CatalogueEntry.close("ROC_10", new Roc(10).warmup(), new Roc(10)::values),
            CatalogueEntry.lines(
                    List.of("AROON_down_14", "AROON_up_14"),
                    new Aroon(14).warmup(),
                    new Aroon(14)::values,
                    lines -> List.of(lines.down(), lines.up())),
            CatalogueEntry.bars(
                    "SAR_002_02", new ParabolicSar(0.02, 0.2).warmup(), new ParabolicSar(0.02, 0.2)::values),
            CatalogueEntry.bars(
                    "ULTOSC_7_14_28",
                    new UltimateOscillator(7, 14, 28).warmup(),
                    new UltimateOscillator(7, 14, 28)::values),
            CatalogueEntry.close("TRIX_15", new Trix(15).warmup(), new Trix(15)::values),
            CatalogueEntry.lines(
                    List.of("LINEARREG_14", "LINEARREG_SLOPE_14"),
                    new LinearRegression(14).warmup(),
                    bars -> new LinearRegression(14).values(bars.close()),
                    lines -> List.of(lines.value(), lines.slope())),
            CatalogueEntry.close("PPO_12_26", new Ppo(12, 26).warmup(), new Ppo(12, 26)::values),
            CatalogueEntry.bars(
                    "CORREL_hl_30",
                    new Correlation(30).warmup(),
                    bars -> new Correlation(30).values(bars.high(), bars.low())),
            CatalogueEntry.close("MIN_20", new RollingMin(20).warmup(), new RollingMin(20)::values),
            CatalogueEntry.close("MAX_20", new RollingMax(20).warmup(), new RollingMax(20)::values));

    /// The legacy program's columns, under its names.
    public static final IndicatorCatalogue LEGACY = new IndicatorCatalogue(
            CatalogueEntry.close("ma20", new Sma(20).warmup(), new Sma(20)::values),
            CatalogueEntry.close("ma50", new Sma(50).warmup(), new Sma(50)::values),
            CatalogueEntry.close("rsi14", new LegacyRsi(14).warmup(), new LegacyRsi(14)::values),
            CatalogueEntry.lines(
                    List.of("bb_upper", "bb_middle", "bb_lower"),
                    new LegacyBollinger(20, 2).warmup(),
                    bars -> new LegacyBollinger(20, 2).values(bars.close()),
                    lines -> List.of(lines.upper(), lines.middle(), lines.lower())),
            CatalogueEntry.bars("volume_avg10", new VolumeAverage(10).warmup(), new VolumeAverage(10)::values),
            CatalogueEntry.bars("atr14", new LegacyAtr(14).warmup(), new LegacyAtr(14)::values));

    private final List<CatalogueEntry> entries;

    private IndicatorCatalogue(CatalogueEntry... entries) {
        this.entries = List.of(entries);
    }

    /// Leading bars without a value, by column.
    public SequencedMap<String, Integer> warmups() {
        SequencedMap<String, Integer> warmups = new LinkedHashMap<>();
        entries.forEach(entry -> entry.names().forEach(name -> warmups.put(name, entry.warmup())));
        return warmups;
    }

    /// All columns of the bars, each as long as they are, `NaN` where a column has no value.
    public SequencedMap<String, double[]> columns(BarColumns bars) {
        SequencedMap<String, double[]> columns = new LinkedHashMap<>();
        for (CatalogueEntry entry : entries) {
            List<double[]> values = entry.columns().apply(bars);
            for (int i = 0; i < values.size(); i++) {
                columns.put(entry.names().get(i), values.get(i));
            }
        }
        return columns;
    }
}
