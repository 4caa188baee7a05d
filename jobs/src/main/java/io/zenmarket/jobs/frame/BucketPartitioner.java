package io.zenmarket.jobs.frame;

import io.zenmarket.domain.market.Buckets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/// A partition per bucket of the lake.
public final class BucketPartitioner implements Partitioner {

    /// Where a partition's step finds its bucket in its context.
    public static final String BUCKET = "bucket";

    private final Progress progress;

    /// @param progress told how many there are
    public BucketPartitioner(Progress progress) {
        this.progress = progress;
    }

    @Override
    public Map<String, ExecutionContext> partition(int gridSize) {
        Map<String, ExecutionContext> partitions = new LinkedHashMap<>();
        for (int bucket = 0; bucket < Buckets.COUNT; bucket++) {
            ExecutionContext context = new ExecutionContext();
            context.putInt(BUCKET, bucket);
            partitions.put(String.format(Locale.ROOT, "bucket%02d", bucket), context);
        }
        progress.plan(partitions.size());
        return partitions;
    }
}
