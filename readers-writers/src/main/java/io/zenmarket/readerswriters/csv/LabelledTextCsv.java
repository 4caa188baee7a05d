package io.zenmarket.readerswriters.csv;

import io.zenmarket.domain.ingest.RejectedRecord;
import io.zenmarket.domain.sentiment.LabelledText;
import io.zenmarket.domain.sentiment.SentimentLabel;
import io.zenmarket.domain.sentiment.SentimentText;
import io.zenmarket.readerswriters.files.FieldSplitter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Reads texts with their labels, to judge scorers by: UTF-8, a row per text, its columns apart by tab when
/// the first line has one, else by comma. In a file with commas a field may stand in double quotes; in one
/// with tabs a quote is a character like any other.
///
/// The first line is a header when one of its cells is `text`, `headline`, `sentence` or `title`; then the
/// columns go by name, the others being `entity` or `company`, which may be missing, and `label` or
/// `sentiment`, and further ones are not read. Without header the columns are text and label, or text, entity
/// and label. A label is `negative`, `neutral`, `positive`, or -1, 0, 1.
///
/// @param rows those that could be read, in order
/// @param rejected the others, with their line; blank lines are neither
public record LabelledTextCsv(List<LabelledText> rows, List<RejectedRecord> rejected) {

    private static final List<String> TEXTS = List.of("text", "headline", "sentence", "title");
    private static final List<String> ENTITIES = List.of("entity", "company");
    private static final List<String> LABELS = List.of("label", "sentiment");
    private static final int NONE = -1;
    private static final Map<String, SentimentLabel> NAMES = Map.of(
            "negative", SentimentLabel.NEGATIVE,
            "-1", SentimentLabel.NEGATIVE,
            "neutral", SentimentLabel.NEUTRAL,
            "0", SentimentLabel.NEUTRAL,
            "positive", SentimentLabel.POSITIVE,
            "1", SentimentLabel.POSITIVE,
            "+1", SentimentLabel.POSITIVE);

    private record Columns(int text, int entity, int label, boolean header) {

        static Columns of(List<String> first) {
            List<String> names =
                    first.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
            if (column(names, TEXTS) == NONE) {
                return new Columns(0, first.size() == 2 ? NONE : 1, first.size() == 2 ? 1 : 2, false);
            }
            return new Columns(column(names, TEXTS), column(names, ENTITIES), column(names, LABELS), true);
        }

        private static int column(List<String> names, List<String> wanted) {
            return wanted.stream()
                    .map(names::indexOf)
                    .filter(at -> at >= 0)
                    .findFirst()
                    .orElse(NONE);
        }

        int least() {
            return Math.max(text, Math.max(entity, label)) + 1;
        }
    }

    public LabelledTextCsv {
        rows = List.copyOf(rows);
        rejected = List.copyOf(rejected);
    }

    /// Reads a file.
    ///
    /// @throws IllegalArgumentException when its header names no label
    public static LabelledTextCsv read(Path file) {
        try {
            List<String> lines = Files.readString(file, StandardCharsets.UTF_8)
                    .replace("\uFEFF", "")
                    .lines()
                    .toList();
            return read(file.getFileName().toString(), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": expected a readable text file, was " + e, e);
        }
    }

    private static LabelledTextCsv read(String file, List<String> lines) {
        boolean tabs = !lines.isEmpty() && lines.getFirst().indexOf('\t') >= 0;
        Columns columns = Columns.of(lines.isEmpty() ? List.of() : cells(lines.getFirst(), tabs));
        if (columns.label() == NONE) {
            throw new IllegalArgumentException(
                    file + ":1: columns, expected one of " + LABELS + ", was " + lines.getFirst());
        }
        List<LabelledText> rows = new ArrayList<>();
        List<RejectedRecord> rejected = new ArrayList<>();
        for (int i = columns.header() ? 1 : 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isBlank()) {
                List<String> cells = cells(line, tabs);
                problem(cells, columns)
                        .ifPresentOrElse(reject(rejected, file, i + 1, line), () -> rows.add(row(cells, columns)));
            }
        }
        return new LabelledTextCsv(rows, rejected);
    }

    private static Consumer<String> reject(List<RejectedRecord> rejected, String file, long number, String line) {
        return problem -> rejected.add(new RejectedRecord(file, number, line, problem));
    }

    private static Optional<String> problem(List<String> cells, Columns columns) {
        if (cells.size() < columns.least() || (!columns.header() && cells.size() > columns.least())) {
            String was = cells.isEmpty() ? "a quote that is not closed" : Integer.toString(cells.size());
            return Optional.of("columns, expected " + columns.least() + ", was " + was);
        }
        String label = cells.get(columns.label()).toLowerCase(Locale.ROOT);
        return NAMES.containsKey(label)
                ? Optional.empty()
                : Optional.of("label, expected negative, neutral, positive, -1, 0 or 1, was '"
                        + cells.get(columns.label()) + "'");
    }

    private static LabelledText row(List<String> cells, Columns columns) {
        String entity = columns.entity() == NONE ? "" : cells.get(columns.entity());
        SentimentLabel label =
                NAMES.getOrDefault(cells.get(columns.label()).toLowerCase(Locale.ROOT), SentimentLabel.NEUTRAL);
        return new LabelledText(new SentimentText(cells.get(columns.text()), entity), label);
    }

    private static List<String> cells(String line, boolean tabs) {
        if (tabs) {
            return Arrays.stream(line.split("\t", -1)).map(String::strip).toList();
        }
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        return FieldSplitter.texts(',', bytes, 0, bytes.length);
    }
}
