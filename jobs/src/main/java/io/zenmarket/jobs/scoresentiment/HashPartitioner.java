package io.zenmarket.jobs.scoresentiment;

import io.zenmarket.jobs.frame.Progress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/// A partition per first digit of the content hashes that lack a score, 16 at most. A restart makes
/// partitions of what is left.
class HashPartitioner implements Partitioner {

    static final String SLICE = "slice";

    private final Supplier<List<String>> slices;
    private final Progress progress;

    /// @param slices gives the first hexadecimal digits
    HashPartitioner(Supplier<List<String>> slices, Progress progress) {
        this.slices = slices;
        this.progress = progress;
    }

    @Override
    public Map<String, ExecutionContext> partition(int gridSize) {
        Map<String, ExecutionContext> partitions = new LinkedHashMap<>();
        for (String slice : slices.get()) {
            ExecutionContext context = new ExecutionContext();
            context.putString(SLICE, slice);
            partitions.put("hash-" + slice, context);
        }
        progress.plan(partitions.size());
        return partitions;
    }
}
