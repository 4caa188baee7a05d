package io.zenmarket.awsbatch.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DraftFourTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("..", "jobs", "src", "main", "resources", "examples"))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    /// JSON Schema draft 6, release notes: exclusiveMinimum and exclusiveMaximum became numbers, const is
    /// new.
    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            {"exclusiveMinimum":0,"maximum":1}    | {"minimum":0,"exclusiveMinimum":true,"maximum":1}
            {"minimum":0,"exclusiveMaximum":1}    | {"minimum":0,"maximum":1,"exclusiveMaximum":true}
            {"const":"next-open"}                 | {"enum":["next-open"]}
            {"oneOf":[{"const":1},{"type":"null"}]} | {"oneOf":[{"enum":[1]},{"type":"null"}]}
            {"properties":{"const":{"const":2}}}  | {"properties":{"const":{"enum":[2]}}}
            {"items":{"exclusiveMinimum":3}}      | {"items":{"minimum":3,"exclusiveMinimum":true}}
            {"additionalProperties":false,"default":{"a":1}} | {"additionalProperties":false}
            """)
    void saysTheSameInTheWordsOfDraftFour(String source, String expected) throws JsonProcessingException {
        assertThat(DraftFour.schema((ObjectNode) JSON.readTree(source), "")).isEqualTo(JSON.readTree(expected));
    }

    @Test
    void refusesAKeywordItCannotSay() throws JsonProcessingException {
        ObjectNode source = (ObjectNode) JSON.readTree("{\"properties\":{\"a\":{\"if\":{}}}}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DraftFour.schema(source, ""))
                .withMessage("backtest.schema.json: /properties/a/if: expected a keyword that draft 4 has, was if");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void acceptsTheExamplesOfTheProduct(Path example) throws IOException {
        assertThat(validate(Files.readString(example))).as(example.toString()).isEmpty();
    }

    @Test
    void refusesWhatTheProductRefuses() throws IOException {
        String sound = Files.readString(examples().getFirst());
        assertThat(validate(sound + "\nsurprise: 1\n")).isNotEmpty();
        assertThat(validate("name: 5\ndates: {from: yesterday}\n"))
                .extracting(error -> error.getInstanceLocation().toString())
                .contains("/name", "/dates/from");
    }

    private static List<Error> validate(String yaml) throws JsonProcessingException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
                .getSchema(JSON.writeValueAsString(DraftFour.ofProduct()), InputFormat.JSON);
        return schema.validate(yaml, InputFormat.YAML);
    }
}
