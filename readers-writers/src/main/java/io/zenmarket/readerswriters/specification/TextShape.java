package io.zenmarket.readerswriters.specification;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// A text of a pattern.
///
/// @param words what it is
/// @param pattern of the whole text
/// @param type reads it; refuses by [IllegalArgumentException]
record TextShape<T>(String words, Pattern pattern, Function<String, T> type) implements Shape<T> {

    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern SYMBOL = Pattern.compile("[A-Za-z0-9^][A-Za-z0-9.^=_-]{0,31}");

    static TextShape<String> of(String words, String pattern) {
        return new TextShape<>(words, Pattern.compile(pattern), text -> text);
    }

    static TextShape<String> symbol() {
        return new TextShape<>("a symbol", SYMBOL, text -> text);
    }

    static TextShape<java.time.LocalDate> date() {
        return new TextShape<>("a date like 2020-01-31", DATE, TextShape::date);
    }

    private static java.time.LocalDate date(String text) {
        try {
            return java.time.LocalDate.parse(text);
        } catch (java.time.format.DateTimeParseException e) {
            throw new IllegalArgumentException("date, expected a day of the calendar, was " + text, e);
        }
    }

    @Override
    public Optional<T> read(Node node, Scope scope) {
        if (!(node instanceof Node.Scalar scalar)) {
            return scope.fail(words, node);
        }
        if (!scalar.isText()) {
            String advice = scalar.text().isEmpty() ? "" : "; put it in quotes if it is meant";
            return scope.fail(words, node.words() + advice);
        }
        return pattern.matcher(scalar.text()).matches()
                ? scope.checked(() -> type.apply(scalar.text()))
                : scope.fail(words, node);
    }

    @Override
    public Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "string");
        schema.put("pattern", "^(?:" + pattern + ")$");
        return schema;
    }
}
