package io.zenmarket.jobs.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/// The description of the interface and the interface.
class OpenApiIT {

    @TempDir
    private Path data = Path.of("");

    @Test
    void describesTheRoutesThereAre() {
        try (Served served = Served.start(data, Map.of())) {
            Client.Answer answer = served.stranger().get("/api/openapi.json");
            JsonNode document = answer.json();

            assertThat(answer.status()).isEqualTo(200);
            assertThat(document.path("openapi").asString()).startsWith("3.1");
            assertThat(described(document)).isEqualTo(mapped(served));
            assertThat(document.path("components").path("schemas").path("Specification"))
                    .isEqualTo(served.stranger().get("/api/schema").json());
            assertThat(dangling(document, document)).isEmpty();
        }
    }

    private static TreeSet<String> described(JsonNode document) {
        TreeSet<String> routes = new TreeSet<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(
                                method -> routes.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
        return routes;
    }

    private static TreeSet<String> mapped(Served served) {
        return served
                .bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .flatMap(info -> info.getPatternValues().stream().flatMap(pattern -> methods(info, pattern)))
                .filter(route -> route.contains(" /api/"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static java.util.stream.Stream<String> methods(RequestMappingInfo info, String pattern) {
        String plain = pattern.replaceAll("\\{([a-z]+):[^/]*}(?=/|$)", "{$1}");
        return info.getMethodsCondition().getMethods().stream().map(method -> method + " " + plain);
    }

    /// References to schemas that are not there; those within the schema of specifications are its own.
    private static TreeSet<String> dangling(JsonNode document, JsonNode node) {
        TreeSet<String> found = new TreeSet<>();
        String target = node.path("$ref").asString("");
        if (target.startsWith("#/components/")
                && document.at(target.substring(1)).isMissingNode()) {
            found.add(target);
        }
        node.values().forEach(each -> found.addAll(dangling(document, each)));
        return found;
    }
}
