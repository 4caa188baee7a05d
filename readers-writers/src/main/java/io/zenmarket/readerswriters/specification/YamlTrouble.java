package io.zenmarket.readerswriters.specification;

import java.util.Map;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/// Says in our words what the parser of YAML says in its own.
final class YamlTrouble {

    private static final String ALIAS = "while scanning an alias";

    private static final Map<String, String> WORDS = Map.of(
            ALIAS,
            "expected a value, was a bare *; write \"*\"",
            "found character '\\t",
            "expected spaces, was a tab",
            "mapping values are not allowed here",
            "expected no colon here, was one; check the lines' indentation",
            "expected <block end>",
            "expected the indentation of the lines above, was another",
            "could not find expected ':'",
            "expected a colon behind a key, was none",
            "expected ',' or ']'",
            "expected , or ] in a list, was something else",
            "expected ',' or '}'",
            "expected , or } between keys, was something else",
            "found unexpected end of stream",
            "expected a closing quote, was the end");

    private YamlTrouble() {}

    static UnreadableTextException of(MarkedYAMLException trouble) {
        String said = trouble.getContext() + " " + trouble.getProblem();
        String words = WORDS.entrySet().stream()
                .filter(entry -> said.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("expected YAML, was: " + trouble.getProblem());
        boolean alias = said.contains(ALIAS);
        Mark mark = alias || trouble.getProblemMark() == null ? trouble.getContextMark() : trouble.getProblemMark();
        Place place = mark == null ? Place.START : new Place(mark.getLine() + 1, mark.getColumn() + 1);
        return new UnreadableTextException(place, words);
    }
}
