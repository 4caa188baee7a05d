package io.zenmarket.domain.backtest;

import io.zenmarket.domain.indicator.Sma;
import io.zenmarket.domain.market.BarColumns;
import io.zenmarket.domain.market.BarSeries;
import io.zenmarket.domain.market.Interval;
import io.zenmarket.domain.strategy.Decision;
import io.zenmarket.domain.strategy.DecisionEvents;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/// The S&P 500 bars, and tables of what other programs made of them.
final class GoldenSpx {

    static final BarSeries SERIES = new BarSeries("SPX", Interval.ONE_DAY, bars());
    static final Market MARKET = Market.of(SERIES, 252);

    private GoldenSpx() {}

    /// Decisions at the crosses of two moving averages of the close.
    static DecisionEvents crosses(int fast, int slow, Decision above, Decision below) {
        double[] quick = new Sma(fast).values(SERIES.bars().close());
        double[] slower = new Sma(slow).values(SERIES.bars().close());
        DecisionEvents events = new DecisionEvents();
        int side = 0;
        for (int i = 0; i < quick.length; i++) {
            int now = quick[i] > slower[i] ? 1 : quick[i] < slower[i] ? -1 : 0;
            if (now != 0 && side == -now) {
                events.add(i, now > 0 ? above : below);
            }
            side = now != 0 ? now : side;
        }
        return events;
    }

    /// Rows of a table by column name.
    static List<Map<String, String>> table(String file) {
        List<String> lines = lines("/golden/backtest/" + file);
        String[] names = fields(lines.getFirst());
        return lines.stream().skip(1).map(line -> row(names, fields(line))).toList();
    }

    static double number(Map<String, String> row, String column) {
        String text = Objects.requireNonNull(row.get(column), column);
        return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
    }

    static String date(long time) {
        return LocalDate.ofEpochDay(Math.floorDiv(time, 86_400)).toString();
    }

    private static Map<String, String> row(String[] names, String[] fields) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < names.length; i++) {
            row.put(names[i], fields[i]);
        }
        return row;
    }

    private static String[] fields(String line) {
        return Arrays.stream(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
                .map(field -> field.replace("\"", ""))
                .toArray(String[]::new);
    }

    private static BarColumns bars() {
        List<String> lines = lines("/golden/indicator/spx-2000-2020/input.csv.gz");
        BarColumns bars = BarColumns.ofSize(lines.size() - 1);
        for (int i = 0; i < bars.size(); i++) {
            String[] fields = lines.get(i + 1).split(",", -1);
            bars.time()[i] =
                    LocalDate.parse(fields[0]).atStartOfDay(ZoneOffset.UTC).toEpochSecond();
            bars.open()[i] = Double.parseDouble(fields[1]);
            bars.high()[i] = Double.parseDouble(fields[2]);
            bars.low()[i] = Double.parseDouble(fields[3]);
            bars.close()[i] = Double.parseDouble(fields[4]);
            bars.volume()[i] = Double.parseDouble(fields[5]);
        }
        return bars;
    }

    private static List<String> lines(String path) {
        InputStream file = Objects.requireNonNull(GoldenSpx.class.getResourceAsStream(path), path);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                path.endsWith(".gz") ? new GZIPInputStream(file) : file, StandardCharsets.UTF_8))) {
            return reader.readAllLines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
