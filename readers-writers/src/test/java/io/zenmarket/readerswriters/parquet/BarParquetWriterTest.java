package io.zenmarket.readerswriters.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zenmarket.domain.market.BarColumns;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BarParquetWriterTest {

    @TempDir
    private Path folder;

    @Test
    void duckDbReadsTypesValuesAndAbsentVolumes() throws Exception {
        Path file = folder.resolve("bars.parquet");
        try (BarParquetWriter writer = BarParquetWriter.create(file)) {
            writer.append("BRK.B", bars(0, 101.25, 7), 0, 1);
            writer.append("^GSPC", bars(86_400, 0.1, Double.NaN), 0, 1);
            writer.append("^GSPC", bars(-86_400 * 3_652L, 5, 8), 0, 0);
            writer.append("Ünï€𝄞", bars(172_800, 1e300, 0), 0, 1);
            writer.finish();
        }
        try (DuckDb duck = new DuckDb()) {
            assertThat(duck.rows("select * from '" + file + "'"))
                    .containsExactly(
                            "BRK.B|1970-01-01 00:00:00.0|101.25|102.25|100.25|101.75|7.0",
                            "^GSPC|1970-01-02 00:00:00.0|0.1|1.1|-0.9|0.6|null",
                            "Ünï€𝄞|1970-01-03 00:00:00.0|1.0E300|1.0E300|1.0E300|1.0E300|0.0");
            assertThat(duck.rows("select column_name, column_type from (describe from '" + file + "')"))
                    .containsExactly(
                            "symbol|VARCHAR",
                            "time|TIMESTAMP",
                            "open|DOUBLE",
                            "high|DOUBLE",
                            "low|DOUBLE",
                            "close|DOUBLE",
                            "volume|DOUBLE");
        }
    }

    @Test
    void duckDbFindsEveryRowOfManyRowGroups() throws Exception {
        Path file = folder.resolve("year=2024/bucket=07/bars.parquet");
        Files.createDirectories(file.getParent());
        SampleBars.write(file, 120, 2_500);
        double sum = 0;
        long absent = 0;
        for (int i = 0; i < 120; i++) {
            BarColumns bars = SampleBars.of(i, 2_500);
            for (int row = 0; row < 2_500; row++) {
                sum += bars.close()[row];
                absent += Double.isNaN(bars.volume()[row]) ? 1 : 0;
            }
        }
        String from = " from read_parquet('" + folder + "/**/*.parquet', hive_partitioning=true)";
        try (DuckDb duck = new DuckDb()) {
            assertThat(duck.rows("select count(*), count(distinct symbol), count(*) - count(volume), year, bucket,"
                            + " round(sum(close), 2)" + from + " group by year, bucket"))
                    .containsExactly("300000|120|" + absent + "|2024|07|" + Math.rint(sum * 100) / 100);
            assertThat(duck.rows("select min(time), max(time), count(*)" + from + " where symbol = 'S00077'"))
                    .containsExactly("2024-01-01 00:00:00.0|2033-07-29 00:00:00.0|2500");
        }
    }

    @Test
    void statesWhatTheFileHolds() throws Exception {
        Path file = folder.resolve("bars.parquet");
        WrittenBars written = SampleBars.write(file, 3, 10);
        byte[] bytes = Files.readAllBytes(file);
        assertThat(written)
                .isEqualTo(new WrittenBars(
                        30,
                        SampleBars.FIRST,
                        SampleBars.FIRST + 11 * SampleBars.DAY,
                        bytes.length,
                        HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))));
    }

    /// Computed once; another number in another process means that bytes depend on the process. It changes with the
    /// versions of Parquet and zstd.
    @Test
    void givesTheSameBytesInEveryProcess() {
        assertThat(SampleBars.write(folder.resolve("bars.parquet"), 40, 300).sha256())
                .isEqualTo("bfd1041aac2750343ad0598a9ed287db3ffc6dde65955213f23075fa51bb2578");
    }

    @Test
    void givesTheSameBytesHoweverRowsAreHandedOver() {
        Random random = new Random(7);
        int rows = 70_000;
        WrittenBars whole = SampleBars.write(folder.resolve("whole.parquet"), 3, rows);
        try (BarParquetWriter writer = BarParquetWriter.create(folder.resolve("parts.parquet"))) {
            for (int symbol = 0; symbol < 3; symbol++) {
                BarColumns bars = SampleBars.of(symbol, rows);
                for (int from = 0; from < rows; ) {
                    int to = Math.min(rows, from + random.nextInt(20_000));
                    writer.append(SampleBars.symbol(symbol), bars, from, to);
                    from = to;
                }
            }
            assertThat(writer.finish()).isEqualTo(whole);
        }
    }

    @Test
    void refusesRowsThatAreNotAscending() {
        BarColumns bars = SampleBars.of(1, 10);
        try (BarParquetWriter writer = BarParquetWriter.create(folder.resolve("bars.parquet"))) {
            writer.append("B", bars, 0, 5);
            assertThatThrownBy(() -> writer.append("A", bars, 5, 6))
                    .hasMessage("bars.parquet: expected symbols in ascending order, was A after B");
            assertThatThrownBy(() -> writer.append("B", bars, 4, 6))
                    .hasMessage("bars.parquet: B: expected times in ascending order, was 1704412800 after 1704412800");
        }
    }

    @Test
    void leavesNoFileWhenNotFinished() {
        Path file = folder.resolve("bars.parquet");
        try (BarParquetWriter writer = BarParquetWriter.create(file)) {
            writer.append("A", SampleBars.of(1, 10), 0, 10);
        }
        assertThat(file).doesNotExist();
    }

    @Test
    void statesNoRangeForPricesThatAreNotNumbers() throws Exception {
        Path file = folder.resolve("bars.parquet");
        BarColumns bars = SampleBars.of(1, 3);
        bars.close()[1] = Double.NaN;
        try (BarParquetWriter writer = BarParquetWriter.create(file)) {
            writer.append("A", bars, 0, 3);
            writer.finish();
        }
        try (DuckDb duck = new DuckDb()) {
            assertThat(duck.rows("select stats_min, stats_max from parquet_metadata('" + file
                            + "') where path_in_schema = 'close'"))
                    .isEqualTo(List.of("null|null"));
            assertThat(duck.rows("select count(*) from '" + file + "' where isnan(close)"))
                    .containsExactly("1");
        }
    }

    private static BarColumns bars(long time, double open, double volume) {
        return new BarColumns(
                new long[] {time},
                new double[] {open},
                new double[] {open + 1},
                new double[] {open - 1},
                new double[] {open + 0.5},
                new double[] {volume});
    }
}
