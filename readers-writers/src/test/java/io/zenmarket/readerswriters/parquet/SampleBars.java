package io.zenmarket.readerswriters.parquet;

import io.zenmarket.domain.market.BarColumns;
import io.zenmarket.domain.market.BarSeries;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Seeded bars: `S00000`, `S00001`, … with a walk in cents, weekends left out, and some volumes absent.
final class SampleBars {

    /// 2024-01-01T00:00Z, a Monday.
    static final long FIRST = 1_704_067_200L;

    static final long DAY = 86_400L;

    private SampleBars() {}

    static String symbol(int number) {
        return "S%05d".formatted(number);
    }

    static BarColumns of(int symbol, int rows) {
        Random random = new Random(symbol);
        BarColumns bars = BarColumns.ofSize(rows);
        double price = 20 + random.nextInt(200);
        for (int i = 0; i < rows; i++) {
            double open = cents(price * (1 + random.nextGaussian() * 0.005));
            double close = cents(open * (1 + random.nextGaussian() * 0.015));
            bars.time()[i] = FIRST + (i / 5 * 7 + i % 5) * DAY;
            bars.open()[i] = open;
            bars.close()[i] = close;
            bars.high()[i] = cents(Math.max(open, close) * 1.003);
            bars.low()[i] = cents(Math.min(open, close) * 0.997);
            bars.volume()[i] = random.nextInt(50) == 0 ? Double.NaN : random.nextInt(10_000_000);
            price = close;
        }
        return bars;
    }

    /// All of a symbol's rows as text, for comparing: arrays have no equality, and `NaN` is not equal to itself.
    static String text(String symbol, BarColumns bars) {
        return symbol
                + Arrays.toString(bars.time())
                + Arrays.toString(bars.open())
                + Arrays.toString(bars.high())
                + Arrays.toString(bars.low())
                + Arrays.toString(bars.close())
                + Arrays.toString(bars.volume());
    }

    static List<String> texts(List<BarSeries> series) {
        return series.stream().map(one -> text(one.symbol(), one.bars())).toList();
    }

    static WrittenBars write(Path path, int symbols, int rows) {
        try (BarParquetWriter writer = BarParquetWriter.create(path)) {
            for (int i = 0; i < symbols; i++) {
                writer.append(symbol(i), of(i, rows), 0, rows);
            }
            return writer.finish();
        }
    }

    private static double cents(double value) {
        return Math.max(1, Math.rint(value * 100)) / 100;
    }
}
