package io.zenmarket.readerswriters.csv;

import io.zenmarket.domain.market.BarColumns;
import io.zenmarket.domain.market.Interval;
import io.zenmarket.readerswriters.files.FieldSplitter;

/// Turns the bytes of one line into one row of columns. Not thread-safe.
final class RowParser {

    private final FieldSplitter fields;
    private final int count;
    private final DateParser dates;
    private final SymbolTable symbols = new SymbolTable();
    private final String fileSymbol;
    private final int symbol;
    private final int date;
    private final int time;
    private final int open;
    private final int high;
    private final int low;
    private final int close;
    private final int volume;

    /// @param fileSymbol of every row when there is no symbol column
    RowParser(CsvLayout.Table table, Interval interval, CsvMapping mapping, String fileSymbol) {
        CsvColumns columns = table.columns();
        this.count = columns.count();
        this.symbol = columns.of(CsvField.SYMBOL);
        this.date = columns.of(CsvField.DATE);
        this.time = columns.of(CsvField.TIME);
        this.open = columns.of(CsvField.OPEN);
        this.high = columns.of(CsvField.HIGH);
        this.low = columns.of(CsvField.LOW);
        this.close = columns.of(CsvField.CLOSE);
        this.volume = columns.of(CsvField.VOLUME);
        this.fields = new FieldSplitter(table.separator(), count);
        this.dates = new DateParser(interval, mapping, table.order());
        this.fileSymbol = fileSymbol;
    }

    /// Puts the line in `from` to `to` into row `row`.
    ///
    /// @return why the line is refused, or an empty text
    String parse(byte[] bytes, int from, int to, BarColumns target, int row) {
        int found = fields.split(bytes, from, to);
        if (found != count) {
            return found == FieldSplitter.BAD_QUOTE
                    ? "quotes: expected a closing quote before the end of the field, was none"
                    : "columns: expected " + count + ", was " + found;
        }
        target.time()[row] = time();
        target.open()[row] = number(open);
        target.high()[row] = number(high);
        target.low()[row] = number(low);
        target.close()[row] = number(close);
        double sum = target.open()[row] + target.high()[row] + target.low()[row] + target.close()[row];
        if (Double.isNaN(sum) || target.time()[row] == DateParser.NONE) {
            return reason(target, row);
        }
        return volume(target, row);
    }

    /// The symbol of the line parsed last.
    String symbol() {
        return symbol == CsvColumns.NONE
                ? fileSymbol
                : symbols.get(fields.bytes(), fields.start(symbol), fields.end(symbol));
    }

    private long time() {
        boolean apart = time != CsvColumns.NONE;
        int timeFrom = apart ? fields.start(time) : 0;
        int timeTo = apart ? fields.end(time) : 0;
        return dates.parse(fields.bytes(), fields.start(date), fields.end(date), timeFrom, timeTo);
    }

    private double number(int column) {
        return DecimalParser.parse(fields.bytes(), fields.start(column), fields.end(column));
    }

    /// An empty volume, or one written as `NaN`, `null` or `-`, is none: `NaN`.
    private String volume(BarColumns target, int row) {
        double value = volume == CsvColumns.NONE ? Double.NaN : number(volume);
        target.volume()[row] = value;
        return Double.isNaN(value) && volume != CsvColumns.NONE && !isNone(fields.text(volume))
                ? notANumber(CsvField.VOLUME, volume)
                : "";
    }

    private static boolean isNone(String text) {
        return text.isEmpty() || text.equalsIgnoreCase("nan") || text.equalsIgnoreCase("null") || text.equals("-");
    }

    private String reason(BarColumns target, int row) {
        if (target.time()[row] == DateParser.NONE) {
            return dateReason(fields.text(date));
        }
        if (Double.isNaN(target.open()[row])) {
            return notANumber(CsvField.OPEN, open);
        }
        if (Double.isNaN(target.high()[row])) {
            return notANumber(CsvField.HIGH, high);
        }
        return Double.isNaN(target.low()[row]) ? notANumber(CsvField.LOW, low) : notANumber(CsvField.CLOSE, close);
    }

    private String dateReason(String text) {
        String was = ", was " + (text.isEmpty() ? "empty" : text);
        return text.matches("[0-9]{1,2}([/-])[0-9]{1,2}\\1[0-9]{4}.*")
                ? "date: expected a valid date that tells day from month" + was
                        + "; set the date pattern to MM/dd/yyyy or dd/MM/yyyy"
                : "date: expected a date such as 2024-01-31" + was;
    }

    private String notANumber(CsvField field, int column) {
        String text = fields.text(column);
        return field + ": expected a number such as 1234.56, was " + (text.isEmpty() ? "empty" : text);
    }
}
