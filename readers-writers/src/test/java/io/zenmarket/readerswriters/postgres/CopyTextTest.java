package io.zenmarket.readerswriters.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// The expected texts are those of the PostgreSQL manual's description of COPY's text format.
class CopyTextTest {

    @Test
    void separatesFieldsByTabsAndEndsRowsByLineFeeds() {
        assertThat(text("a", 1, 2L)).isEqualTo("a\t1\t2\n");
    }

    @Test
    void tellsNullFromEmptyTextAndFromTheTextThatLooksLikeNull() {
        assertThat(text(null, "", "\\N")).isEqualTo("\\N\t\t\\\\N\n");
    }

    @Test
    void escapesWhatWouldEndAFieldOrARow() {
        assertThat(text("tab\there", "line\nfeed", "carriage\rreturn", "back\\slash"))
                .isEqualTo("tab\\there\tline\\nfeed\tcarriage\\rreturn\tback\\\\slash\n");
    }

    @Test
    void escapesTheEndOfDataMark() {
        assertThat(text("\\.")).isEqualTo("\\\\.\n");
    }

    @Test
    void writesNumbersAsPostgresReadsThem() {
        assertThat(text(0.1, Double.NaN, Double.NEGATIVE_INFINITY, new BigDecimal("1E+3")))
                .isEqualTo("0.1\tNaN\t-Infinity\t1000\n");
    }

    @Test
    void writesTimesBooleansEnumsAndBytes() {
        assertThat(text(
                        Instant.parse("2024-01-02T03:04:05.678901Z"),
                        LocalDate.of(2024, 1, 2),
                        true,
                        CopyColumn.Role.KEY,
                        new byte[] {0, (byte) 255}))
                .isEqualTo("2024-01-02T03:04:05.678901Z\t2024-01-02\tt\tKEY\t\\\\x00ff\n");
    }

    @Test
    void refusesNulBecausePostgresTextCannotHoldIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> text("a\0b"))
                .withMessage("copy: expected text without NUL, was one at position 1 of 3; replace it before storing");
    }

    @Test
    void replacesHalfASurrogatePairAndKeepsAWholeOne() {
        assertThat(text("\ud83d\ude00 \ud83d \ude00")).isEqualTo("\ud83d\ude00 \ufffd \ufffd\n");
    }

    @Test
    void refusesTypesItDoesNotKnow() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> text(new Object()))
                .withMessageContaining("was java.lang.Object");
    }

    private static String text(Object... values) {
        return new String(new CopyText().row(values).drain(), StandardCharsets.UTF_8);
    }
}
