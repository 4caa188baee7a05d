package io.zenmarket.readerswriters.csv;

import io.zenmarket.readerswriters.csv.CsvMapping.Header;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which column holds which field.
///
/// @param index column per field that there is, from 0
/// @param count columns of each row
/// @param named whether the first line holds the columns' names, and no values
record CsvColumns(Map<CsvField, Integer> index, int count, boolean named) {

    static final int NONE = -1;

    private static final String IGNORED = "-";

    /// The orders in which columns without header are understood.
    private static final List<List<String>> ORDERS = List.of(
            List.of("date", "open", "high", "low", "close"),
            List.of("date", "open", "high", "low", "close", "volume"),
            List.of("symbol", "date", "open", "high", "low", "close"),
            List.of("date", "open", "high", "low", "close", IGNORED, "volume"),
            List.of("symbol", "date", "open", "high", "low", "close", "volume"),
            List.of("date", "time", "open", "high", "low", "close", "volume"),
            List.of("symbol", "date", "open", "high", "low", "close", IGNORED, "volume"),
            List.of("symbol", IGNORED, "date", "time", "open", "high", "low", "close", "volume", IGNORED));

    CsvColumns {
        index = Map.copyOf(index);
    }

    /// The field's column, or [#NONE].
    int of(CsvField field) {
        return index.getOrDefault(field, NONE);
    }

    boolean has(CsvField field) {
        return index.containsKey(field);
    }

    /// The columns a header names, or what is wrong with it.
    static Found byName(List<String> cells, CsvMapping mapping) {
        List<String> names = cells.stream().map(CsvField::normal).toList();
        Map<CsvField, Integer> index = new EnumMap<>(CsvField.class);
        List<String> missing = new ArrayList<>();
        for (CsvField field : CsvField.values()) {
            boolean configured = mapping.columns().containsKey(field);
            Optional<String> name = name(field, names, mapping)
                    .filter(found -> field != CsvField.TIME || configured || besideDate(index, names));
            name.ifPresent(found -> index.put(field, names.indexOf(found)));
            if (name.isEmpty() && (field.required() || configured)) {
                missing.add(mapping.columns().getOrDefault(field, field.toString()));
            }
            if (name.isPresent() && names.indexOf(name.get()) != names.lastIndexOf(name.get())) {
                return new Found(Optional.empty(), "one column named " + name.get(), 1);
            }
        }
        return missing.isEmpty()
                ? new Found(Optional.of(new CsvColumns(index, cells.size(), true)), "", 0)
                : new Found(Optional.empty(), "columns named " + String.join(", ", missing), missing.size());
    }

    private static Optional<String> name(CsvField field, List<String> names, CsvMapping mapping) {
        String configured = mapping.columns().get(field);
        List<String> wanted = configured == null ? field.names() : List.of(CsvField.normal(configured));
        return wanted.stream().filter(names::contains).findFirst();
    }

    /// A time of day is looked for beside a plain date only: a `timestamp` says it all.
    private static boolean besideDate(Map<CsvField, Integer> index, List<String> names) {
        int date = index.getOrDefault(CsvField.DATE, NONE);
        return date != NONE && names.get(date).endsWith("date");
    }

    /// What looking for columns gave.
    ///
    /// @param columns if they were found
    /// @param expected what was looked for in vain
    /// @param missing how many columns were not found
    record Found(Optional<CsvColumns> columns, String expected, int missing) {}

    /// The columns of a file without header, by their order; empty when the first row does not fit any.
    static Optional<CsvColumns> byOrder(List<String> cells, CsvMapping mapping, DateParser dates) {
        if (!mapping.columns().isEmpty()) {
            return mapping.header() == Header.ABSENT ? byNumber(cells.size(), mapping) : Optional.empty();
        }
        return ORDERS.stream()
                .filter(order -> order.size() == cells.size() && fits(order, cells, dates))
                .findFirst()
                .map(CsvColumns::ofOrder);
    }

    private static boolean fits(List<String> order, List<String> cells, DateParser dates) {
        for (int i = 0; i < order.size(); i++) {
            byte[] cell = cells.get(i).getBytes(StandardCharsets.UTF_8);
            boolean fits =
                    switch (order.get(i)) {
                        case "date" -> dates.parse(cell, 0, cell.length, 0, 0) != DateParser.NONE;
                        case "open", "high", "low", "close" -> !Double.isNaN(DecimalParser.parse(cell, 0, cell.length));
                        case "time" -> cells.get(i).matches("[0-9]{1,2}:?[0-9]{2}:?[0-9]{0,2}|0");
                        default -> true;
                    };
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static CsvColumns ofOrder(List<String> order) {
        Map<CsvField, Integer> index = new EnumMap<>(CsvField.class);
        for (CsvField field : CsvField.values()) {
            int column = order.indexOf(field.toString());
            if (column >= 0) {
                index.put(field, column);
            }
        }
        return new CsvColumns(index, order.size(), false);
    }

    private static Optional<CsvColumns> byNumber(int count, CsvMapping mapping) {
        Map<CsvField, Integer> index = new EnumMap<>(CsvField.class);
        mapping.columns().forEach((field, number) -> index.put(field, Integer.parseInt(number) - 1));
        boolean fits = index.values().stream().allMatch(column -> column < count)
                && Arrays.stream(CsvField.values()).filter(CsvField::required).allMatch(index::containsKey);
        return fits ? Optional.of(new CsvColumns(index, count, false)) : Optional.empty();
    }
}
