package io.zenmarket.readerswriters.specification;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.zenmarket.domain.specification.BacktestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// What holds for every specification holds for the examples, which use every part of it. Their YAML is read a second
/// time by another parser, and the schema is applied by a validator that knows nothing of this reader.
class ExamplesTest {

    private static final Path EXAMPLES = Path.of("../jobs/src/main/resources/examples");
    private static final Path SCHEMA = Path.of("../jobs/src/main/resources/schema/backtest.schema.json");
    private static final Path WRONG = Path.of("src/test/resources/specification/wrong");

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final YAMLMapper YAML = YAMLMapper.builder().build();

    private final SpecificationReader reader = new SpecificationReader(Words.ALL);

    static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            return files.sorted().toList();
        }
    }

    @Test
    void theSchemaIsPublishedAsItIsGenerated() throws IOException {
        Path generated = Files.writeString(Path.of("target/backtest.schema.json"), SpecificationSchema.json());

        assertThat(SCHEMA)
                .as("the published schema; copy %s when the change is meant", generated)
                .hasSameTextualContentAs(generated);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void isValidByTheSchema(Path example) throws IOException {
        assertThat(schema().validate(json(example), InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void isTheSameInJson(Path example) throws IOException {
        assertThat(reader.read("example.json", json(example))).isEqualTo(reader.read(example));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void isReadAgainFromItsCanonicalText(Path example) throws IOException {
        BacktestSpecification read = reader.read(example);

        BacktestSpecification again = reader.read("canonical.json", read.canonical());

        assertThat(again.canonical()).isEqualTo(read.canonical());
        assertThat(again.axes()).isEqualTo(read.axes());
        assertThat(again.trading()).isEqualTo(read.trading());
        assertThat(schema().validate(read.canonical(), InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void asksTheSameInWhateverOrderOfKeys(Path example) throws IOException {
        String canonical = reader.read(example).canonical();
        Random random = new Random(3);
        for (int i = 0; i < 50; i++) {
            String shuffled = JSON.writeValueAsString(shuffled(YAML.readValue(example.toFile(), Object.class), random));

            assertThat(reader.read("shuffled.json", shuffled).canonical()).isEqualTo(canonical);
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void isRefusedWithAnyKeyMisspelt(Path example) throws IOException {
        Map<?, ?> keys = YAML.readValue(example.toFile(), Map.class);
        for (Object key : keys.keySet()) {
            Map<Object, Object> wrong = new LinkedHashMap<>(keys);
            wrong.put(key + "x", wrong.remove(key));

            assertThat(schema().validate(JSON.writeValueAsString(wrong), InputFormat.JSON))
                    .isNotEmpty();
        }
    }

    @Test
    void theMillionIsAMillion() throws IOException {
        assertThat(reader.read(EXAMPLES.resolve("million-sets.yaml")).sets()).isEqualTo(1_000_000);
    }

    @ParameterizedTest
    @MethodSource("wrongByShape")
    void theSchemaRefusesWhatIsWrongByShape(String wrong) throws IOException {
        assertThat(schema().validate(json(WRONG.resolve(wrong)), InputFormat.JSON))
                .isNotEmpty();
    }

    static List<String> wrongByShape() throws IOException {
        List<String> shapes = List.of(
                "unknown-key",
                "unknown-nested-key",
                "number-in-quotes",
                "not-keys",
                "date-of-another-format",
                "step-of-zero",
                "step-of-wrong-sign",
                "value-twice",
                "empty-list-of-values",
                "stop-in-r",
                "symbol-twice",
                "missing-strategy",
                "unknown-interval",
                "wrong-fill",
                "unknown-sizing",
                "sizing-without-value",
                "percent-where-fraction",
                "walk-forward-incomplete",
                "many-problems",
                "section-of-nothing");
        return WrongSpecificationTest.wrongFiles().stream()
                .map(Path::toString)
                .filter(name -> shapes.contains(name.replaceAll("^[0-9]+-|\\.yaml$", "")))
                .toList();
    }

    private static Schema schema() throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(SCHEMA), InputFormat.JSON);
    }

    private static String json(Path yaml) {
        return JSON.writeValueAsString(YAML.readValue(yaml.toFile(), Object.class));
    }

    private static Object shuffled(Object value, Random random) {
        if (value instanceof List<?> items) {
            return items.stream().map(item -> shuffled(item, random)).toList();
        }
        if (!(value instanceof Map<?, ?> keys)) {
            return value;
        }
        List<Object> order = new ArrayList<>(keys.keySet());
        Collections.shuffle(order, random);
        Map<Object, Object> shuffled = new LinkedHashMap<>();
        order.forEach(key -> shuffled.put(key, shuffled(keys.get(key), random)));
        return shuffled;
    }
}
