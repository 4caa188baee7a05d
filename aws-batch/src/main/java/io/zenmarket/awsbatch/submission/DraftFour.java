package io.zenmarket.awsbatch.submission;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;

/// The JSON Schema of backtests (draft 2020-12) as API Gateway takes it (draft 4): limits that exclude
/// themselves are a flag beside the limit, a constant is an enumeration of one. A keyword that is in
/// neither list is refused, so that nothing is lost unnoticed when the schema grows.
public final class DraftFour {

    private static final String SOURCE = "/schema/backtest.schema.json";

    private static final Set<String> DROPPED = Set.of("$schema", "$id", "default");

    private static final Set<String> SAME = Set.of(
            "title",
            "description",
            "type",
            "properties",
            "additionalProperties",
            "required",
            "items",
            "minItems",
            "maxItems",
            "uniqueItems",
            "pattern",
            "minLength",
            "maxLength",
            "enum",
            "minimum",
            "maximum",
            "oneOf",
            "anyOf",
            "allOf",
            "not");

    private static final ObjectMapper JSON = new ObjectMapper();

    private DraftFour() {}

    /// The product's schema, converted.
    public static Map<?, ?> ofProduct() {
        try (InputStream stream = DraftFour.class.getResourceAsStream(SOURCE)) {
            if (stream == null) {
                throw new IllegalStateException(SOURCE + ": expected the schema of the jobs module, was nothing");
            }
            ObjectNode converted = JSON.createObjectNode();
            converted.put("$schema", "http://json-schema.org/draft-04/schema#");
            converted.setAll(schema((ObjectNode) JSON.readTree(stream), ""));
            return JSON.convertValue(converted, Map.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ObjectNode schema(ObjectNode source, String path) {
        ObjectNode target = JSON.createObjectNode();
        source.properties().forEach(each -> put(target, each.getKey(), each.getValue(), path));
        return target;
    }

    private static void put(ObjectNode target, String keyword, JsonNode value, String path) {
        switch (keyword) {
            case "exclusiveMinimum" -> target.<ObjectNode>set("minimum", value).put(keyword, true);
            case "exclusiveMaximum" -> target.<ObjectNode>set("maximum", value).put(keyword, true);
            case "const" -> target.putArray("enum").add(value);
            default -> {
                if (!DROPPED.contains(keyword)) {
                    target.set(keyword, same(keyword, value, path + "/" + keyword));
                }
            }
        }
    }

    private static JsonNode same(String keyword, JsonNode value, String path) {
        if (!SAME.contains(keyword)) {
            throw new IllegalArgumentException(
                    "backtest.schema.json: " + path + ": expected a keyword that draft 4 has, was " + keyword);
        }
        return switch (value) {
            case ObjectNode properties
            when keyword.equals("properties") -> {
                ObjectNode target = JSON.createObjectNode();
                properties
                        .properties()
                        .forEach(each -> target.set(
                                each.getKey(), schema((ObjectNode) each.getValue(), path + "/" + each.getKey())));
                yield target;
            }
            case ObjectNode schema -> schema(schema, path);
            case ArrayNode schemas
            when keyword.endsWith("Of") -> {
                ArrayNode target = JSON.createArrayNode();
                schemas.forEach(each -> target.add(schema((ObjectNode) each, path)));
                yield target;
            }
            default -> value;
        };
    }
}
