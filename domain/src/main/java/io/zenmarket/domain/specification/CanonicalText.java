package io.zenmarket.domain.specification;

import io.zenmarket.domain.strategy.Constraint;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Writes records as the JSON that a specification file would have: keys sorted, numbers in their shortest form, no
/// white space, empty components left out.
final class CanonicalText {

    private CanonicalText() {}

    static String of(Object value) {
        return switch (value) {
            case Bare bare -> of(bare.bare());
            case String text -> quoted(text);
            case Double number -> NumberText.of(number);
            case Integer number -> number.toString();
            case Long number -> number.toString();
            case Boolean flag -> flag.toString();
            case LocalDate date -> quoted(date.toString());
            case Constraint constraint -> quoted(constraint.toString());
            case Enum<?> constant -> quoted(KebabCase.of(constant));
            case Collection<?> items ->
                items.stream().map(CanonicalText::of).collect(Collectors.joining(",", "[", "]"));
            case Map<?, ?> map -> map(map);
            case Record variant when isVariant(variant.getClass()) -> variant(variant);
            case Record fields -> map(fields(fields));
            default ->
                throw new IllegalArgumentException(
                        "specification, expected a record of known values, was " + value.getClass());
        };
    }

    private static boolean isVariant(Class<?> type) {
        return Arrays.stream(type.getInterfaces()).anyMatch(each -> each.isSealed() && each != Inlined.class);
    }

    /// A bare name, a name and its only component, or a name and all of them.
    private static String variant(Record value) {
        String name = KebabCase.of(value.getClass().getSimpleName());
        SortedMap<String, Object> fields = fields(value);
        return switch (fields.size()) {
            case 0 -> quoted(name);
            case 1 -> map(Map.of(name, fields.firstEntry().getValue()));
            default -> map(Map.of(name, fields));
        };
    }

    private static SortedMap<String, Object> fields(Record value) {
        SortedMap<String, Object> fields = new TreeMap<>();
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            Object content = content(component, value);
            if (content instanceof Inlined && content instanceof Record group) {
                fields.putAll(fields(group));
            } else if (content instanceof Optional<?> optional) {
                optional.ifPresent(present -> fields.put(KebabCase.of(component.getName()), present));
            } else {
                fields.put(KebabCase.of(component.getName()), content);
            }
        }
        return fields;
    }

    private static Object content(RecordComponent component, Record value) {
        try {
            return component.getAccessor().invoke(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(component + ", expected to be readable, was not", e);
        }
    }

    private static String map(Map<?, ?> map) {
        return new TreeMap<Object, Object>(map)
                .entrySet().stream()
                        .map(entry -> quoted(entry.getKey().toString()) + ":" + of(entry.getValue()))
                        .collect(Collectors.joining(",", "{", "}"));
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '"' || letter == '\\') {
                quoted.append('\\').append(letter);
            } else if (letter < ' ') {
                quoted.append(String.format("\\u%04x", (int) letter));
            } else {
                quoted.append(letter);
            }
        }
        return quoted.append('"').toString();
    }
}
