package io.zenmarket.readerswriters.languagemodel;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Word pieces and their numbers, as the model's tokenizer.json lists them.
final class Vocabulary {

    private static final String MODEL = "WordPiece";

    private final Map<String, Integer> numbers = new HashMap<>();
    private final int unknown;
    private final int start;
    private final int separator;

    /// Reads the file.
    ///
    /// @param where for errors
    /// @param tokenizerJson content of the file
    Vocabulary(String where, byte[] tokenizerJson) {
        JsonNode model = new JsonMapper().readTree(tokenizerJson).path("model");
        String type = model.path("type").asString("");
        if (!type.equals(MODEL)) {
            throw new IllegalArgumentException(where + ": model type, expected " + MODEL + ", was '" + type + "'");
        }
        model.path("vocab").forEachEntry((piece, number) -> numbers.put(piece, number.asInt()));
        unknown = special(where, "[UNK]");
        start = special(where, "[CLS]");
        separator = special(where, "[SEP]");
    }

    /// Number of a piece, −1 for none.
    int number(String piece) {
        return numbers.getOrDefault(piece, -1);
    }

    int unknown() {
        return unknown;
    }

    int start() {
        return start;
    }

    int separator() {
        return separator;
    }

    private int special(String where, String piece) {
        int number = number(piece);
        if (number < 0) {
            throw new IllegalArgumentException(where + ": vocabulary, expected " + piece + " in it, was absent");
        }
        return number;
    }
}
