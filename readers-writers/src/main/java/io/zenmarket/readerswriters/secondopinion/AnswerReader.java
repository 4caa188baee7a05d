package io.zenmarket.readerswriters.secondopinion;

import io.zenmarket.domain.sentiment.Sentiment;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads what a language model answered, and takes nothing but exactly what was asked for: [Prompt#SCHEMA],
/// each id once, percentages from 0 to 100 that sum to 100 within the rounding of three numbers. An answer
/// with one fault is refused whole, for its ids may be shifted.
final class AnswerReader {

    static final List<String> FIELDS = List.of("id", "negative", "neutral", "positive");

    private static final int ROUNDING = 3;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private AnswerReader() {}

    /// The sentiments by line, or what is wrong.
    record Reading(List<Sentiment> sentiments, String fault) {}

    /// @param text what the model wrote
    /// @param questions how many it was asked
    static Reading read(String text, int questions) {
        try {
            return new Reading(sentiments(JSON.readTree(text), questions), "");
        } catch (JacksonException noJson) {
            return fault("expected JSON, was " + noJson.getOriginalMessage());
        } catch (IllegalArgumentException wrong) {
            return fault(String.valueOf(wrong.getMessage()));
        }
    }

    private static Reading fault(String fault) {
        return new Reading(List.of(), Texts.shortened("answer: " + fault, 300));
    }

    private static List<Sentiment> sentiments(JsonNode root, int questions) {
        JsonNode answers = root.path("answers");
        require(root.isObject() && root.size() == 1 && answers.isArray(), "one array `answers`", root.getNodeType());
        TreeMap<Integer, Sentiment> byId = new TreeMap<>();
        for (JsonNode answer : answers) {
            int id = number(answer, "id", questions);
            require(id > 0 && byId.put(id, sentiment(answer)) == null, "each id once, from 1", id);
        }
        require(byId.size() == questions, questions + " ids", byId.size());
        return List.copyOf(byId.values());
    }

    private static Sentiment sentiment(JsonNode answer) {
        require(answer.size() == FIELDS.size(), "the fields " + FIELDS, answer);
        double negative = number(answer, "negative", 100);
        double neutral = number(answer, "neutral", 100);
        double positive = number(answer, "positive", 100);
        double sum = negative + neutral + positive;
        require(Math.abs(sum - 100) <= ROUNDING, "percentages that sum to 100", sum);
        return new Sentiment(negative / sum, neutral / sum, positive / sum);
    }

    private static int number(JsonNode answer, String field, int maximum) {
        Optional<Integer> number = Optional.of(answer.path(field))
                .filter(node -> node.isInt() && node.intValue() >= 0 && node.intValue() <= maximum)
                .map(JsonNode::intValue);
        return number.orElseThrow(() -> new IllegalArgumentException(
                "expected " + field + " as a whole number from 0 to " + maximum + ", was " + answer));
    }

    private static void require(boolean holds, String expected, Object was) {
        if (!holds) {
            throw new IllegalArgumentException("expected " + expected + ", was " + was);
        }
    }
}
