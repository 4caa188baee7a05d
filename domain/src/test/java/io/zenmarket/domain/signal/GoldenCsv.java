package io.zenmarket.domain.signal;

import io.zenmarket.domain.market.BarColumns;
import io.zenmarket.domain.market.BarSeries;
import io.zenmarket.domain.market.Interval;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Reads reference files, and makes bars for tests.
public final class GoldenCsv {

    private GoldenCsv() {}

    static List<Map<String, String>> rows(String file) {
        return rows("signal", file);
    }

    /// Rows by column name; no quoting.
    ///
    /// @param feature folder of `golden`
    /// @param file below it
    public static List<Map<String, String>> rows(String feature, String file) {
        String path = "/golden/" + feature + "/" + file;
        var stream = Objects.requireNonNull(GoldenCsv.class.getResourceAsStream(path), path);
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            List<String> lines = reader.readAllLines();
            String[] header = lines.getFirst().split(",", -1);
            return lines.stream()
                    .skip(1)
                    .map(line -> row(header, line.split(",", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static double number(Map<String, String> row, String column) {
        String text = Objects.requireNonNull(row.get(column), column);
        return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
    }

    /// The S&P 500 from 2000 to 2020, 5,105 bars.
    public static BarSeries spx() {
        List<Map<String, String>> rows = rows("legacy-spx/input.csv");
        BarColumns bars = BarColumns.ofSize(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            Map<String, String> row = rows.get(i);
            bars.time()[i] = LocalDate.parse(row.get("Date")).toEpochDay() * 86_400;
            bars.open()[i] = number(row, "Open");
            bars.high()[i] = number(row, "High");
            bars.low()[i] = number(row, "Low");
            bars.close()[i] = number(row, "Close");
            bars.volume()[i] = number(row, "Volume");
        }
        return new BarSeries("^GSPC", Interval.ONE_DAY, bars);
    }

    /// Daily bars from 1970-01-01 on whose four prices are one.
    public static BarSeries flatBars(double... close) {
        return bars(close, close, close);
    }

    /// Daily bars from 1970-01-01 on that open at their close.
    public static BarSeries bars(double[] high, double[] low, double[] close) {
        BarColumns bars = new BarColumns(
                new long[close.length], close.clone(), high.clone(), low.clone(), close.clone(), close.clone());
        for (int i = 0; i < close.length; i++) {
            bars.time()[i] = i * 86_400L;
        }
        return new BarSeries("T", Interval.ONE_DAY, bars);
    }

    private static Map<String, String> row(String[] header, String[] cells) {
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < header.length; i++) {
            row.put(header[i], cells[i]);
        }
        return row;
    }
}
