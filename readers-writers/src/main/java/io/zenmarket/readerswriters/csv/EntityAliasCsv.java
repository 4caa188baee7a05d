package io.zenmarket.readerswriters.csv;

import io.zenmarket.domain.news.EntityAlias;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The names of instruments: a line per instrument with its symbol, its name and further names apart by `|`,
/// separated by commas, which no name can hold; UTF-8, `#` begins a comment, and the line
/// `symbol,entity,aliases` is skipped.
public final class EntityAliasCsv {

    private static final String HEADER = "symbol,entity,aliases";
    private static final String BUILT_IN = "entity-aliases.csv";
    private static final String COMMON_WORDS = "common-words.txt";
    private static final int FIELDS = 3;

    private EntityAliasCsv() {}

    /// Ours: indices, currencies, crypto, metals, oil, and large companies of the United States and Europe.
    public static List<EntityAlias> builtIn() {
        return parse(BUILT_IN, lines(BUILT_IN));
    }

    /// Those of a user's file.
    ///
    /// @throws IllegalArgumentException when it cannot be read, or a line is wrong
    public static List<EntityAlias> read(Path file) {
        try {
            return parse(file.toString(), Files.readAllLines(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    file + ": expected a file of names in UTF-8 (" + HEADER + "), was " + e, e);
        }
    }

    /// English words and abbreviations that, in capitals, are no tickers when they stand alone.
    public static Set<String> commonWords() {
        return lines(COMMON_WORDS).stream()
                .filter(EntityAliasCsv::holdsSomething)
                .flatMap(line -> Arrays.stream(line.split(" ")))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<EntityAlias> parse(String source, List<String> lines) {
        List<EntityAlias> aliases = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (holdsSomething(line) && !line.equals(HEADER)) {
                aliases.add(parse(source + ":" + (i + 1), line));
            }
        }
        return aliases;
    }

    private static EntityAlias parse(String place, String line) {
        List<String> fields = parts(line, ",").toList();
        boolean named = fields.stream().limit(2).noneMatch(String::isEmpty);
        if (fields.size() != FIELDS || !named) {
            throw new IllegalArgumentException(place + ": expected " + HEADER + ", was " + line);
        }
        List<String> aliases =
                parts(fields.get(2), "\\|").filter(alias -> !alias.isEmpty()).toList();
        requireWords(place, fields.get(1), aliases);
        return new EntityAlias(fields.get(0), fields.get(1), aliases);
    }

    private static void requireWords(String place, String entity, Collection<String> aliases) {
        Stream.concat(Stream.of(entity), aliases.stream())
                .filter(name -> name.codePoints().noneMatch(Character::isLetterOrDigit))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException(place + ": expected names with a letter or digit, was " + name);
                });
    }

    private static Stream<String> parts(String text, String separator) {
        return Arrays.stream(text.split(separator, -1)).map(String::strip);
    }

    private static boolean holdsSomething(String line) {
        return !line.isBlank() && !line.startsWith("#");
    }

    private static List<String> lines(String resource) {
        try (InputStream in = Objects.requireNonNull(
                        EntityAliasCsv.class.getResourceAsStream(resource), () -> resource + ": expected in the jar");
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
