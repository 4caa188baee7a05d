package io.zenmarket.readerswriters.csv;

import io.zenmarket.domain.market.BarRules;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What is known of a file's layout beforehand; whatever is left open is detected per file.
///
/// @param columns header name per field; with [Header#ABSENT] the column's number, from 1, and then all of
///     date, open, high, low, close are needed. Fields not named are looked for under their usual names.
/// @param separator what stands between fields; comma, semicolon and tab are detected
/// @param datePattern how dates are written: `MM/dd/yyyy`, `dd/MM/yyyy`, `epoch-seconds`, `epoch-millis`, or any
///     pattern of [java.time.format.DateTimeFormatter]
/// @param symbol of every row of a file without symbol column; otherwise the file's name gives it
/// @param zone of dates and times written without offset, and by which an epoch number is turned into a date
/// @param header whether the first line names the columns
public record CsvMapping(
        Map<CsvField, String> columns,
        Optional<Character> separator,
        Optional<String> datePattern,
        Optional<String> symbol,
        ZoneId zone,
        Header header) {

    /// Whether the first line names the columns.
    public enum Header {
        /// It does, unless it can be read as a row.
        DETECT,
        PRESENT,
        ABSENT
    }

    /// Nothing is known: everything is detected, times are UTC.
    public static final CsvMapping DETECT = new CsvMapping(
            Map.of(), Optional.empty(), Optional.empty(), Optional.empty(), ZoneOffset.UTC, Header.DETECT);

    public CsvMapping {
        columns = Map.copyOf(columns);
        symbol = symbol.map(text -> text.toUpperCase(Locale.ROOT));
        separator.ifPresent(CsvMapping::checkSeparator);
        symbol.ifPresent(CsvMapping::checkSymbol);
        datePattern.ifPresent(CsvMapping::checkPattern);
        if (header == Header.ABSENT) {
            columns.forEach(CsvMapping::checkNumber);
        }
    }

    /// A copy with a symbol for files that state none.
    public CsvMapping withSymbol(String text) {
        return new CsvMapping(columns, separator, datePattern, Optional.of(text), zone, header);
    }

    /// A copy with a date pattern.
    public CsvMapping withDatePattern(String pattern) {
        return new CsvMapping(columns, separator, Optional.of(pattern), symbol, zone, header);
    }

    private static void checkSeparator(char separator) {
        boolean mark = separator > ' ' && separator <= '~' && !Character.isLetterOrDigit(separator);
        if (separator != '\t' && (!mark || ".-+\"".indexOf(separator) >= 0)) {
            throw new IllegalArgumentException(
                    "separator: expected a tab or a mark such as , ; |, was '" + separator + "'");
        }
    }

    private static void checkSymbol(String symbol) {
        if (!BarRules.isSymbol(symbol)) {
            throw new IllegalArgumentException("symbol: expected a symbol such as ^GSPC, was '" + symbol + "'");
        }
    }

    private static void checkPattern(String pattern) {
        try {
            DateParser.formatter(pattern);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IllegalArgumentException(
                    "date pattern: expected one such as dd/MM/yyyy, was '" + pattern + "': " + e.getMessage(), e);
        }
    }

    private static void checkNumber(CsvField field, String number) {
        if (!number.matches("[1-9][0-9]{0,2}")) {
            throw new IllegalArgumentException(
                    "columns: expected a column's number for " + field + ", was '" + number + "'");
        }
    }
}
