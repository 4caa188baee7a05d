package io.zenmarket.readerswriters.csv;

import io.zenmarket.domain.ingest.BadRecordException;
import io.zenmarket.domain.market.Interval;
import io.zenmarket.readerswriters.files.FieldSplitter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads a file of returns or of an equity curve: a header, then a row per date, its columns apart by comma, semicolon
/// or tab. The first column is the date, as in bar files; numbers are plain decimals. An empty cell, `nan` or
/// `null` is a missing value, whose row is left out. Anything else that is no number, and dates out of order, are
/// refused with their line, because a statistic of half a series would be wrong.
public final class SeriesCsv {

    private static final List<String> MISSING = List.of("", "nan", "null", "none", "na", "n/a");

    private final String file;
    private final List<String> lines;
    private final char separator;
    private final List<String> header;
    private final DateParser dates = new DateParser(Interval.ONE_DAY, CsvMapping.DETECT, DayOrder.UNKNOWN);

    private SeriesCsv(String file, List<String> lines) {
        this.file = file;
        this.lines = lines;
        String first = lines.isEmpty() ? "" : lines.getFirst();
        separator = first.indexOf('\t') >= 0 ? '\t' : first.indexOf(';') >= 0 ? ';' : ',';
        header = cells(first);
    }

    /// Reads a column.
    ///
    /// @param column its name; empty: the only one beside the date
    /// @throws BadRecordException when a row can't be read
    /// @throws IllegalArgumentException when there is no such column, or a choice of several
    public static NumberSeries read(Path file, Optional<String> column) {
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            List<String> lines = text.replace("\uFEFF", "").lines().toList();
            return new SeriesCsv(file.getFileName().toString(), lines).column(column);
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": expected a readable text file, was " + e, e);
        }
    }

    private NumberSeries column(Optional<String> wanted) {
        int column = wanted.map(header::indexOf).orElse(header.size() == 2 ? 1 : -1);
        if (column < 1) {
            throw new IllegalArgumentException(file + ":1: expected "
                    + wanted.map(name -> "a column " + name).orElse("a date and one column, or a choice")
                    + " among those behind the date, was " + String.join(", ", header));
        }
        List<Long> times = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        int missing = 0;
        for (int i = 1; i < lines.size(); i++) {
            List<String> row = lines.get(i).isBlank() ? List.of() : cells(lines.get(i));
            String cell = row.size() > column ? row.get(column) : "";
            if (MISSING.contains(cell.toLowerCase(java.util.Locale.ROOT))) {
                missing += row.isEmpty() ? 0 : 1;
            } else {
                times.add(time(row.getFirst(), i + 1, times));
                values.add(number(cell, i + 1));
            }
        }
        return new NumberSeries(header.get(column), longs(times), doubles(values), missing);
    }

    private long time(String text, int line, List<Long> before) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        long time = dates.parse(bytes, 0, bytes.length, 0, 0);
        if (time == DateParser.NONE) {
            throw new BadRecordException(file + ":" + line + ": expected a date such as 2024-01-31, was " + text);
        }
        if (!before.isEmpty() && before.getLast() >= time) {
            throw new BadRecordException(
                    file + ":" + line + ": expected dates in ascending order, each once, was " + text);
        }
        return time;
    }

    private double number(String text, int line) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        double value = DecimalParser.parse(bytes, 0, bytes.length);
        if (!Double.isFinite(value)) {
            throw new BadRecordException(file + ":" + line + ": expected a number, was " + text);
        }
        return value;
    }

    private List<String> cells(String line) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        return FieldSplitter.texts(separator, bytes, 0, bytes.length);
    }

    private static long[] longs(List<Long> values) {
        return values.stream().mapToLong(Long::longValue).toArray();
    }

    private static double[] doubles(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
