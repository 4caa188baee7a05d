package io.zenmarket.awsbatch.orchestration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/// A state machine of `state-machines/`, in the Amazon States Language. A text that is only a placeholder
/// such as `${NightlyJobs}` can become any value; placeholders within a text are left for CloudFormation.
public final class Definition {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Definition() {}

    /// The text of a state machine.
    ///
    /// @param name of the file, without its ending
    /// @param values by placeholder
    public static String of(String name, Map<String, JsonNode> values) {
        String path = "/state-machines/" + name + ".asl.json";
        try (InputStream stream = Definition.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalArgumentException(path + ": expected a resource of this name, was none");
            }
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(filled(JSON.readTree(stream), values));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(path + ": expected JSON, was something else: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode filled(JsonNode node, Map<String, JsonNode> values) {
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode filled = JSON.createObjectNode();
                object.properties().forEach(each -> filled.set(each.getKey(), filled(each.getValue(), values)));
                yield filled;
            }
            case ArrayNode array -> {
                ArrayNode filled = JSON.createArrayNode();
                array.forEach(each -> filled.add(filled(each, values)));
                yield filled;
            }
            case TextNode text -> values.getOrDefault(text.textValue(), text);
            default -> node;
        };
    }
}
