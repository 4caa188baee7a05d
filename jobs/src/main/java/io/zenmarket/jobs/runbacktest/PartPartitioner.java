package io.zenmarket.jobs.runbacktest;

import io.zenmarket.jobs.frame.Progress;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/// Cuts a run's parts into partitions of neighbouring ones; how many depends on configuration, never on threads.
class PartPartitioner implements Partitioner {

    /// Where a partition's step finds its first part.
    static final String FROM = "from";

    /// Where it finds the part behind its last one.
    static final String TO = "to";

    private final int parts;
    private final int partitions;
    private final Progress progress;

    PartPartitioner(int parts, int partitions, Progress progress) {
        this.parts = parts;
        this.partitions = Math.min(parts, partitions);
        this.progress = progress;
    }

    @Override
    public Map<String, ExecutionContext> partition(int gridSize) {
        Map<String, ExecutionContext> contexts = new LinkedHashMap<>();
        for (int i = 0; i < partitions; i++) {
            ExecutionContext context = new ExecutionContext();
            context.putInt(FROM, (int) ((long) parts * i / partitions));
            context.putInt(TO, (int) ((long) parts * (i + 1) / partitions));
            contexts.put(String.format(Locale.ROOT, "partition%03d", i), context);
        }
        progress.plan(partitions);
        return contexts;
    }
}
