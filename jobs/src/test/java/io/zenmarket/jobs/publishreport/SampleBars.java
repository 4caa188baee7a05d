package io.zenmarket.jobs.publishreport;

import io.zenmarket.domain.market.BarColumns;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/// Bars for sample briefs: a piece of the S&P 500, and seeded random walks on weekdays.
final class SampleBars {

    private SampleBars() {}

    static BarColumns sp500() {
        try (InputStream in = SampleBars.class.getResourceAsStream("/golden/report/sp500/input.csv")) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList();
            BarColumns bars = BarColumns.ofSize(lines.size());
            for (int i = 0; i < lines.size(); i++) {
                String[] cells = lines.get(i).split(",");
                bars.time()[i] = LocalDate.parse(cells[0]).toEpochDay() * 86_400;
                bars.open()[i] = Double.parseDouble(cells[1]);
                bars.high()[i] = Double.parseDouble(cells[2]);
                bars.low()[i] = Double.parseDouble(cells[3]);
                bars.close()[i] = Double.parseDouble(cells[4]);
                bars.volume()[i] = Double.parseDouble(cells[6]);
            }
            return bars;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static BarColumns simulated(long seed, int rows) {
        Random random = new Random(seed);
        BarColumns bars = BarColumns.ofSize(rows);
        double price = 4 * Math.pow(4, seed % 5);
        LocalDate date = SampleBriefs.DATE;
        for (int i = rows - 1; i >= 0; i--) {
            bars.time()[i] = date.toEpochDay() * 86_400;
            date = date.minusDays(date.getDayOfWeek() == DayOfWeek.MONDAY ? 3 : 1);
        }
        for (int i = 0; i < rows; i++) {
            double open = price * Math.exp(0.004 * random.nextGaussian());
            price = open * Math.exp(0.0004 + 0.014 * random.nextGaussian());
            bars.open()[i] = open;
            bars.close()[i] = price;
            bars.high()[i] = Math.max(open, price) * (1 + 0.006 * random.nextDouble());
            bars.low()[i] = Math.min(open, price) * (1 - 0.006 * random.nextDouble());
            bars.volume()[i] = Math.rint(1_000_000 * Math.exp(0.4 * random.nextGaussian()));
        }
        return bars;
    }
}
