package io.zenmarket.readerswriters.news;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads JSON from outside, within limits of depth, length and number of tokens.
public final class NewsJson {

    private static final int DEEPEST = 64;
    private static final int LONGEST_NUMBER = 100;
    private static final long MOST_TOKENS = 1_000_000;
    private static final int LONGEST_REASON = 200;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(LONGEST_NUMBER)
                            .maxTokenCount(MOST_TOKENS)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private NewsJson() {}

    /// The one value that the bytes hold.
    ///
    /// @throws JacksonException when they are no JSON, or beyond the limits
    public static JsonNode tree(byte[] bytes, int from, int length) {
        return JSON.readTree(bytes, from, length);
    }

    /// What is wrong, in one line without the text at fault.
    public static String reason(JacksonException fault) {
        String told = PlainText.of(String.valueOf(fault.getOriginalMessage()), LONGEST_REASON);
        return "none (" + told + ")";
    }
}
