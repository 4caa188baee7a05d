package io.zenmarket.awsbatch.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// A mapping of a YAML file. Values are asked for by key and type; [#end] refuses the keys nobody asked
/// for. Not thread-safe.
public final class Section {

    private final String file;
    private final String path;
    private final Map<String, Object> values;
    private final Function<String, Optional<String>> overrides;
    private final Set<String> asked = new LinkedHashSet<>();

    private Section(
            String file, String path, Map<String, Object> values, Function<String, Optional<String>> overrides) {
        this.file = file;
        this.path = path;
        this.values = values;
        this.overrides = overrides;
    }

    /// A resource of the class path.
    ///
    /// @param overrides values given from outside, by their dotted path, in place of the file's
    public static Section resource(String name, Function<String, Optional<String>> overrides) {
        try (InputStream stream = Section.class.getResourceAsStream("/" + name)) {
            if (stream == null) {
                throw new IllegalArgumentException(name + ": expected a resource of this name, was none");
            }
            return of(name, new String(stream.readAllBytes(), StandardCharsets.UTF_8), overrides);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The text of a file.
    public static Section of(String file, String text, Function<String, Optional<String>> overrides) {
        Object loaded = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
        return new Section(file, "", mapping(file, "", loaded), overrides);
    }

    /// The value of a key as a mapping of its own.
    public Section section(String key) {
        return new Section(file, path + key + ".", mapping(file, path + key, value(key)), overrides);
    }

    /// The value of a key as a list of mappings.
    public List<Section> sections(String key) {
        List<Section> sections = new ArrayList<>();
        for (Object each : list(key)) {
            String place = path + key + "[" + sections.size() + "]";
            sections.add(new Section(file, place + ".", mapping(file, place, each), overrides));
        }
        return List.copyOf(sections);
    }

    /// Whether a key is there.
    public boolean has(String key) {
        return values.containsKey(key);
    }

    /// The value of a key as text.
    public String text(String key) {
        if (value(key) instanceof String text) {
            return text;
        }
        throw wrong(key, "text");
    }

    /// The value of a key as a list of texts.
    public List<String> texts(String key) {
        return all(key, String.class, "a list of texts");
    }

    /// The value of a key as a list of whole numbers.
    public List<Integer> wholes(String key) {
        return all(key, Integer.class, "a list of whole numbers");
    }

    private <T> List<T> all(String key, Class<T> type, String expected) {
        List<T> values = new ArrayList<>();
        for (Object each : list(key)) {
            if (!type.isInstance(each)) {
                throw wrong(key, expected);
            }
            values.add(type.cast(each));
        }
        return List.copyOf(values);
    }

    /// The value of a key as a whole number.
    public int whole(String key) {
        if (value(key) instanceof Integer number) {
            return number;
        }
        throw wrong(key, "a whole number");
    }

    /// The value of a key as a number.
    public double number(String key) {
        if (value(key) instanceof Number number) {
            return number.doubleValue();
        }
        throw wrong(key, "a number");
    }

    /// The value of a key as true or false.
    public boolean flag(String key) {
        if (value(key) instanceof Boolean flag) {
            return flag;
        }
        throw wrong(key, "true or false");
    }

    /// The value of a key as a duration, such as `PT1H`.
    public Duration duration(String key) {
        try {
            return Duration.parse(text(key));
        } catch (DateTimeParseException e) {
            throw wrong(key, "a duration such as PT1H");
        }
    }

    /// The value of a key as one of an enumeration's, in lower case and with hyphens.
    public <E extends Enum<E>> E choice(String key, Class<E> type) {
        return Choices.find(type, text(key)).orElseThrow(() -> wrong(key, "one of " + Choices.texts(type)));
    }

    /// Makes a value of what was read, and says where when it refuses.
    public <T> T checked(Function<Section, T> maker) {
        try {
            T made = maker.apply(this);
            end();
            return made;
        } catch (InputException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new InputException(place("") + e.getMessage());
        }
    }

    private void end() {
        Set<String> unknown = new LinkedHashSet<>(values.keySet());
        unknown.removeAll(asked);
        if (!unknown.isEmpty()) {
            throw new InputException(place("") + "expected the keys " + asked + ", was also " + unknown);
        }
    }

    private Object value(String key) {
        asked.add(key);
        Object written = values.get(key);
        Object value = overrides
                .apply(path + key)
                .<Object>map(text -> override(written, text))
                .orElse(written);
        if (value == null) {
            throw new InputException(place(key) + "expected a value, was none");
        }
        return value;
    }

    /// What takes the place of a text is a text, whatever else YAML might see in it: `18:45` is a number to it.
    private static Object override(@Nullable Object written, String text) {
        Object loaded = new Yaml().load(text);
        return written instanceof String && !(loaded instanceof String) ? text : loaded;
    }

    private List<?> list(String key) {
        if (value(key) instanceof List<?> list) {
            return list;
        }
        throw wrong(key, "a list");
    }

    private String place(String key) {
        String place = (path + key).replaceAll("\\.$", "");
        return file + ": " + (place.isEmpty() ? "" : place + ": ");
    }

    private InputException wrong(String key, String expected) {
        return new InputException(place(key) + "expected " + expected + ", was '" + value(key) + "'");
    }

    private static Map<String, Object> mapping(String file, String path, Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            throw new InputException(file + ": " + path + ": expected keys and values, was '" + value + "'");
        }
        Map<String, Object> values = new LinkedHashMap<>();
        map.forEach((key, each) -> values.put(String.valueOf(key), each));
        return values;
    }
}
