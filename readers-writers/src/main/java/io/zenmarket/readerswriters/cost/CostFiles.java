package io.zenmarket.readerswriters.cost;

import io.zenmarket.domain.cost.CostBook;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/// The files of `aws-batch/cost`, read from the class path.
public final class CostFiles {

    private static final List<String> FILES = List.of("prices.yaml", "figures.yaml", "jobs.yaml", "sizes.yaml");

    private static final JsonMapper RECORDS = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private CostFiles() {}

    /// All of them.
    ///
    /// @throws IllegalArgumentException if a key is unknown or missing, or a value impossible
    public static CostBook read() {
        Map<String, Object> all = new LinkedHashMap<>();
        FILES.forEach(file -> all.putAll(yaml(file)));
        try {
            return RECORDS.convertValue(all, CostBook.class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(String.join(", ", FILES) + ": " + e.getOriginalMessage(), e);
        }
    }

    private static Map<String, Object> yaml(String file) {
        try (InputStream in = Objects.requireNonNull(CostFiles.class.getResourceAsStream(file), file)) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
