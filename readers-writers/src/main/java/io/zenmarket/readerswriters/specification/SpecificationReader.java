package io.zenmarket.readerswriters.specification;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.zenmarket.domain.specification.BacktestSpecification;
import io.zenmarket.domain.specification.Trading;
import io.zenmarket.domain.specification.Vocabulary;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads specification files. A file whose name ends in `.json` is JSON, any other is YAML 1.2 without
/// anchors, aliases and tags. Thread-safe.
public final class SpecificationReader {

    /// Most characters of a file.
    public static final int LONGEST = 1_000_000;

    private final Vocabulary vocabulary;
    private final RecordShape<BacktestSpecification> grammar;

    /// @param vocabulary names that may be used
    public SpecificationReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.grammar = SpecificationGrammar.of(vocabulary);
    }

    /// Reads a file in UTF-8.
    ///
    /// @throws SpecificationException if it can't be run
    public BacktestSpecification read(Path file) throws IOException {
        String name = file.getFileName().toString();
        if (Files.size(file) > 4L * LONGEST) {
            throw refused(name, "expected at most " + LONGEST + " characters, was " + Files.size(file) + " bytes");
        }
        try {
            return read(name, Files.readString(file, UTF_8));
        } catch (CharacterCodingException e) {
            throw refused(name, "expected UTF-8, was another encoding");
        }
    }

    /// Reads a text.
    ///
    /// @param file its name, for messages
    /// @throws SpecificationException if it can't be run
    public BacktestSpecification read(String file, String text) {
        if (text.length() > LONGEST) {
            throw refused(file, "expected at most " + LONGEST + " characters, was " + text.length());
        }
        Problems problems = new Problems(file);
        Scope scope = Scope.of(problems);
        return node(file, text, scope)
                .flatMap(node -> grammar.read(node, scope))
                .flatMap(whole -> new WholeMeaning(vocabulary).complete(whole, scope))
                .orElseThrow(() -> new SpecificationException(problems.lines()));
    }

    /// Reads the keys alone that say how decisions are traded: capital, direction, sizing, exits,
    /// execution, margin.
    ///
    /// @param name where the text comes from, for messages
    /// @throws SpecificationException if they can't be traded by
    public static Trading trading(String name, String text) {
        Problems problems = new Problems(name);
        Scope scope = Scope.of(problems);
        RecordShape<Trading> shape = TradingGrammar.trading();
        try {
            return YamlNodes.read(text.isBlank() ? "{}" : text)
                    .flatMap(node -> shape.read(node, scope))
                    .orElseThrow(() -> new SpecificationException(problems.lines()));
        } catch (UnreadableTextException e) {
            problems.add(e.place(), String.valueOf(e.getMessage()));
            throw new SpecificationException(problems.lines());
        }
    }

    private Optional<Node> node(String file, String text, Scope scope) {
        try {
            boolean json = file.toLowerCase(Locale.ROOT).endsWith(".json");
            Optional<Node> node = json ? JsonNodes.read(text) : YamlNodes.read(text);
            return node.isPresent() ? node : scope.fail("the keys " + String.join(", ", grammar.keys()), "nothing");
        } catch (UnreadableTextException e) {
            scope.problems().add(e.place(), String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private static SpecificationException refused(String file, String what) {
        return new SpecificationException(List.of(file + ": " + what));
    }
}
