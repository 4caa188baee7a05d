package io.zenmarket.domain.performance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads the reference files of `golden/performance`.
final class Golden {

    private Golden() {}

    static JsonNode json(String file) {
        return JsonMapper.shared().readTree(stream(file));
    }

    /// A number; null is `NaN`.
    static double number(JsonNode node) {
        return node.isNull() ? Double.NaN : node.doubleValue();
    }

    /// One column of a table, by its number.
    static double[] column(String file, int column) {
        return rows(file).stream()
                .mapToDouble(row -> Double.parseDouble(row[column]))
                .toArray();
    }

    /// A column of dates, in epoch seconds.
    static long[] dates(String file, int column) {
        return rows(file).stream()
                .mapToLong(row -> LocalDate.parse(row[column]).toEpochDay() * 86_400)
                .toArray();
    }

    /// The rows below the header; a quoted field may hold commas.
    static List<String[]> rows(String file) {
        try (InputStream bytes = file.endsWith(".gz") ? new GZIPInputStream(stream(file)) : stream(file);
                BufferedReader reader = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .skip(1)
                    .map(line -> line.replaceAll("\"[^\"]*\"", "quoted").split(",", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream stream(String file) {
        return Objects.requireNonNull(Golden.class.getResourceAsStream("/golden/performance/" + file), file);
    }
}
