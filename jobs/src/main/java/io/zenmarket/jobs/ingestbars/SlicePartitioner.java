package io.zenmarket.jobs.ingestbars;

import io.zenmarket.domain.market.BarSource;
import io.zenmarket.jobs.frame.Progress;
import io.zenmarket.readerswriters.staging.BarStaging;
import io.zenmarket.readerswriters.staging.SlicePlan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/// Plans the reading: a partition per slice of every source, numbered in the order of the sources. The
/// framework asks again at a restart; the plan is the one recorded at the first attempt.
class SlicePartitioner implements Partitioner {

    private final BarSources sources;
    private final List<String> specs;
    private final BarStaging staging;
    private final Progress progress;

    SlicePartitioner(BarSources sources, List<String> specs, BarStaging staging, Progress progress) {
        this.sources = sources;
        this.specs = List.copyOf(specs);
        this.staging = staging;
        this.progress = progress;
    }

    @Override
    public Map<String, ExecutionContext> partition(int gridSize) {
        List<SlicePlan.Entry> plan = staging.plan(this::plan).entries();
        Map<String, ExecutionContext> partitions = new LinkedHashMap<>();
        for (int number = 0; number < plan.size(); number++) {
            SlicePlan.Entry entry = plan.get(number);
            partitions.put(
                    String.format(Locale.ROOT, "slice%06d", number),
                    new PlannedSlice(number, entry.spec(), slice(entry)).toContext());
        }
        progress.plan(partitions.size());
        return partitions;
    }

    private SlicePlan plan() {
        return new SlicePlan(specs.stream()
                .flatMap(spec -> sources.get(spec).plan().stream()
                        .map(slice -> new SlicePlan.Entry(spec, slice.name(), slice.locator(), slice.weight())))
                .toList());
    }

    private static BarSource.Slice slice(SlicePlan.Entry entry) {
        return new BarSource.Slice(entry.name(), entry.locator(), entry.weight());
    }
}
