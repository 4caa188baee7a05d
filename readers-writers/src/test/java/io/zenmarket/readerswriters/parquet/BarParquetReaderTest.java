package io.zenmarket.readerswriters.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zenmarket.domain.market.BarColumns;
import io.zenmarket.domain.market.BarSeries;
import io.zenmarket.domain.market.Interval;
import io.zenmarket.readerswriters.objectstore.ObjectNotFoundException;
import io.zenmarket.readerswriters.objectstore.ObjectStore.Condition;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BarParquetReaderTest {

    private static final String KEY = "bars/interval=1d/year=2024/bucket=07/bars.parquet";
    private static final int SYMBOLS = 900;
    private static final int ROWS = 260;

    @TempDir
    private static Path folder;

    private static byte[] object;

    private final CountingStore store = new CountingStore();

    @BeforeAll
    static void writeAnObjectOfTwoRowGroups() throws Exception {
        Path file = folder.resolve("bars.parquet");
        SampleBars.write(file, SYMBOLS, ROWS);
        object = Files.readAllBytes(file);
    }

    @Test
    void readsBackWhatWasWritten() {
        List<String> expected = IntStream.range(0, SYMBOLS)
                .mapToObj(i -> SampleBars.text(SampleBars.symbol(i), SampleBars.of(i, ROWS)))
                .toList();
        assertThat(SampleBars.texts(read(BarQuery.ALL)).equals(expected)).isTrue();
        assertThat(store.requests()).as("the end, and one per row group").isEqualTo(3);
    }

    @Test
    void fetchesSmallSharesForOneSymbol() {
        List<BarSeries> series = read(BarQuery.ALL.withSymbols(Set.of(SampleBars.symbol(500))));
        assertThat(SampleBars.texts(series)).containsExactly(SampleBars.text("S00500", SampleBars.of(500, ROWS)));
        assertThat(store.bytes()).isLessThan(object.length / 8);
    }

    @Test
    void fetchesOnlyTheEndForAnAbsentSymbol() {
        assertThat(read(BarQuery.ALL.withSymbols(Set.of("ZZZ")))).isEmpty();
        assertThat(store.requests()).isEqualTo(1);
        assertThat(store.bytes()).isEqualTo(1 << 16);
    }

    @Test
    void fetchesOnlyTheColumnsAskedFor() {
        List<BarSeries> series = read(BarQuery.ALL.withColumns(EnumSet.of(PriceColumn.CLOSE)));
        assertThat(series.get(7).bars().close())
                .isEqualTo(SampleBars.of(7, ROWS).close());
        assertThat(series.get(7).bars().open()).isEqualTo(nan(ROWS));
        assertThat(store.bytes()).isLessThan(object.length * 3L / 10);
    }

    @Test
    void keepsRowsInTheTimeRangeOnly() {
        long from = SampleBars.FIRST + 7 * SampleBars.DAY;
        BarQuery query = BarQuery.ALL
                .withSymbols(Set.of(SampleBars.symbol(3), SampleBars.symbol(898)))
                .withTimes(from, from + 2 * SampleBars.DAY);
        List<BarSeries> series = read(query);
        assertThat(SampleBars.texts(series))
                .containsExactly(
                        SampleBars.text("S00003", SampleBars.of(3, ROWS).slice(5, 7)),
                        SampleBars.text("S00898", SampleBars.of(898, ROWS).slice(5, 7)));
        store.resetCounts();
        assertThat(read(BarQuery.ALL.withTimes(0, SampleBars.FIRST))).isEmpty();
        assertThat(store.requests()).isEqualTo(1);
    }

    @Test
    void answersRandomQueriesAsIfItReadEverything() {
        Random random = new Random(11);
        for (int round = 0; round < 30; round++) {
            Set<String> symbols = new TreeSet<>();
            for (int i = random.nextInt(4); i >= 0; i--) {
                symbols.add(SampleBars.symbol(random.nextInt(SYMBOLS + 50)));
            }
            long from = SampleBars.FIRST + random.nextLong(-10, 400) * SampleBars.DAY;
            long to = from + random.nextLong(100) * SampleBars.DAY;
            List<BarSeries> found = read(BarQuery.ALL.withSymbols(symbols).withTimes(from, to));
            assertThat(SampleBars.texts(found)).isEqualTo(SampleBars.texts(expected(symbols, from, to)));
        }
    }

    private static List<BarSeries> expected(Set<String> symbols, long from, long to) {
        return symbols.stream()
                .filter(symbol -> symbol.compareTo(SampleBars.symbol(SYMBOLS)) < 0)
                .map(symbol -> {
                    BarColumns all = SampleBars.of(Integer.parseInt(symbol.substring(1)), ROWS);
                    int first = (int) Arrays.stream(all.time())
                            .filter(time -> time < from)
                            .count();
                    int end = (int)
                            Arrays.stream(all.time()).filter(time -> time < to).count();
                    return new BarSeries(symbol, Interval.ONE_DAY, all.slice(first, end));
                })
                .filter(series -> series.size() > 0)
                .toList();
    }

    @Test
    void readsOneSymbolOverManyRowGroups() throws Exception {
        Path file = folder.resolve("long.parquet");
        SampleBars.write(file, 1, 150_000);
        store.put(KEY, file, Condition.always());
        List<BarSeries> series = BarParquetReader.readSeries(store, KEY, BarQuery.ALL, Interval.ONE_DAY);
        assertThat(series).hasSize(1);
        assertThat(series.getFirst().bars().close())
                .isEqualTo(SampleBars.of(0, 150_000).close());
    }

    @Test
    void readsBarsThatDuckDbRewrote() throws Exception {
        Path file = folder.resolve("ours.parquet");
        Path theirs = folder.resolve("theirs.parquet");
        SampleBars.write(file, 5, 200);
        try (DuckDb duck = new DuckDb()) {
            duck.write(theirs, "select * from '" + file + "'", ", compression snappy");
        }
        store.put(KEY, theirs, Condition.always());
        List<BarSeries> series = BarParquetReader.readSeries(store, KEY, BarQuery.ALL, Interval.ONE_DAY);
        assertThat(SampleBars.text("S00004", series.get(4).bars()))
                .isEqualTo(SampleBars.text("S00004", SampleBars.of(4, 200)));
    }

    @Test
    void saysWhatIsWrongWithAnObject() {
        for (int cut : List.of(0, 3, 11, 5_000, object.length / 2, object.length - 1)) {
            store.put(KEY, Arrays.copyOf(object, cut), Condition.always());
            assertThatThrownBy(() -> BarParquetReader.readSeries(store, KEY, BarQuery.ALL, Interval.ONE_DAY))
                    .as("cut to %s bytes", cut)
                    .isInstanceOf(UnreadableParquetException.class)
                    .hasMessageStartingWith(KEY + ": expected a whole Parquet file");
        }
        assertThatThrownBy(() -> BarParquetReader.open(store, "none", BarQuery.ALL))
                .isInstanceOf(ObjectNotFoundException.class);
    }

    @Test
    void noticesDamagedPages() {
        byte[] damaged = object.clone();
        Arrays.fill(damaged, 1_000, 60_000, (byte) 0x5A);
        store.put(KEY, damaged, Condition.always());
        assertThatThrownBy(() -> BarParquetReader.readSeries(store, KEY, BarQuery.ALL, Interval.ONE_DAY))
                .isInstanceOf(UnreadableParquetException.class);
    }

    private static double[] nan(int rows) {
        double[] values = new double[rows];
        Arrays.fill(values, Double.NaN);
        return values;
    }

    private List<BarSeries> read(BarQuery query) {
        store.put(KEY, object, Condition.always());
        return BarParquetReader.readSeries(store, KEY, query, Interval.ONE_DAY);
    }
}
