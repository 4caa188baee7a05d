package io.zenmarket.domain.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameMaskTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Apple Inc.    | Apple Inc. beats, APPLE's margin up    | the Company beats, the Company's margin up",
                "Apple         | Pineapple prices rise, apple-picking   | Pineapple prices rise, the Company-picking",
                "Coca-Cola Co  | The Coca-Cola Co and Coca-Cola bottler | the Company and the Company bottler",
                "AT&T          | AT&T (T) cuts                          | the Company (T) cuts",
                "Nestlé        | NESTLÉ wächst                          | the Company wächst",
                "Yahoo!        | Yahoo! falls                           | the Company falls",
                "$1 \\E(x      | $1 \\E(x falls                         | the Company falls"
            })
    void replacesWholeNamesWhateverTheirCase(String entity, String headline, String expected) {
        assertThat(NameMask.of(entity, List.of()).mask(headline)).isEqualTo(expected);
    }

    @Test
    void replacesTheLongestNameFirst() {
        NameMask mask = NameMask.of("Berkshire", List.of("Berkshire Hathaway", "BRK.B", " "));

        assertThat(mask.mask("Berkshire Hathaway (BRK.B) buys; Berkshire sells"))
                .isEqualTo("the Company (the Company) buys; the Company sells");
    }

    @Test
    void leavesATextAboutNobodyInParticularAsItIs() {
        assertThat(NameMask.of("", List.of()).mask("Stocks rise")).isEqualTo("Stocks rise");
    }

    @Test
    void aQuestionIsAskedWithoutItsNames() {
        Question question = new Question(
                "a".repeat(64),
                new SentimentText("IBM falls", "International Business Machines"),
                List.of("IBM"),
                Instant.EPOCH);

        assertThat(question.maskedHeadline()).isEqualTo("the Company falls");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Question("x", question.text(), List.of(), Instant.EPOCH))
                .withMessage("question: content hash, expected 64 hexadecimal digits, was x");
    }
}
