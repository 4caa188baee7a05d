package io.zenmarket.readerswriters.staging;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.domain.market.BarBlock;
import io.zenmarket.domain.market.BarColumns;
import io.zenmarket.domain.market.Buckets;
import io.zenmarket.readerswriters.objectstore.ObjectStore;
import io.zenmarket.readerswriters.objectstore.ObjectStoreSettings;
import io.zenmarket.readerswriters.objectstore.ObjectStores;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever blocks are staged, every row comes back once, bit by bit, with its origin, in the order of the
/// lake.
class StagedRoundTripTest {

    private static final List<String> SOURCES = List.of("a.csv", "dir/b.csv.gz", "übergröße 東京.csv", "c\rd.csv", "");

    /// Everything a row is, its values as bits: `NaN` is `NaN`, and −0.0 is not 0.0.
    private record Row(String symbol, long time, List<Long> bits, String source, long line) {}

    @TempDir
    private Path directory;

    private ObjectStore store;
    private Random random = new Random();

    @BeforeEach
    void open() {
        store = ObjectStores.open(new ObjectStoreSettings.Directory(directory));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @RepeatedTest(25)
    void givesBackEveryRowOnceInOrder(RepetitionInfo repetition) {
        random = new Random(repetition.getCurrentRepetition());
        int symbols = 1 + random.nextInt(40);
        List<BarBlock> blocks = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            blocks.add(block(random.nextInt(4) == 0 ? 0 : random.nextInt(5_000), symbols));
        }
        BarStaging staging = new BarStaging(store, 7);
        staging.write("csv", 3, 12, blocks);

        List<Row> given = blocks.stream().flatMap(block -> rows(block).stream()).toList();
        for (int bucket = 0; bucket < Buckets.COUNT; bucket++) {
            int asked = bucket;
            assertThat(read(staging, bucket))
                    .isEqualTo(given.stream()
                            .filter(row -> Buckets.of(row.symbol()) == asked)
                            .sorted(Comparator.comparingInt(StagedRoundTripTest::year)
                                    .thenComparing(Row::symbol)
                                    .thenComparingLong(Row::time))
                            .toList());
        }
    }

    @Test
    void forgetsTheCheckpointsThatWereNotCommitted() {
        BarStaging staging = new BarStaging(store, 7);
        for (int chunk = 0; chunk < 12; chunk++) {
            staging.write("csv", 1, chunk, List.of(block(5, 1)));
        }
        staging.write("csv", 2, 3, List.of(block(5, 1)));

        staging.rewind(1, 10);

        assertThat(store.list("staging/"))
                .extracting(ObjectStore.StoredObject::key)
                .hasSize(11)
                .contains("staging/ingest-bars/run=7/slice=000001/chunk=00000009")
                .doesNotContain("staging/ingest-bars/run=7/slice=000001/chunk=00000010")
                .contains("staging/ingest-bars/run=7/slice=000002/chunk=00000003");
    }

    @Test
    void stagesNothingForBlocksWithoutRows() {
        new BarStaging(store, 7).write("csv", 0, 0, List.of(block(0, 1)));

        assertThat(store.list("staging/")).isEmpty();
    }

    @Test
    void recordsThePlanOfTheFirstAttempt() {
        BarStaging staging = new BarStaging(store, 7);
        SlicePlan plan = new SlicePlan(List.of(
                new SlicePlan.Entry("csv:a\tb\n", "東京", "x".repeat(100_000), 3),
                new SlicePlan.Entry("yahoo:^GSPC", "", "", -1)));

        assertThat(staging.plan(() -> plan)).isEqualTo(plan);
        assertThat(new BarStaging(store, 7).plan(() -> new SlicePlan(List.of())))
                .isEqualTo(plan);
        assertThat(new BarStaging(store, 8).plan(() -> new SlicePlan(List.of())).entries())
                .isEmpty();
        assertThat(staging.runs(0)).isEmpty();
        staging.clear();
        assertThat(staging.plan(() -> new SlicePlan(List.of())).entries()).isEmpty();
    }

    private static int year(Row row) {
        return LocalDate.ofEpochDay(Math.floorDiv(row.time(), 86_400)).getYear();
    }

    private List<Row> read(BarStaging staging, int bucket) {
        List<Row> rows = new ArrayList<>();
        for (Iterator<BarFrame> run : staging.runs(bucket)) {
            while (run.hasNext()) {
                BarFrame frame = run.next();
                assertThat(frame.origins().kind()).isEqualTo("csv");
                assertThat(frame.bars().size()).isBetween(1, StagedChunk.FRAME_ROWS);
                rows.addAll(rows(frame));
            }
        }
        return rows;
    }

    private static List<Row> rows(BarFrame frame) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < frame.bars().size(); i++) {
            BarFrame.Origins origins = frame.origins();
            Row row = row(frame.symbol(), frame.bars(), i, origins.source(i), origins.line(i));
            assertThat(frame.year()).isEqualTo(year(row));
            rows.add(row);
        }
        return rows;
    }

    private static List<Row> rows(BarBlock block) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < block.size(); i++) {
            rows.add(row(block.symbol()[i], block.bars(), i, block.source(), block.line()[i]));
        }
        return rows;
    }

    private static Row row(String symbol, BarColumns bars, int i, String source, long line) {
        List<Long> bits = List.of(
                Double.doubleToRawLongBits(bars.open()[i]),
                Double.doubleToRawLongBits(bars.high()[i]),
                Double.doubleToRawLongBits(bars.low()[i]),
                Double.doubleToRawLongBits(bars.close()[i]),
                Double.doubleToRawLongBits(bars.volume()[i]));
        return new Row(symbol, bars.time()[i], bits, source, line);
    }

    /// Rows of three years, in runs of one symbol, some of them with equal times; or all of one symbol and
    /// year.
    private BarBlock block(int rows, int symbols) {
        boolean oneGroup = random.nextInt(4) == 0;
        BarColumns bars = BarColumns.ofSize(rows);
        String[] symbol = new String[rows];
        long[] line = new long[rows];
        long begin = LocalDate.of(1969, 1, 1).toEpochSecond(java.time.LocalTime.MIN, ZoneOffset.UTC);
        String current = "S0";
        for (int i = 0; i < rows; i++) {
            current = oneGroup || random.nextInt(9) > 0 ? current : "S" + random.nextInt(symbols);
            symbol[i] = current;
            line[i] = random.nextLong(1L << 40);
            bars.time()[i] = begin + 3_600L * (oneGroup ? i : random.nextInt(3 * 365 * 24));
            bars.open()[i] = random.nextDouble();
            bars.high()[i] = -0.0;
            bars.low()[i] = Double.MIN_VALUE;
            bars.close()[i] = random.nextLong();
            bars.volume()[i] = random.nextBoolean() ? Double.NaN : random.nextDouble();
        }
        String source = SOURCES.get(random.nextInt(SOURCES.size()));
        return new BarBlock(source, "end", symbol, line, bars, row -> "", BarBlock.Aside.NONE);
    }
}
