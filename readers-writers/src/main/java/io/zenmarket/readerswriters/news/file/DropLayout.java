package io.zenmarket.readerswriters.news.file;

import io.zenmarket.readerswriters.files.ByteScan;
import io.zenmarket.readerswriters.files.FieldSplitter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How a drop file is written, told by its beginning.
sealed interface DropLayout {

    /// Bytes of the beginning that tell.
    int HEAD = 65_536;

    /// A JSON object per line.
    ///
    /// @param offset place of the first line in bytes
    /// @param line its number
    record Lines(long offset, long line) implements DropLayout {}

    /// A header and rows.
    ///
    /// @param separator between fields
    /// @param columns which column is what, from 0
    /// @param count columns of each row
    /// @param offset place of the first row in bytes
    /// @param line its number
    record Table(char separator, Map<NewsField, Integer> columns, int count, long offset, long line)
            implements DropLayout {}

    /// It cannot be read at all.
    record Unreadable(String rawText, String reason) implements DropLayout {}

    /// Tells it.
    ///
    /// @param head the first [#HEAD] bytes
    /// @param names of columns, as in [FileNewsSettings#columns]
    static DropLayout of(byte[] head, Map<NewsField, String> names) {
        if (startsWith(head, 0xFF, 0xFE) || startsWith(head, 0xFE, 0xFF)) {
            return new Unreadable("", "encoding: expected UTF-8, was UTF-16; save the file as UTF-8");
        }
        int start = startsWith(head, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        long line = 1;
        int end = ByteScan.lineEnd(head, start, head.length);
        while (end < head.length && ByteScan.isBlank(head, start, end)) {
            start = behind(head, end);
            end = ByteScan.lineEnd(head, start, head.length);
            line++;
        }
        if (holdsZero(head, start, end)) {
            return new Unreadable(
                    ByteScan.text(head, start, end),
                    "encoding: expected UTF-8, was bytes of zero, as in UTF-16; save the file as UTF-8");
        }
        int first = ByteScan.trimStart(head, start, end);
        if (first == end) {
            return new Unreadable("", "file: expected stories, was empty");
        }
        return switch (head[first]) {
            case '{' -> new Lines(start, line);
            case '[' ->
                new Unreadable(
                        ByteScan.text(head, start, end), "format: expected one JSON object per line, was a JSON array");
            default -> table(head, start, end, line, names);
        };
    }

    private static boolean startsWith(byte[] head, int... mark) {
        boolean same = head.length >= mark.length;
        for (int i = 0; same && i < mark.length; i++) {
            same = (head[i] & 0xFF) == mark[i];
        }
        return same;
    }

    private static boolean holdsZero(byte[] head, int start, int end) {
        int at = start;
        while (at < end && head[at] != 0) {
            at++;
        }
        return at < end;
    }

    private static int behind(byte[] head, int lineEnd) {
        boolean both = lineEnd + 1 < head.length && head[lineEnd] == '\r' && head[lineEnd + 1] == '\n';
        return Math.min(head.length, lineEnd + (both ? 2 : 1));
    }

    private static DropLayout table(byte[] head, int start, int end, long line, Map<NewsField, String> names) {
        Optional<DropLayout> table = Stream.of(',', ';', '\t')
                .flatMap(separator -> {
                    List<String> cells = FieldSplitter.texts(separator, head, start, end).stream()
                            .map(NewsField::normal)
                            .toList();
                    Map<NewsField, Integer> columns = columns(cells, names);
                    boolean whole = Stream.of(NewsField.values())
                            .filter(field -> field.required() || names.containsKey(field))
                            .allMatch(columns::containsKey);
                    return whole
                            ? Stream.of(new Table(separator, columns, cells.size(), behind(head, end), line + 1))
                            : Stream.empty();
                })
                .map(DropLayout.class::cast)
                .findFirst();
        return table.orElseGet(() -> unreadable(ByteScan.text(head, start, end), names));
    }

    private static Map<NewsField, Integer> columns(List<String> cells, Map<NewsField, String> names) {
        Map<NewsField, Integer> columns = new EnumMap<>(NewsField.class);
        for (NewsField field : NewsField.values()) {
            String configured = names.get(field);
            List<String> wanted = configured == null ? field.names() : List.of(NewsField.normal(configured));
            wanted.stream()
                    .filter(cells::contains)
                    .findFirst()
                    .ifPresent(name -> columns.put(field, cells.indexOf(name)));
        }
        return columns;
    }

    private static Unreadable unreadable(String header, Map<NewsField, String> names) {
        String expected = Stream.of(NewsField.values())
                .filter(field -> field.required() || names.containsKey(field))
                .map(field -> names.getOrDefault(field, field.toString()))
                .collect(Collectors.joining(", "));
        String shown = header.length() > 200 ? header.substring(0, 200) + "…" : header;
        return new Unreadable(
                header, "header: expected columns named " + expected + ", was " + shown.strip() + "; map the columns");
    }
}
