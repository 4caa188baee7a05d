package io.zenmarket.readerswriters.csv;

import io.zenmarket.domain.market.Interval;
import io.zenmarket.readerswriters.csv.CsvLayout.Table;
import io.zenmarket.readerswriters.csv.CsvLayout.Unreadable;
import io.zenmarket.readerswriters.csv.CsvMapping.Header;
import io.zenmarket.readerswriters.files.ByteScan;
import io.zenmarket.readerswriters.files.FieldSplitter;
import io.zenmarket.readerswriters.files.LineWindow;
import java.util.List;
import java.util.Optional;

/// Finds out how a file is written from its beginning: byte order mark, separator, header, order of day and month.
final class LayoutProbe {

    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

    private final byte[] head;
    private final Interval interval;
    private final CsvMapping mapping;

    private int from;
    private int to;
    private long line = 1;

    /// @param head the first bytes of the content, at least [LineWindow#LONGEST_LINE] + 1 unless it is shorter
    LayoutProbe(byte[] head, Interval interval, CsvMapping mapping) {
        this.head = head;
        this.interval = interval;
        this.mapping = mapping;
    }

    CsvLayout layout() {
        if (startsWith(0xFF, 0xFE) || startsWith(0xFE, 0xFF)) {
            return new Unreadable("", "encoding: expected UTF-8, was UTF-16; save the file as UTF-8");
        }
        from = startsWith(0xEF, 0xBB, 0xBF) ? 3 : 0;
        to = ByteScan.lineEnd(head, from, head.length);
        while (to < head.length && ByteScan.isBlank(head, from, to)) {
            nextLine();
        }
        if (ByteScan.isBlank(head, from, to)) {
            return new Unreadable("", "file: expected a header and rows, was empty");
        }
        if (to - from > LineWindow.LONGEST_LINE) {
            return new Unreadable(ByteScan.text(head, from, to), "header: expected at most 64 KiB, was a longer line");
        }
        return mapping.header() == Header.ABSENT
                ? withoutHeader().orElseGet(() -> unreadable("values of date, open, high, low, close"))
                : withHeader();
    }

    private boolean startsWith(int... mark) {
        boolean same = head.length >= mark.length;
        for (int i = 0; same && i < mark.length; i++) {
            same = (head[i] & 0xFF) == mark[i];
        }
        return same;
    }

    private void nextLine() {
        from = to + 1;
        if (head[to] == '\r' && from < head.length && head[from] == '\n') {
            from++;
        }
        line++;
        to = ByteScan.lineEnd(head, from, head.length);
    }

    private boolean nextRow() {
        boolean more = to < head.length;
        if (more) {
            nextLine();
        }
        return more;
    }

    private List<Character> separators() {
        return mapping.separator().map(List::of).orElse(SEPARATORS);
    }

    private CsvLayout withHeader() {
        CsvColumns.Found best = new CsvColumns.Found(Optional.empty(), "a header", Integer.MAX_VALUE);
        for (char separator : separators()) {
            CsvColumns.Found found = CsvColumns.byName(FieldSplitter.texts(separator, head, from, to), mapping);
            if (found.columns().isPresent()) {
                return table(separator, found.columns().get());
            }
            best = found.missing() < best.missing() ? found : best;
        }
        String expected = best.expected();
        return mapping.header() == Header.PRESENT
                ? unreadable(expected)
                : withoutHeader().orElseGet(() -> unreadable(expected));
    }

    private Optional<CsvLayout> withoutHeader() {
        for (char separator : separators()) {
            List<String> cells = FieldSplitter.texts(separator, head, from, to);
            for (DayOrder order : DayOrder.values()) {
                DateParser dates = new DateParser(interval, mapping, order);
                Optional<CsvColumns> columns = CsvColumns.byOrder(cells, mapping, dates);
                if (columns.isPresent()) {
                    return Optional.of(table(separator, columns.get()));
                }
            }
        }
        return Optional.empty();
    }

    private Unreadable unreadable(String expected) {
        String text = ByteScan.text(head, from, to);
        String shown = text.length() > 200 ? text.substring(0, 200) + "…" : text;
        return new Unreadable(text, "header: expected " + expected + ", was " + shown.strip() + "; map the columns");
    }

    private Table table(char separator, CsvColumns columns) {
        if (columns.named() && to == head.length) {
            return new Table(separator, columns, DayOrder.UNKNOWN, to, line);
        }
        if (columns.named()) {
            nextLine();
        }
        int dataOffset = from;
        long dataLine = line;
        return new Table(separator, columns, order(separator, columns.of(CsvField.DATE)), dataOffset, dataLine);
    }

    /// A day above 12 anywhere in the beginning tells; when dates contradict each other, nothing is told.
    private DayOrder order(char separator, int column) {
        FieldSplitter splitter = new FieldSplitter(separator, column + 1);
        DateText monthFirst = new DateText("MM/dd/yyyy", DayOrder.UNKNOWN);
        DateText dayFirst = new DateText("dd/MM/yyyy", DayOrder.UNKNOWN);
        boolean canBeMonthFirst = true;
        boolean canBeDayFirst = true;
        for (boolean more = true; more; more = nextRow()) {
            if (splitter.split(head, from, to) > column) {
                byte[] bytes = splitter.bytes();
                int start = splitter.start(column);
                int end = splitter.end(column);
                boolean month = monthFirst.parseDate(bytes, start, end);
                boolean day = dayFirst.parseDate(bytes, start, end);
                canBeMonthFirst &= month || !day;
                canBeDayFirst &= day || !month;
            }
        }
        if (canBeMonthFirst == canBeDayFirst) {
            return DayOrder.UNKNOWN;
        }
        return canBeMonthFirst ? DayOrder.MONTH_FIRST : DayOrder.DAY_FIRST;
    }
}
