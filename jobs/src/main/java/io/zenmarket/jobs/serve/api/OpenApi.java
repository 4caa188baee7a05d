package io.zenmarket.jobs.serve.api;

import io.zenmarket.readerswriters.specification.SpecificationSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The description of the HTTP interface, OpenAPI 3.1: the routes from the resource `serve-openapi.json`, and the one
/// schema of specifications within it.
final class OpenApi {

    private static final String RESOURCE = "/serve-openapi.json";

    private OpenApi() {}

    static String json() {
        JsonMapper mapper = JsonMapper.builder().build();
        try (InputStream in = OpenApi.class.getResourceAsStream(RESOURCE)) {
            ObjectNode document = (ObjectNode) mapper.readTree(Objects.requireNonNull(in, RESOURCE));
            ObjectNode schemas = (ObjectNode) document.path("components").path("schemas");
            schemas.set("Specification", mapper.readTree(SpecificationSchema.json()));
            return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
