package io.zenmarket.readerswriters.staging;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.domain.market.BarBlock;
import io.zenmarket.domain.market.BarColumns;
import io.zenmarket.domain.market.Buckets;
import io.zenmarket.domain.market.EpochYear;
import io.zenmarket.readerswriters.objectstore.ObjectStore;
import io.zenmarket.readerswriters.objectstore.ObjectStoreSettings;
import io.zenmarket.readerswriters.objectstore.ObjectStores;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BarStagingTest {

    private static final long DAY = 86_400;

    private record Row(String symbol, long time, double close, long line) {}

    @TempDir
    private Path directory;

    private ObjectStore store;
    private BarStaging staging;

    @BeforeEach
    void open() {
        store = ObjectStores.open(new ObjectStoreSettings.Directory(directory));
        staging = new BarStaging(store, 1);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void givesEveryRowBackInItsBucketInOrder() {
        List<Row> rows = rows(20_000, 60, 5_000, new Random(7));
        staging.write("csv", 0, 0, List.of(block(rows.subList(0, 9_000)), block(rows.subList(9_000, 20_000))));

        List<Row> found = new ArrayList<>();
        for (int bucket = 0; bucket < Buckets.COUNT; bucket++) {
            List<Row> ofBucket = read(bucket);
            int asked = bucket;
            assertThat(ofBucket).isNotEmpty().allMatch(row -> Buckets.of(row.symbol()) == asked);
            found.addAll(ofBucket);
        }

        // Line numbers are unique, so that two lists of the same rows sort alike.
        Comparator<Row> byBucketYearSymbolTimeAndLine = Comparator.comparingInt((Row row) -> Buckets.of(row.symbol()))
                .thenComparingInt(row -> EpochYear.of(row.time()))
                .thenComparing(Row::symbol)
                .thenComparingLong(Row::time)
                .thenComparingLong(Row::line);
        assertThat(found)
                .isEqualTo(rows.stream().sorted(byBucketYearSymbolTimeAndLine).toList());
    }

    @Test
    void readsLongRunsInPieces() {
        List<Row> rows = rows(60_000, 1, 60_000, new Random(8));
        staging.write("csv", 0, 0, List.of(block(rows)));

        List<Row> read = read(Buckets.of("S0"));

        assertThat(read)
                .hasSize(60_000)
                .isSortedAccordingTo(Comparator.comparingLong(Row::time).thenComparingLong(Row::line));
    }

    @Test
    void ordersRunsBySliceAndThenByChunk() {
        staging.write("csv", 10, 0, List.of(block(List.of(new Row("A", 0, 3, 1)))));
        staging.write("csv", 9, 10, List.of(block(List.of(new Row("A", 0, 2, 1)))));
        staging.write("csv", 9, 9, List.of(block(List.of(new Row("A", 0, 1, 1)))));

        assertThat(read(Buckets.of("A"))).extracting(Row::close).containsExactly(1.0, 2.0, 3.0);
    }

    @Test
    void writesTheSameBytesAgain() {
        List<BarBlock> blocks = List.of(block(rows(1_000, 9, 400, new Random(9))));

        assertThat(new StagedChunk("csv", blocks).encode()).isEqualTo(new StagedChunk("csv", blocks).encode());
    }

    @Test
    void keepsNothingOfARunThatWasCleared() {
        staging.write("csv", 0, 0, List.of(block(List.of(new Row("A", 0, 1, 1)))));
        new BarStaging(store, 2).write("csv", 0, 0, List.of(block(List.of(new Row("A", 0, 2, 1)))));

        staging.clear();

        assertThat(read(Buckets.of("A"))).isEmpty();
        assertThat(store.list("staging/")).hasSize(1);
    }

    private List<Row> read(int bucket) {
        List<Row> rows = new ArrayList<>();
        for (Iterator<BarFrame> run : staging.runs(bucket)) {
            run.forEachRemaining(frame -> {
                for (int i = 0; i < frame.bars().size(); i++) {
                    long time = frame.bars().time()[i];
                    assertThat(frame.year()).isEqualTo(EpochYear.of(time));
                    assertThat(frame.origins().source(i)).isEqualTo("prices.csv");
                    rows.add(new Row(
                            frame.symbol(),
                            time,
                            frame.bars().close()[i],
                            frame.origins().line(i)));
                }
            });
        }
        return rows;
    }

    private static List<Row> rows(int count, int symbols, int days, Random random) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long time = (random.nextInt(days) - days / 4) * DAY;
            rows.add(new Row("S" + random.nextInt(symbols), time, random.nextDouble(), i + 1));
        }
        return rows;
    }

    private static BarBlock block(List<Row> rows) {
        BarColumns bars = BarColumns.ofSize(rows.size());
        String[] symbol = new String[rows.size()];
        long[] line = new long[rows.size()];
        for (int i = 0; i < symbol.length; i++) {
            symbol[i] = rows.get(i).symbol();
            line[i] = rows.get(i).line();
            bars.time()[i] = rows.get(i).time();
            bars.close()[i] = rows.get(i).close();
        }
        return new BarBlock("prices.csv", "end", symbol, line, bars, row -> "", BarBlock.Aside.NONE);
    }
}
