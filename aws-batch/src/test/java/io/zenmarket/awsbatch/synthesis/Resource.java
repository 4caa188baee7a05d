package io.zenmarket.awsbatch.synthesis;

import com.fasterxml.jackson.databind.JsonNode;

/// A resource of a template.
///
/// @param stack the concern of its stack
/// @param id its logical id
public record Resource(String stack, String id, String type, JsonNode node) {

    /// A property, by a pointer such as `/ContainerProperties/Image`; missing where there is none.
    public JsonNode at(String pointer) {
        return node.at("/Properties" + pointer);
    }

    /// All properties.
    public JsonNode properties() {
        return node.path("Properties");
    }
}
