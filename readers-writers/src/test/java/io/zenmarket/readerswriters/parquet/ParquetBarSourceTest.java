package io.zenmarket.readerswriters.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.zenmarket.domain.ingest.RejectedRecord;
import io.zenmarket.domain.market.BarBlock;
import io.zenmarket.domain.market.BarSource;
import io.zenmarket.domain.market.BarSource.Slice;
import io.zenmarket.domain.market.Interval;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParquetBarSourceTest {

    /// 2024-01-02 and the day after, in seconds since 1970: 19,724 days of 86,400 s.
    private static final long DAY_1 = 1_704_153_600L;

    private static final List<String> BARS = List.of(
            "AAPL " + DAY_1 + " 187.15 188.44 183.89 185.64 8.24887E7",
            "AAPL 1704240000 184.22 185.88 183.43 184.25 NaN",
            "MSFT " + DAY_1 + " 373.86 375.9 366.77 370.87 2.52587E7");

    private static DuckDb duck;

    @TempDir
    private Path folder;

    @BeforeAll
    static void fillTable() throws SQLException {
        duck = new DuckDb();
        duck.run("create table bar(symbol varchar, date date, open double, high double, low double, close double,"
                + " volume bigint)");
        duck.run("insert into bar values ('AAPL', '2024-01-02', 187.15, 188.44, 183.89, 185.64, 82488700),"
                + " ('AAPL', '2024-01-03', 184.22, 185.88, 183.43, 184.25, null),"
                + " ('MSFT', '2024-01-02', 373.86, 375.90, 366.77, 370.87, 25258700)");
    }

    @AfterAll
    static void close() throws SQLException {
        duck.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "lower(symbol) as symbol, date, open, high, low, close, volume; compression zstd",
                "close, open, low, high, volume, date, symbol, 1 as extra; compression snappy",
                "symbol as \"Ticker\", date::timestamp as \"Datetime\", open, high, low, close, volume; compression gzip",
                "symbol, date::timestamp_ms as timestamp, open, high, low, close, volume; compression uncompressed",
                "symbol, date::timestamp_s as time, open, high, low, close, volume; compression lz4_raw",
                "symbol, date::timestamp_ns as time, open, high, low, close, volume; parquet_version v2",
                "symbol, timezone('UTC', date::timestamp) as time, open, high, low, close, volume; row_group_size 1",
                "symbol, epoch_ms(date) as time, open, high, low, close, volume::double as volume; compression zstd",
                "symbol, epoch_us(date) as time, open, high, low, close, volume::ubigint as volume; compression zstd",
                "symbol, epoch_ns(date) as time, open, high, low, close, volume::integer as volume; compression zstd",
                "symbol, epoch(date)::bigint as time, open, high, low, close, volume::hugeint as volume; compression zstd",
                "symbol, date::varchar as date, open::varchar as open, high, low, close, volume; compression zstd",
                "symbol, strftime(date, '%Y%m%d')::integer as date, open, high, low, close, volume; compression zstd",
                "symbol, date || ' 16:00:00' as date, open, high, low, close, volume; compression zstd",
                "symbol, date || 'T00:00:00+09:00' as date, open, high, low, close, volume; compression zstd",
                "symbol, date, open::decimal(9,2) as open, high::decimal(18,4) as high, low::decimal(38,6) as low,"
                        + " close::decimal(4,1) + 0.04 as ignored, close, volume; compression zstd",
                "symbol::enum('MSFT', 'AAPL') as symbol, date, open, high, low, close, volume; compression zstd"
            })
    void readsWhatDuckDbWroteWhateverTheTypes(String columns, String option) throws Exception {
        Path file = folder.resolve("bars.parquet");
        duck.write(file, "select " + columns + " from bar", ", " + option);
        assertThat(rows(readAll(source(file.toString())))).isEqualTo(BARS);
    }

    /// As older Spark and Hive write: 2024-01-02 is Julian day 2,460,312; 16:00 is 57,600 s into it.
    @Test
    void readsOldTimestampsAndSinglePrecision() throws Exception {
        Path file = folder.resolve("AAPL.parquet");
        MessageType schema = MessageTypeParser.parseMessageType("message spark { required int96 Date;"
                + " required float Open; required float High; required float Low; required float Close; }");
        try (ParquetFileWriter writer = new ParquetFileWriter(
                new LocalOutputFile(file), schema, ParquetFileWriter.Mode.CREATE, 1, 0, 64, 64, true)) {
            writer.start();
            writer.startBlock(1);
            writePlain(
                    writer,
                    schema.getColumns().get(0),
                    littleEndian(12).putLong(57_600_000_000_000L).putInt(2_460_312));
            writePlain(writer, schema.getColumns().get(1), littleEndian(4).putFloat(1.5f));
            writePlain(writer, schema.getColumns().get(2), littleEndian(4).putFloat(2.25f));
            writePlain(writer, schema.getColumns().get(3), littleEndian(4).putFloat(1));
            writePlain(writer, schema.getColumns().get(4), littleEndian(4).putFloat(2));
            writer.endBlock();
            writer.end(Map.of());
        }
        assertThat(rows(readAll(source(file.toString())))).containsExactly("AAPL " + DAY_1 + " 1.5 2.25 1.0 2.0 NaN");
        assertThat(readAll(ParquetBarSource.of(file.toString(), Interval.ONE_MINUTE, ZoneOffset.UTC))
                        .getFirst()
                        .bars()
                        .time())
                .containsExactly(DAY_1 + 57_600);
    }

    @Test
    void takesTheSymbolFromTheDirectoryOrTheName() throws Exception {
        String query = "select date, open, high, low, close from bar where symbol = 'AAPL'";
        duck.write(folder.resolve("BRK.B.snappy.parquet"), query, "");
        Files.createDirectories(folder.resolve("symbol=^GSPC"));
        duck.write(folder.resolve("symbol=^GSPC/part-0.parquet"), query, "");
        List<BarBlock> blocks = readAll(source(folder.toString()));
        assertThat(blocks).extracting(block -> block.symbol()[1]).containsExactly("BRK.B", "^GSPC");
        assertThat(blocks)
                .extracting(BarBlock::source)
                .containsExactly("BRK.B.snappy.parquet", "symbol=^GSPC/part-0.parquet");
        assertThat(readAll(source(folder + "/**/part*.parquet"))).hasSize(1);
    }

    @Test
    void refusesRowsThatCannotBeReadAndKeepsTheOthers() throws Exception {
        Path file = folder.resolve("bars.parquet");
        duck.write(
                file,
                "select * from (values ('A', '2024-01-02', '1', 2.5, 1, 2, 7), ('A', 'soon', '1', 2, 1, 2, 7),"
                        + " (null, '2024-01-02', 'x1', null, 1, 2, 7), ('A', '2024-02-30', '1', 2, 1, 2, 7),"
                        + " ('B', '2024-01-02', '1', 2.5, 1, 2, 7)) as t(symbol, date, open, high, low, close, volume)",
                "");
        BarBlock block = readAll(source(file.toString())).getFirst();
        assertThat(block.line()).containsExactly(1, 5);
        assertThat(block.rawText().apply(1))
                .isEqualTo("symbol=B, date=2024-01-02T00:00:00Z, open=1.0, high=2.5, low=1.0, close=2.0, volume=7.0");
        assertThat(block.aside().rejected())
                .containsExactly(
                        new RejectedRecord(
                                "bars.parquet",
                                2,
                                "symbol=A, date=soon, open=1.0, high=2.0, low=1.0, close=2.0, volume=7.0",
                                "time: expected a date or a time, was soon"),
                        new RejectedRecord(
                                "bars.parquet",
                                3,
                                "symbol=null, date=2024-01-02T00:00:00Z, open=x1, high=null, low=1.0, close=2.0,"
                                        + " volume=7.0",
                                "symbol: expected a ticker, was null; open: expected a number, was x1;"
                                        + " high: expected a number, was null"),
                        new RejectedRecord(
                                "bars.parquet",
                                4,
                                "symbol=A, date=2024-02-30, open=1.0, high=2.0, low=1.0, close=2.0, volume=7.0",
                                "time: expected a date or a time, was 2024-02-30"));
    }

    @Test
    void refusesFilesThatAreCutOrNoParquetAndReadsTheOthers() throws Exception {
        duck.write(folder.resolve("b.parquet"), "select * from bar", "");
        byte[] bytes = Files.readAllBytes(folder.resolve("b.parquet"));
        Files.write(folder.resolve("a.parquet"), Arrays.copyOf(bytes, bytes.length - 100));
        Files.writeString(folder.resolve("c.parquet"), "Date,Open\n2024-01-02,1\n");
        Files.write(folder.resolve("d.parquet"), new byte[0]);
        duck.write(folder.resolve("e.parquet"), "select 1 as id, true as open", "");
        List<BarBlock> blocks = readAll(source(folder.toString()));
        assertThat(rows(blocks)).isEqualTo(BARS);
        assertThat(blocks)
                .flatExtracting(block -> block.aside().rejected())
                .extracting(RejectedRecord::source, RejectedRecord::line)
                .containsExactly(
                        tuple("a.parquet", 0L), tuple("c.parquet", 0L), tuple("d.parquet", 0L), tuple("e.parquet", 0L));
        assertThat(blocks.get(2).aside().rejected().getFirst().reason())
                .isEqualTo(
                        "c.parquet: expected a whole Parquet file, which ends in PAR1, was 23 bytes ending in '2,1\n';"
                                + " it is cut or of another format");
        assertThat(blocks.getLast().aside().rejected().getFirst().reason())
                .startsWith("columns: expected open with numbers, was required int32 id")
                .contains("required boolean open");
    }

    @Test
    void leavesADamagedRowGroupOutAndReadsTheOnesBehindIt() throws Exception {
        Path file = folder.resolve("bars.parquet");
        writeMany(file);
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, bytes.length / 3, bytes.length / 3 + 2_000, (byte) 0);
        Files.write(file, bytes);
        List<BarBlock> blocks = readAll(source(file.toString()));
        List<RejectedRecord> rejected = blocks.stream()
                .flatMap(block -> block.aside().rejected().stream())
                .toList();
        assertThat(rejected).isNotEmpty().allMatch(record -> record.line() == 0);
        assertThat(rejected.getFirst().reason()).contains("expected a whole row group, was unreadable");
        assertThat(blocks.getLast().line()).endsWith(50_000);
        assertThat(blocks.getFirst().line()).startsWith(1);
    }

    @Test
    void readsOnBehindEveryBlock() throws Exception {
        Path file = folder.resolve("bars.parquet");
        writeMany(file);
        ParquetBarSource source = source(file.toString());
        Slice slice = source.plan().getFirst();
        List<BarBlock> whole = readAll(source);
        assertThat(rows(whole)).hasSize(50_000);
        for (int i = 0; i < whole.size(); i++) {
            List<BarBlock> rest = read(source, slice, whole.get(i).end());
            assertThat(rows(rest).equals(rows(whole.subList(i + 1, whole.size()))))
                    .isTrue();
        }
    }

    @Test
    void slicesOfOneFileHoldEachRowOnce() throws Exception {
        Path file = folder.resolve("bars.parquet");
        writeMany(file);
        ParquetBarSource source = source(file.toString());
        ParquetBarSource sliced = source.withSliceBytes(1);
        assertThat(sliced.plan()).hasSizeGreaterThan(3).isEqualTo(sliced.plan());
        assertThat(rows(readAll(sliced)).equals(rows(readAll(source)))).isTrue();
        assertThat(readAll(sliced).stream()
                        .flatMapToLong(block -> Arrays.stream(block.line()))
                        .toArray())
                .isEqualTo(LongStream.rangeClosed(1, 50_000).toArray());
    }

    @Test
    void saysWhenThereIsNothing() {
        assertThatThrownBy(() -> source(folder + "/none").plan())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("was nothing; check the path");
    }

    private static ParquetBarSource source(String location) {
        return ParquetBarSource.of(location, Interval.ONE_DAY, ZoneOffset.UTC);
    }

    private static ByteBuffer littleEndian(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static void writePlain(ParquetFileWriter writer, ColumnDescriptor column, ByteBuffer value)
            throws IOException {
        writer.startColumn(column, 1, CompressionCodecName.UNCOMPRESSED);
        writer.writeDataPage(
                1,
                value.capacity(),
                BytesInput.from(value.flip()),
                Statistics.createStats(column.getPrimitiveType()),
                1,
                Encoding.RLE,
                Encoding.RLE,
                Encoding.PLAIN,
                null,
                null,
                null);
        writer.endColumn();
    }

    private static void writeMany(Path file) throws SQLException {
        duck.write(
                file,
                "select 'S' || (i // 1000) as symbol, timestamp '2000-01-01' + interval (i % 1000) day as time,"
                        + " 1 + random() as open, 2 + random() as high, random() as low, 1 + random() as close,"
                        + " case when i % 7 = 0 then null else i end as volume from range(50000) t(i)",
                ", row_group_size 10240");
    }

    private static List<BarBlock> readAll(BarSource source) {
        return source.plan().stream()
                .flatMap(slice -> read(source, slice, "").stream())
                .toList();
    }

    private static List<BarBlock> read(BarSource source, Slice slice, String position) {
        List<BarBlock> blocks = new ArrayList<>();
        try (BarSource.Reader reader = source.open(slice, position)) {
            for (BarBlock block = reader.read(); block != null; block = reader.read()) {
                blocks.add(block);
            }
        }
        return blocks;
    }

    private static List<String> rows(List<BarBlock> blocks) {
        List<String> rows = new ArrayList<>();
        for (BarBlock block : blocks) {
            for (int i = 0; i < block.size(); i++) {
                rows.add(block.symbol()[i] + " " + block.bars().time()[i] + " "
                        + block.bars().open()[i] + " "
                        + block.bars().high()[i] + " " + block.bars().low()[i] + " "
                        + block.bars().close()[i] + " " + block.bars().volume()[i]);
            }
        }
        return rows;
    }
}
