package io.zenmarket.readerswriters.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zenmarket.readerswriters.objectstore.ObjectStore.Condition;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordParquetTest {

    enum Label {
        BUY,
        SELL
    }

    record Row(String symbol, LocalDate date, Instant at, Label label, long points, double confidence) {}

    private static final List<Row> ROWS = IntStream.range(0, 500)
            .mapToObj(i -> new Row(
                    SampleBars.symbol(i / 100),
                    LocalDate.of(2024, 1, 1).plusDays(i % 100),
                    Instant.parse("2024-01-01T00:00:00.123456Z").plusSeconds(i),
                    i % 3 == 0 ? Label.BUY : Label.SELL,
                    i % 100,
                    i / 7.0))
            .toList();

    @TempDir
    private Path folder;

    private final CountingStore store = new CountingStore();

    @Test
    void readsBackWhatWasWritten() {
        WrittenRecords written = write();
        assertThat(written.rows()).isEqualTo(500);
        assertThat(RecordParquet.read(store, "rows", Row.class, Optional.empty()))
                .isEqualTo(ROWS);
    }

    @Test
    void readsOnlyWhatTheFilterWants() {
        write();
        assertThat(RecordParquet.read(
                        store,
                        "rows",
                        Row.class,
                        Optional.of(new RecordFilter.TextIn("symbol", Set.of("S00001", "S00003")))))
                .isEqualTo(ROWS.stream()
                        .filter(row -> Set.of("S00001", "S00003").contains(row.symbol()))
                        .toList());
        assertThat(RecordParquet.read(
                        store, "rows", Row.class, Optional.of(new RecordFilter.LongBetween("points", 5, 6))))
                .isEqualTo(ROWS.stream()
                        .filter(row -> row.points() == 5 || row.points() == 6)
                        .toList());
    }

    @Test
    void duckDbReadsTheSame() throws Exception {
        write();
        try (DuckDb duck = new DuckDb()) {
            assertThat(duck.rows("select symbol, date, epoch_us(\"at\"), label, points, round(confidence, 6) from '"
                            + folder.resolve("rows.parquet") + "' where points = 99 and symbol = 'S00004'"))
                    .containsExactly("S00004|2024-04-09|1704067699123456|SELL|99|71.285714");
        }
    }

    /// See [BarParquetWriterTest#givesTheSameBytesInEveryProcess].
    @Test
    void givesTheSameBytesInEveryProcess() {
        assertThat(write().sha256()).isEqualTo("86b9ae3b0e602f5c1857784e9e836781a9b7aa4c3efb865fa5da465a17cbd8fb");
    }

    @Test
    void saysWhatIsWrongWithAnObject() {
        store.put("rows", new byte[100], Condition.always());
        assertThatThrownBy(() -> RecordParquet.read(store, "rows", Row.class, Optional.empty()))
                .isInstanceOf(UnreadableParquetException.class)
                .hasMessageStartingWith("rows: expected a whole Parquet file");
    }

    private WrittenRecords write() {
        WrittenRecords written = RecordParquet.write(folder.resolve("rows.parquet"), Row.class, ROWS);
        store.put("rows", folder.resolve("rows.parquet"), Condition.always());
        return written;
    }
}
