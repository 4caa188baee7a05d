package io.zenmarket.jobs.frame;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// A source as a person writes it: `kind:target?option=value&option=value`.
///
/// `csv:prices/*.csv.gz`, `csv:dump.txt?dates=dd.MM.yyyy&symbol=AAPL`, `parquet:exports/`,
/// `yahoo:^GSPC,AAPL,EURUSD=X`, `simulated:symbols=200&bars=5000&seed=7`. Commas belong to targets; several
/// sources are several specs.
///
/// @param kind what it is
/// @param target what to read there: a path, a list of symbols; empty for `simulated`
/// @param options by name
public record SourceSpec(String kind, String target, Map<String, String> options) {

    private static final Pattern OPTION = Pattern.compile("[a-z]+=");

    public SourceSpec {
        options = Map.copyOf(options);
    }

    /// Reads a spec.
    ///
    /// @throws IllegalArgumentException when it is malformed
    public static SourceSpec parse(String text) {
        int colon = text.indexOf(':');
        if (colon <= 0) {
            throw new IllegalArgumentException(
                    "source: expected kind:target[?option=value&…], e.g. csv:prices.csv, was " + text);
        }
        String kind = text.substring(0, colon);
        String rest = text.substring(colon + 1);
        if (kind.equals("simulated")) {
            return new SourceSpec(kind, "", parseOptions(rest));
        }
        // A glob may hold '?', so only a '?' with a name and '=' behind it begins the options.
        int mark = rest.lastIndexOf('?');
        boolean web = rest.contains("://");
        boolean hasOptions =
                !web && mark >= 0 && OPTION.matcher(rest.substring(mark + 1)).lookingAt();
        String target = hasOptions ? rest.substring(0, mark) : rest;
        if (target.isEmpty()) {
            throw new IllegalArgumentException("source: expected something to read behind " + kind + ":, was " + text);
        }
        return new SourceSpec(kind, target, hasOptions ? parseOptions(rest.substring(mark + 1)) : Map.of());
    }

    private static Map<String, String> parseOptions(String text) {
        Map<String, String> options = new TreeMap<>();
        Arrays.stream(text.split("&")).filter(pair -> !pair.isEmpty()).forEach(pair -> {
            int equals = pair.indexOf('=');
            if (equals <= 0) {
                throw new IllegalArgumentException("source: expected option=value, was " + pair);
            }
            options.put(pair.substring(0, equals), pair.substring(equals + 1));
        });
        return options;
    }

    /// The value of an option.
    public Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    /// A whole number.
    public long number(String name, long standard) {
        try {
            return option(name).map(Long::parseLong).orElse(standard);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "source " + kind + ": " + name + ": expected a whole number, was " + options.get(name), e);
        }
    }

    /// Refuses options that `kind` does not have.
    public void allow(String... known) {
        TreeSet<String> unknown = new TreeSet<>(options.keySet());
        unknown.removeAll(Arrays.asList(known));
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("source " + kind + ": expected options " + String.join(", ", known)
                    + ", was " + String.join(", ", unknown));
        }
    }
}
