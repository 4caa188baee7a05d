package io.zenmarket.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/// A CSV file of seeded random walks: `symbol,date,open,high,low,close,volume`, by symbol and date.
///
/// @param symbols how many
/// @param bars per symbol, one per weekday from 2000-01-03 on
/// @param seed decides the prices
record CsvBars(int symbols, int bars, long seed) {

    private static final String HEADER = "symbol,date,open,high,low,close,volume\n";
    private static final int BUFFER = 1 << 20;

    long rows() {
        return (long) symbols * bars;
    }

    /// The file, made when the folder does not have it yet.
    Path in(Path folder) {
        Path file = folder.resolve(String.format(Locale.ROOT, "bars-%dx%d-seed%d.csv", symbols, bars, seed));
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(folder);
                Path part = Files.createTempFile(folder, "bars-", ".part");
                write(part);
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Path file) throws IOException {
        String[] dates = dates();
        try (OutputStream out = Files.newOutputStream(file)) {
            StringBuilder text = new StringBuilder(BUFFER + 1_024).append(HEADER);
            for (int symbol = 0; symbol < symbols; symbol++) {
                Walk walk = new Walk(String.format(Locale.ROOT, "S%05d", symbol), new Random(seed * 31 + symbol));
                for (String date : dates) {
                    walk.append(date, text);
                    if (text.length() > BUFFER) {
                        drain(text, out);
                    }
                }
            }
            drain(text, out);
        }
    }

    private static void drain(StringBuilder text, OutputStream out) throws IOException {
        out.write(text.toString().getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
        text.setLength(0);
    }

    private String[] dates() {
        return Stream.iterate(LocalDate.of(2000, 1, 3), date -> date.plusDays(1))
                .filter(date -> date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY)
                .limit(bars)
                .map(LocalDate::toString)
                .toArray(String[]::new);
    }

    /// One symbol's prices, in cents.
    private static final class Walk {

        private final String symbol;
        private final Random random;
        private long close;

        Walk(String symbol, Random random) {
            this.symbol = symbol;
            this.random = random;
            this.close = 1_000 + random.nextInt(50_000);
        }

        void append(String date, StringBuilder text) {
            int range = (int) Math.max(3, close / 40);
            long open = Math.max(20, close + random.nextInt(range) - range / 2);
            long next = Math.max(20, open + random.nextInt(range) - range / 2);
            long high = Math.max(open, next) + random.nextInt(range);
            long low = Math.max(1, Math.min(open, next) - random.nextInt(range));
            text.append(symbol).append(',').append(date);
            price(open, text);
            price(high, text);
            price(low, text);
            price(next, text);
            text.append(',').append(random.nextInt(10_000_000)).append('\n');
            close = next;
        }

        private static void price(long cents, StringBuilder text) {
            text.append(',').append(cents / 100).append('.');
            text.append((char) ('0' + cents / 10 % 10)).append((char) ('0' + cents % 10));
        }
    }
}
