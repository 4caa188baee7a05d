package io.zenmarket.readerswriters.staging;

import io.zenmarket.domain.market.BarBlock;
import io.zenmarket.readerswriters.objectstore.ObjectStore;
import io.zenmarket.readerswriters.objectstore.ObjectStore.Condition;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/// The staging area of one run of a job: every checkpoint of reading adds one object, named by its slice and
/// number, so that a repeated checkpoint writes the same bytes under the same key. Thread-safe.
public final class BarStaging {

    private final ObjectStore store;
    private final String prefix;
    private final PlanStaging plan;

    /// @param store where the lake is, too
    /// @param jobInstanceId the run, so that runs never meet
    public BarStaging(ObjectStore store, long jobInstanceId) {
        this.store = store;
        this.plan = new PlanStaging(store, "ingest-bars", jobInstanceId);
        this.prefix = plan.prefix();
    }

    /// What this run reads, as in [PlanStaging#plan].
    public SlicePlan plan(Supplier<SlicePlan> maker) {
        return plan.plan(maker);
    }

    /// Writes the rows of one checkpoint.
    ///
    /// @param kind kind of source, e.g. `csv`
    /// @param slice number of the slice in the plan
    /// @param chunk number of the checkpoint in the slice
    public void write(String kind, int slice, long chunk, List<BarBlock> blocks) {
        if (blocks.stream().anyMatch(block -> block.size() > 0)) {
            store.put(key(slice, chunk), new StagedChunk(kind, blocks).encode(), Condition.always());
        }
    }

    /// Removes what an attempt that was not committed left behind: its checkpoints may not come again, when the
    /// source has changed or fails by now.
    ///
    /// @param slice number of the slice in the plan
    /// @param chunk number of the first checkpoint that is still to be made
    public void rewind(int slice, long chunk) {
        store.list(slicePrefix(slice)).stream()
                .filter(object -> object.key().compareTo(key(slice, chunk)) >= 0)
                .forEach(object -> store.delete(object.key()));
    }

    private String key(int slice, long chunk) {
        return String.format(Locale.ROOT, "%schunk=%08d", slicePrefix(slice), chunk);
    }

    private String slicePrefix(int slice) {
        return String.format(Locale.ROOT, "%sslice=%06d/", prefix, slice);
    }

    /// The sorted runs of a bucket, in the order they were read.
    public List<Iterator<BarFrame>> runs(int bucket) {
        return store.list(prefix + "slice=").stream()
                .<Iterator<BarFrame>>map(object -> StagedRun.open(store, object.key(), bucket))
                .filter(Iterator::hasNext)
                .toList();
    }

    /// Removes everything staged.
    public void clear() {
        plan.clear();
    }
}
