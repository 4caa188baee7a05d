package io.zenmarket.domain.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RejectedRecordTest {

    @Test
    void saysWhereAndWhy() {
        RejectedRecord record = new RejectedRecord("bars-AAPL.csv", 17, "x", "close: expected above zero, was -3.2");
        assertThat(record.message()).isEqualTo("bars-AAPL.csv:17: close: expected above zero, was -3.2");
    }

    @Test
    void keepsTextThatADatabaseCanHold() {
        RejectedRecord record = new RejectedRecord("a", 1, "a\u0000b\uD800c😀", "r");
        assertThat(record.rawText()).isEqualTo("a\uFFFDb\uFFFDc😀");
    }

    @Test
    void cutsLongText() {
        assertThat(new RejectedRecord("a", 1, "x".repeat(5_000), "r").rawText()).hasSize(RejectedRecord.MAX_RAW_TEXT);
    }
}
