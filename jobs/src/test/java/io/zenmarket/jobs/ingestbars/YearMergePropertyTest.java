package io.zenmarket.jobs.ingestbars;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.domain.calendar.MarketOf;
import io.zenmarket.domain.market.BarColumns;
import io.zenmarket.domain.market.BarSeries;
import io.zenmarket.domain.market.Interval;
import io.zenmarket.jobs.ingestbars.NaiveMerge.Row;
import io.zenmarket.jobs.ingestbars.NaiveMerge.Staged;
import io.zenmarket.readerswriters.objectstore.ObjectStore;
import io.zenmarket.readerswriters.objectstore.ObjectStoreSettings;
import io.zenmarket.readerswriters.objectstore.ObjectStores;
import io.zenmarket.readerswriters.parquet.BarParquetReader;
import io.zenmarket.readerswriters.parquet.BarParquetWriter;
import io.zenmarket.readerswriters.parquet.BarQuery;
import io.zenmarket.readerswriters.staging.BarFrame;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;

/// Random stored rows and random staged runs, cut into random frames, merged year by year: the rows, the fate
/// of each staged row, the conflicts and the jumps are those of [NaiveMerge].
class YearMergePropertyTest {

    private static final List<Integer> YEARS = List.of(2019, 2020, 2022);
    private static final Comparator<Row> RUN_ORDER = Comparator.comparing(
                    (Row row) -> row.date().getYear())
            .thenComparing(Row::symbol)
            .thenComparing(Row::date);

    @TempDir
    private Path directory;

    private Random random = new Random();

    @RepeatedTest(150)
    void mergesAsTheRulesRead(RepetitionInfo repetition) {
        random = new Random(repetition.getCurrentRepetition());
        List<List<Row>> runs = new ArrayList<>();
        for (int run = random.nextInt(5); run > 0; run--) {
            runs.add(rows(random.nextInt(25)).stream().sorted(RUN_ORDER).toList());
        }
        PriorityQueue<FrameCursor> cursors = new PriorityQueue<>();
        Map<Integer, List<Staged>> staged = new HashMap<>();
        for (int rank = 0; rank < runs.size(); rank++) {
            List<BarFrame> frames = frames(runs.get(rank), "run" + rank, staged);
            FrameCursor.open(frames.iterator(), rank).ifPresent(cursors::add);
        }
        Map<String, Double> closes = new HashMap<>();
        Map<String, MergedRows.Seen> seen = Map.of();
        for (int year : YEARS) {
            List<Row> stored = stored(year);
            NaiveMerge naive = new NaiveMerge(stored);
            staged.getOrDefault(year, List.of()).forEach(naive::meet);
            seen = assertMerged(year, stored, cursors, naive, seen, closes);
            closes = naive.lastCloses();
        }
        assertThat(cursors).isEmpty();
    }

    private Map<String, MergedRows.Seen> assertMerged(
            int year,
            List<Row> stored,
            PriorityQueue<FrameCursor> cursors,
            NaiveMerge naive,
            Map<String, MergedRows.Seen> before,
            Map<String, Double> closes) {
        FrameCursor.open(frames(stored, "lake", new HashMap<>()).iterator(), YearMerge.STORED)
                .ifPresent(cursors::add);
        Path file = directory.resolve(year + ".parquet");
        try (BarParquetWriter writer = BarParquetWriter.create(file)) {
            SessionWatch sessions = new SessionWatch(MarketOf.RULES, Interval.ONE_DAY);
            MergedRows rows = new MergedRows(writer, new JumpRule(0.5, List.of()), sessions, before);
            YearMerge merge = new YearMerge(cursors, year, rows);
            merge.run();
            rows.end();
            writer.finish();

            assertFates(merge, naive);
            assertThat(rows.flags())
                    .extracting(jump -> jump.symbol() + " " + NaiveMerge.date(jump.time()))
                    .isEqualTo(naive.jumps(closes));
            assertThat(read(file)).isEqualTo(naive.rows());
            return rows.seen();
        }
    }

    private static void assertFates(YearMerge merge, NaiveMerge naive) {
        assertThat(merge.accounts().written()).isEqualTo(naive.written());
        assertThat(merge.accounts().revised()).isEqualTo(naive.revised());
        assertThat(merge.accounts().unchanged()).isEqualTo(naive.unchanged());
        assertThat(merge.accounts().duplicates()).isEqualTo(naive.duplicates());
        assertThat(merge.accounts().rejected()).isEqualTo(naive.conflicts().size());
        assertThat(merge.rejected())
                .extracting(rejected -> rejected.source() + ":" + rejected.line())
                .containsExactlyInAnyOrderElementsOf(naive.conflicts());
    }

    private List<String> read(Path file) {
        try (ObjectStore store = ObjectStores.open(new ObjectStoreSettings.Directory(directory))) {
            String key = file.getFileName().toString();
            List<String> rows = new ArrayList<>();
            for (BarSeries series : BarParquetReader.readSeries(store, key, BarQuery.ALL, Interval.ONE_DAY)) {
                for (int i = 0; i < series.size(); i++) {
                    BarColumns bars = series.bars();
                    assertThat(bars.volume()[i]).isEqualTo(bars.close()[i] * 10);
                    rows.add(series.symbol() + " " + NaiveMerge.date(bars.time()[i]) + " " + bars.close()[i]);
                }
            }
            return rows;
        }
    }

    private List<Row> rows(int count) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            LocalDate date = LocalDate.of(YEARS.get(random.nextInt(YEARS.size())), 1, 1 + random.nextInt(7));
            rows.add(new Row("S" + random.nextInt(3), date, 10 + 4 * random.nextInt(3)));
        }
        return rows;
    }

    private List<Row> stored(int year) {
        return rows(random.nextInt(20)).stream()
                .map(row -> new Row(row.symbol(), row.date().withYear(year), row.close()))
                .sorted(RUN_ORDER)
                .collect(
                        ArrayList::new,
                        (kept, row) -> {
                            if (kept.isEmpty() || RUN_ORDER.compare(kept.getLast(), row) != 0) {
                                kept.add(row);
                            }
                        },
                        List::addAll);
    }

    /// Cuts rows into frames of one year and symbol and 1 to 6 rows, and notes where each row is.
    private List<BarFrame> frames(List<Row> rows, String run, Map<Integer, List<Staged>> noted) {
        List<BarFrame> frames = new ArrayList<>();
        for (int from = 0; from < rows.size(); ) {
            Row first = rows.get(from);
            int to = from + 1;
            int most = from + 1 + random.nextInt(6);
            while (to < Math.min(rows.size(), most) && sameFrame(first, rows.get(to))) {
                to++;
            }
            String source = run + "-" + frames.size();
            frames.add(frame(rows.subList(from, to), source));
            List<Staged> ofYear = noted.computeIfAbsent(first.date().getYear(), year -> new ArrayList<>());
            for (int i = from; i < to; i++) {
                ofYear.add(new Staged(rows.get(i), source, i - from + 1L));
            }
            from = to;
        }
        return frames;
    }

    private static boolean sameFrame(Row a, Row b) {
        return a.symbol().equals(b.symbol()) && a.date().getYear() == b.date().getYear();
    }

    private static BarFrame frame(List<Row> rows, String source) {
        BarColumns bars = BarColumns.ofSize(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            bars.time()[i] = row.time();
            bars.open()[i] = row.close();
            bars.high()[i] = row.close();
            bars.low()[i] = row.close();
            bars.close()[i] = row.close();
            bars.volume()[i] = row.close() * 10;
        }
        Row first = rows.getFirst();
        return new BarFrame(first.date().getYear(), first.symbol(), bars, new BarFrame.Stored(source));
    }
}
