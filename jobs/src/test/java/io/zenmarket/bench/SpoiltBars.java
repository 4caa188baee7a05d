package io.zenmarket.bench;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/// A folder of CSV files made from [CsvBars]: a plain one with half of the rows, a gzip one with the other half, both
/// with one row in a hundred spoilt, and a third one that repeats some rows, equal or with another close.
///
/// @param bars the good rows
record SpoiltBars(CsvBars bars) {

    private static final int ONE_IN = 100;

    /// Writes the files.
    void write(Path folder) {
        Random random = new Random(bars.seed());
        Path good = bars.in(folder.resolveSibling(folder.getFileName() + "-good"));
        try (Writer first = plain(folder, "a.csv");
                Writer second = gzip(folder, "b.csv.gz");
                Writer third = plain(folder, "c.csv")) {
            List<String> lines = Files.readAllLines(good);
            for (Writer writer : List.of(first, second, third)) {
                writer.write(lines.getFirst() + "\n");
            }
            for (int i = 1; i < lines.size(); i++) {
                Writer writer = i <= lines.size() / 2 ? first : second;
                writer.write((random.nextInt(ONE_IN) == 0 ? spoilt(lines.get(i), random) : lines.get(i)) + "\n");
                if (random.nextInt(ONE_IN) == 0) {
                    third.write((random.nextBoolean() ? lines.get(i) : revised(lines.get(i))) + "\n");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Writer plain(Path folder, String name) throws IOException {
        Files.createDirectories(folder);
        return Files.newBufferedWriter(folder.resolve(name));
    }

    private static Writer gzip(Path folder, String name) throws IOException {
        return new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(folder.resolve(name))), StandardCharsets.UTF_8);
    }

    private static String spoilt(String line, Random random) {
        String[] cells = line.split(",");
        return switch (random.nextInt(5)) {
            case 0 -> line.replace(cells[5], "-" + cells[5]);
            case 1 -> line.replace(cells[3], "0.01");
            case 2 -> line.substring(0, line.lastIndexOf(','));
            case 3 -> line.replace(cells[1], "2001-02-30");
            default -> line.replace(cells[2], "n/a");
        };
    }

    /// The same bar with its high a little higher.
    private static String revised(String line) {
        String[] cells = line.split(",");
        cells[3] = cells[3] + "1";
        return String.join(",", cells);
    }
}
