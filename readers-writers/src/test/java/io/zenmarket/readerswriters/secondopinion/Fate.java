package io.zenmarket.readerswriters.secondopinion;

import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What becomes of a request at the stubs.
sealed interface Fate {

    /// The model writes a text; billed.
    record Text(String text) implements Fate {}

    /// The model would not answer; billed.
    record Refusal() implements Fate {}

    /// The service failed; not billed.
    record Error() implements Fate {}

    /// The batch ended before its turn; not billed.
    record Expired() implements Fate {}

    /// The batch was cancelled before its turn; not billed.
    record Canceled() implements Fate {}

    /// The user message of a request to its fate.
    interface Brain extends Function<String, Fate> {}

    /// Answers as asked: `up` is good, `down` is bad, all else neutral.
    static Fate right(String contents) {
        return new Text(StreamSupport.stream(items(contents).spliterator(), false)
                .map(item ->
                        answer(item.path("id").intValue(), item.path("headline").asString()))
                .collect(Collectors.joining(",", "{\"answers\":[", "]}")));
    }

    /// Answers as asked, then spoilt.
    static Brain spoilt(Function<String, String> change) {
        return contents -> new Text(change.apply(((Text) right(contents)).text()));
    }

    static JsonNode items(String contents) {
        return JsonMapper.shared().readTree(contents).path("items");
    }

    private static String answer(int id, String headline) {
        String numbers = headline.contains("down")
                ? "\"negative\":80,\"neutral\":15,\"positive\":5"
                : headline.contains("up")
                        ? "\"negative\":5,\"neutral\":15,\"positive\":80"
                        : "\"negative\":10,\"neutral\":80,\"positive\":10";
        return "{\"id\":" + id + "," + numbers + "}";
    }
}
