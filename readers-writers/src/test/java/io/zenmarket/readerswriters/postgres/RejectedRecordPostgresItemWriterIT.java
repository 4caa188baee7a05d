package io.zenmarket.readerswriters.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.domain.ingest.RejectedRecord;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.batch.infrastructure.item.Chunk;

class RejectedRecordPostgresItemWriterIT {

    private static final RejectedRecord BAD_CLOSE =
            new RejectedRecord("bars-AAPL.csv", 17, "AAPL,2024-01-02,\t\\N\n", "close: expected above zero, was -3.2");
    private static final RejectedRecord WHOLE_FILE = new RejectedRecord("empty.csv", 0, "", "header: expected one");

    private TestDatabase database;

    @BeforeEach
    void makeDatabase() {
        database = TestDatabase.empty("rejected_record").with("rejected_record.sql");
    }

    @Test
    void keepsSourceLineRawTextReasonAndExecution() {
        assertThat(add(7, BAD_CLOSE, WHOLE_FILE)).isEqualTo(new UpsertCounts(2, 0, 0, 0));
        assertThat(database.jdbc().queryForMap("select * from rejected_record where line = 17"))
                .containsEntry("job_name", "ingest-bars")
                .containsEntry("source", "bars-AAPL.csv")
                .containsEntry("raw_text", "AAPL,2024-01-02,\t\\N\n")
                .containsEntry("reason", "close: expected above zero, was -3.2")
                .containsEntry("job_execution_id", 7L);
    }

    @Test
    void aRerunAddsNothingAndKeepsTheFirstExecution() {
        add(7, BAD_CLOSE, WHOLE_FILE);
        assertThat(add(8, WHOLE_FILE, BAD_CLOSE)).isEqualTo(new UpsertCounts(0, 0, 2, 0));
        assertThat(database.jdbc().queryForList("select distinct job_execution_id from rejected_record", Long.class))
                .containsExactly(7L);
    }

    @Test
    void anotherReasonOrTextOnTheSameLineIsAnotherRecord() {
        RejectedRecord otherReason =
                new RejectedRecord(BAD_CLOSE.source(), 17, BAD_CLOSE.rawText(), "volume: expected a number, was x");
        RejectedRecord otherText = new RejectedRecord(BAD_CLOSE.source(), 17, "AAPL", BAD_CLOSE.reason());
        assertThat(add(7, BAD_CLOSE, otherReason, otherText, BAD_CLOSE)).isEqualTo(new UpsertCounts(3, 0, 0, 1));
    }

    @Test
    void storesWhatPostgresTextCannotHoldAsReplacementCharacters() {
        add(7, new RejectedRecord("a\0.csv", 1, "x\0y\ud83d", "NUL"));
        assertThat(database.jdbc().queryForList("select source || raw_text from rejected_record", String.class))
                .containsExactly("a\ufffd.csvx\ufffdy\ufffd");
    }

    @Test
    void storesTheLongestRawTextOfWideCharacters() {
        String longest = "\u20ac".repeat(RejectedRecord.MAX_RAW_TEXT);
        add(7, new RejectedRecord("long.csv", 1, longest, longest));
        assertThat(database.jdbc().queryForList("select raw_text from rejected_record", String.class))
                .containsExactly(longest);
    }

    @Test
    void writesChunksOfAStep() {
        RejectedRecordPostgresItemWriter writer =
                new RejectedRecordPostgresItemWriter(database.dataSource(), "ingest-bars", 7);
        database.commit(() -> {
            writer.write(Chunk.of(BAD_CLOSE, WHOLE_FILE));
            return 0;
        });
        assertThat(database.jdbc().queryForObject("select count(*) from rejected_record", Long.class))
                .isEqualTo(2);
    }

    private UpsertCounts add(long execution, RejectedRecord... records) {
        RejectedRecordPostgresItemWriter writer =
                new RejectedRecordPostgresItemWriter(database.dataSource(), "ingest-bars", execution);
        return database.commit(() -> writer.add(List.of(records)));
    }
}
