package io.zenmarket.jobs.papertrade;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// The settings of an account as people read them. They are stored as records write themselves, such as
/// `rules=Rules[capital=100000.0, direction=LONG_ONLY]`, a line each: any other text is another account.
final class SettingsText {

    private static final String NONE = "none";

    private SettingsText() {}

    /// A line per setting; those of a record below its name.
    static String of(String settings) {
        return settings.lines().map(SettingsText::line).collect(Collectors.joining(System.lineSeparator()));
    }

    private static String line(String setting) {
        int equals = setting.indexOf('=');
        String name = words(setting.substring(0, equals));
        String value = setting.substring(equals + 1);
        Optional<String> inside = inside(value).filter(text -> !value.startsWith("[") && !value.startsWith("{"));
        return inside.map(fields -> name + fields(fields)).orElseGet(() -> name + ": " + value(name, value));
    }

    private static String fields(String fields) {
        return parts(fields).stream()
                .map(SettingsText::field)
                .map(field -> System.lineSeparator() + "  " + field)
                .collect(Collectors.joining());
    }

    private static String field(String field) {
        int equals = field.indexOf('=');
        String name = words(field.substring(0, equals));
        return name + ": " + value(name, field.substring(equals + 1));
    }

    /// @param name of what has the value; a record that is called the same is not named again
    private static String value(String name, String value) {
        return inside(value).map(fields -> several(name, value, fields)).orElseGet(() -> plain(value));
    }

    private static String several(String name, String value, String fields) {
        int open = value.startsWith("{") ? 0 : value.indexOf('[');
        String type = words(value.substring(0, open));
        String text = parts(fields).stream().map(SettingsText::part).collect(Collectors.joining(", "));
        if (type.isEmpty() || type.equals(name)) {
            return text.isEmpty() ? NONE : text;
        }
        return text.isEmpty() ? type : type + " (" + text + ")";
    }

    private static String part(String part) {
        int equals = part.indexOf('=');
        int bracket = part.indexOf('[');
        if (equals < 0 && bracket < 0) {
            return part;
        }
        if (equals < 0 || (bracket >= 0 && bracket < equals)) {
            return value("", part);
        }
        String name = words(part.substring(0, equals));
        return name + " " + value(name, part.substring(equals + 1));
    }

    /// What stands between the brackets of a record, a list or a map.
    private static Optional<String> inside(String value) {
        boolean map = value.startsWith("{") && value.endsWith("}");
        int open = map ? 0 : value.indexOf('[');
        return map || (open >= 0 && value.endsWith("]"))
                ? Optional.of(value.substring(open + 1, value.length() - 1))
                : Optional.empty();
    }

    /// Splits at the commas that are in no bracket.
    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int begin = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            depth += letter == '[' || letter == '{' ? 1 : letter == ']' || letter == '}' ? -1 : 0;
            if (letter == ',' && depth == 0) {
                parts.add(text.substring(begin, i).strip());
                begin = i + 1;
            }
        }
        if (!text.isBlank()) {
            parts.add(text.substring(begin).strip());
        }
        return parts;
    }

    private static String plain(String value) {
        boolean constant = value.matches("[A-Z][A-Z0-9]*(_[A-Z0-9]+)+|[A-Z]{4,}");
        return constant ? value.toLowerCase(Locale.ROOT).replace('_', ' ') : value.replaceFirst("\\.0$", "");
    }

    /// `minimumConfidence` and `AllIn` as words.
    private static String words(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
