package io.zenmarket.readerswriters.secondopinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.zenmarket.domain.sentiment.Sentiment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class AnswerReaderTest {

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(JsonMapper.shared().writeValueAsString(Prompt.SCHEMA));

    private static final String TWO = "{\"answers\":[{\"id\":2,\"negative\":0,\"neutral\":0,\"positive\":100},"
            + "{\"id\":1,\"negative\":50,\"neutral\":25,\"positive\":25}]}";

    /// Line 1 is 50/25/25, line 2 is 0/0/100, in whatever order they come.
    @Test
    void readsPercentagesByLine() {
        AnswerReader.Reading reading = AnswerReader.read(TWO, 2);

        assertThat(reading.fault()).isEmpty();
        assertThat(reading.sentiments()).containsExactly(new Sentiment(0.5, 0.25, 0.25), new Sentiment(0, 0, 1));
        assertThat(faults(TWO)).isZero();
    }

    /// 33 + 33 + 33 = 99: each is a third.
    @Test
    void evensOutTheRoundingOfThreeNumbers() {
        Sentiment third = AnswerReader.read(
                        "{\"answers\":[{\"id\":1,\"negative\":33,\"neutral\":33,\"positive\":33}]}", 1)
                .sentiments()
                .getFirst();

        assertThat(third.neutral()).isCloseTo(1.0 / 3, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"answers\":[{\"id\":1,\"negative\":10,\"neutral\":20}]}",
                "{\"answers\":[{\"id\":1,\"negative\":10,\"neutral\":20,\"positive\":70,\"label\":\"x\"}]}",
                "{\"answers\":[{\"id\":1,\"negative\":10,\"neutral\":20,\"positive\":70}],\"note\":\"x\"}",
                "{\"answers\":[{\"id\":\"1\",\"negative\":10,\"neutral\":20,\"positive\":70}]}",
                "{\"answers\":[{\"id\":1,\"negative\":0.1,\"neutral\":0.2,\"positive\":0.7}]}",
                "{\"answers\":{\"id\":1}}",
                "{\"answers\":[1]}",
                "[]",
                "{}",
                "null"
            })
    void refusesWhatTheSchemaRefuses(String text) {
        assertThat(faults(text)).isPositive();
        assertThat(AnswerReader.read(text, 1).sentiments()).isEmpty();
        assertThat(AnswerReader.read(text, 1).fault()).startsWith("answer: expected ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"answers\":[{\"id\":1,\"negative\":-10,\"neutral\":40,\"positive\":70}]}",
                "{\"answers\":[{\"id\":1,\"negative\":10,\"neutral\":20,\"positive\":101}]}",
                "{\"answers\":[{\"id\":1,\"negative\":10,\"neutral\":20,\"positive\":66}]}",
                "{\"answers\":[{\"id\":0,\"negative\":10,\"neutral\":20,\"positive\":70}]}",
                "{\"answers\":[{\"id\":2,\"negative\":10,\"neutral\":20,\"positive\":70}]}",
                "{\"answers\":[]}",
                "{\"answers\":[{\"id\":1,\"id\":1,\"negative\":10,\"neutral\":20,\"positive\":70}]}",
                "{\"answers\":[{\"id\":1,\"negative\":10,\"neutral\":20,\"positive\":70}]} {}",
                "```json\n{\"answers\":[{\"id\":1,\"negative\":10,\"neutral\":20,\"positive\":70}]}\n```",
                ""
            })
    void refusesWhatASchemaCannotSay(String text) {
        assertThat(AnswerReader.read(text, 1).sentiments()).isEmpty();
        assertThat(AnswerReader.read(text, 1).fault()).startsWith("answer: expected ");
    }

    @Test
    void aFaultIsShortAndOnOneLine() {
        assertThat(AnswerReader.read("x\u0000\n".repeat(10_000), 1).fault())
                .hasSizeLessThanOrEqualTo(300)
                .doesNotContain("\n", "\u0000");
    }

    private static int faults(String text) {
        return SCHEMA.validate(text, InputFormat.JSON).size();
    }
}
