package io.zenmarket.bench;

import io.zenmarket.domain.market.BarColumns;
import io.zenmarket.domain.market.BarSeries;
import io.zenmarket.domain.market.Interval;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/// The sample that ships with the application, as a series.
final class SampleSeries {

    private SampleSeries() {}

    /// The S&P 500, 5,105 daily bars.
    static BarSeries sp500() {
        List<String[]> rows =
                rows().stream().skip(1).map(line -> line.split(",")).toList();
        BarColumns bars = BarColumns.ofSize(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            String[] row = rows.get(i);
            bars.time()[i] = LocalDate.parse(row[0]).toEpochDay() * 86_400;
            bars.open()[i] = Double.parseDouble(row[1]);
            bars.high()[i] = Double.parseDouble(row[2]);
            bars.low()[i] = Double.parseDouble(row[3]);
            bars.close()[i] = Double.parseDouble(row[4]);
            bars.volume()[i] = Double.parseDouble(row[6]);
        }
        return new BarSeries("^GSPC", Interval.ONE_DAY, bars);
    }

    private static List<String> rows() {
        String file = "/samples/sp500-2000.csv";
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(SampleSeries.class.getResourceAsStream(file), file), StandardCharsets.UTF_8))) {
            return reader.readAllLines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
