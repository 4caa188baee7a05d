package io.zenmarket.jobs.ingestbars;

import io.zenmarket.domain.calendar.MarketOf;
import io.zenmarket.domain.market.Interval;
import io.zenmarket.readerswriters.lake.BarLake;
import io.zenmarket.readerswriters.lake.LakeKeys;
import io.zenmarket.readerswriters.lake.LakeObject;
import io.zenmarket.readerswriters.parquet.BarParquetWriter;
import io.zenmarket.readerswriters.parquet.WrittenBars;
import io.zenmarket.readerswriters.staging.BarFrame;
import io.zenmarket.readerswriters.staging.BarStaging;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/// Merges the staged rows of one bucket year by year, in ascending order; an item is as many years as make a
/// checkpoint worth its cost. A restart goes on behind the last year that was published.
///
/// The stored rows are taken from `history/`, by what `lake_object` says, so that a merge that is repeated
/// after a crash starts from the same rows and makes the same bytes.
class MergedYearReader implements ItemStreamReader<MergedYears> {

    private static final String CONTEXT_KEY = "merged-through-year";

    /// Some 0.2 s of work; a checkpoint costs some 0.02 s.
    private static final long ROWS_PER_CHECKPOINT = 250_000;

    private final BarStaging staging;
    private final BarLake lake;
    private final JumpRule jumps;
    private final MarketOf markets;
    private final Interval interval;
    private final int bucket;
    private final IntFunction<Path> work;

    private final PriorityQueue<FrameCursor> cursors = new PriorityQueue<>();
    private int mergedThrough;
    private Map<String, MergedRows.Seen> lastYear = Map.of();

    /// What is read and merged.
    ///
    /// @param markets finds the calendar of a symbol
    /// @param work gives a path to write a merged year to
    record Inputs(BarStaging staging, BarLake lake, JumpRule jumps, MarketOf markets, IntFunction<Path> work) {}

    MergedYearReader(Inputs inputs, Interval interval, int bucket) {
        this.staging = inputs.staging();
        this.lake = inputs.lake();
        this.jumps = inputs.jumps();
        this.markets = inputs.markets();
        this.work = inputs.work();
        this.interval = interval;
        this.bucket = bucket;
    }

    @Override
    public void open(ExecutionContext context) {
        mergedThrough = context.getInt(CONTEXT_KEY, 0);
        List<Iterator<BarFrame>> runs = staging.runs(bucket);
        for (int rank = 0; rank < runs.size(); rank++) {
            FrameCursor.open(runs.get(rank), rank)
                    .filter(cursor -> cursor.skipThrough(mergedThrough))
                    .ifPresent(cursors::add);
        }
    }

    @Override
    public void update(ExecutionContext context) {
        context.putInt(CONTEXT_KEY, mergedThrough);
    }

    @Override
    public @Nullable MergedYears read() {
        List<MergedYear> years = new ArrayList<>();
        long rows = 0;
        for (FrameCursor next = cursors.peek(); next != null && rows < ROWS_PER_CHECKPOINT; next = cursors.peek()) {
            MergedYear year = merge(next.year());
            rows += year.object().rows();
            years.add(year);
        }
        return years.isEmpty() ? null : new MergedYears(years);
    }

    private MergedYear merge(int year) {
        String key = LakeKeys.bars(interval, year, bucket);
        lake.frames(key, year)
                .flatMap(frames -> FrameCursor.open(frames, YearMerge.STORED))
                .ifPresent(cursors::add);
        Path file = work.apply(year);
        try (BarParquetWriter writer = BarParquetWriter.create(file)) {
            SessionWatch sessions = new SessionWatch(markets, interval);
            MergedRows rows = new MergedRows(writer, jumps, sessions, before(year));
            YearMerge merge = new YearMerge(cursors, year, rows);
            merge.run();
            rows.end();
            lastYear = rows.seen();
            mergedThrough = year;
            MergedYear.Findings findings = new MergedYear.Findings(
                    merge.rejected(), rows.flags(), sessions.watched(), merge.delivered(), rows.seen());
            return new MergedYear(object(key, writer.finish()), file, merge.accounts(), findings);
        }
    }

    private Map<String, MergedRows.Seen> before(int year) {
        if (mergedThrough == year - 1 && !lastYear.isEmpty()) {
            return lastYear;
        }
        return LastCloses.of(lake.frames(LakeKeys.bars(interval, year - 1, bucket), year - 1));
    }

    private static LakeObject object(String key, WrittenBars written) {
        LakeObject.Span span = new LakeObject.Span(written.firstTime(), written.lastTime());
        return new LakeObject(key, written.sha256(), written.bytes(), written.rows(), span);
    }
}
