package io.zenmarket.domain.sweep;

import io.zenmarket.domain.market.BarColumns;
import io.zenmarket.domain.market.BarSeries;
import io.zenmarket.domain.market.Interval;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/// The S&P 500 bars and what another program made of them.
final class GoldenSweep {

    private GoldenSweep() {}

    /// 5,105 daily bars.
    static BarSeries spx() {
        List<Map<String, String>> rows = rows("indicator/spx-2000-2020/input.csv.gz");
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

    static List<Map<String, String>> vectorbt(String file) {
        return rows("sweep/vectorbt-spx/" + file);
    }

    /// An empty field is 0.
    static double number(Map<String, String> row, String column) {
        String text = Objects.requireNonNull(row.get(column), column);
        return text.isEmpty() ? 0 : Double.parseDouble(text);
    }

    /// Rows of a file below `golden`, by column.
    static List<Map<String, String>> rows(String file) {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(open("/golden/" + file), StandardCharsets.UTF_8))) {
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

    private static InputStream open(String file) throws IOException {
        InputStream stream = Objects.requireNonNull(GoldenSweep.class.getResourceAsStream(file), file);
        return file.endsWith(".gz") ? new GZIPInputStream(stream) : stream;
    }

    private static Map<String, String> row(String[] header, String[] cells) {
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < header.length; i++) {
            row.put(header[i], cells[i]);
        }
        return row;
    }
}
