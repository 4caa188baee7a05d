package io.zenmarket.domain.indicator;

import io.zenmarket.domain.market.BarColumns;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.zip.GZIPInputStream;

/// The S&P 500 bars and what other programs made of them.
final class GoldenSpx {

    private GoldenSpx() {}

    static BarColumns bars() {
        SequencedMap<String, double[]> columns = columns("input.csv.gz");
        long[] time = rows("input.csv.gz").stream()
                .skip(1)
                .mapToLong(row -> LocalDate.parse(row.substring(0, 10))
                        .atStartOfDay(ZoneOffset.UTC)
                        .toEpochSecond())
                .toArray();
        return new BarColumns(
                time,
                columns.get("Open"),
                columns.get("High"),
                columns.get("Low"),
                columns.get("Close"),
                columns.get("Volume"));
    }

    /// All columns but the date; an empty field is `NaN`.
    static SequencedMap<String, double[]> columns(String file) {
        List<String> rows = rows(file);
        String[] names = rows.getFirst().split(",", -1);
        SequencedMap<String, double[]> columns = new LinkedHashMap<>();
        for (int column = 1; column < names.length; column++) {
            columns.put(names[column], new double[rows.size() - 1]);
        }
        for (int row = 1; row < rows.size(); row++) {
            String[] fields = rows.get(row).split(",", -1);
            for (int column = 1; column < names.length; column++) {
                columns.get(names[column])[row - 1] =
                        fields[column].isEmpty() ? Double.NaN : Double.parseDouble(fields[column]);
            }
        }
        return columns;
    }

    private static List<String> rows(String file) {
        String path = "/golden/indicator/spx-2000-2020/" + file;
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Objects.requireNonNull(GoldenSpx.class.getResourceAsStream(path))),
                StandardCharsets.UTF_8))) {
            return reader.readAllLines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
