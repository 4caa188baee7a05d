package io.zenmarket.readerswriters.staging;

import io.zenmarket.readerswriters.objectstore.ObjectStore;
import io.zenmarket.readerswriters.objectstore.ObjectStore.Condition;
import java.util.function.Supplier;

/// Where one run of a job records what it reads. Thread-safe.
public final class PlanStaging {

    private final ObjectStore store;
    private final String prefix;

    /// @param store where the lake is, too
    /// @param job the job's name
    /// @param jobInstanceId the run, so that runs never meet
    public PlanStaging(ObjectStore store, String job, long jobInstanceId) {
        this.store = store;
        this.prefix = "staging/%s/run=%d/".formatted(job, jobInstanceId);
    }

    /// Of all objects of the run.
    String prefix() {
        return prefix;
    }

    /// What the run reads. It is recorded before the first slice is read, so that a restart reads the same
    /// slices under the same numbers, whatever has become of the sources.
    ///
    /// @param maker makes the plan when none is recorded
    public SlicePlan plan(Supplier<SlicePlan> maker) {
        String key = prefix + "plan";
        return store.find(key)
                .map(object -> SlicePlan.decode(store.read(key, 0, Math.toIntExact(object.size()))))
                .orElseGet(() -> {
                    SlicePlan plan = maker.get();
                    store.put(key, plan.encode(), Condition.always());
                    return plan;
                });
    }

    /// Removes everything the run has staged.
    public void clear() {
        store.list(prefix).forEach(object -> store.delete(object.key()));
    }
}
