package io.zenmarket.jobs.scoresentiment;

import io.zenmarket.domain.market.Buckets;
import io.zenmarket.jobs.frame.BucketPartitioner;
import io.zenmarket.jobs.frame.Progress;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/// A partition per bucket that has symbols with news; none without news.
class SymbolPartitioner implements Partitioner {

    private final Supplier<List<String>> symbols;
    private final Progress progress;

    SymbolPartitioner(Supplier<List<String>> symbols, Progress progress) {
        this.symbols = symbols;
        this.progress = progress;
    }

    @Override
    public Map<String, ExecutionContext> partition(int gridSize) {
        Map<String, ExecutionContext> partitions = new TreeMap<>();
        for (String symbol : symbols.get()) {
            int bucket = Buckets.of(symbol);
            partitions.computeIfAbsent(String.format(Locale.ROOT, "bucket%02d", bucket), name -> context(bucket));
        }
        progress.plan(partitions.size());
        return partitions;
    }

    private static ExecutionContext context(int bucket) {
        ExecutionContext context = new ExecutionContext();
        context.putInt(BucketPartitioner.BUCKET, bucket);
        return context;
    }
}
