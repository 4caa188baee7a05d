package io.zenmarket.jobs.ingestnews;

import io.zenmarket.domain.ingest.SourceUnavailableException;
import io.zenmarket.jobs.frame.Progress;
import io.zenmarket.readerswriters.staging.PlanStaging;
import io.zenmarket.readerswriters.staging.SlicePlan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/// Plans the reading: a partition per slice of every source. The framework asks again at a restart; the plan is
/// the one recorded at the first attempt. A source that cannot be reached has one partition, which reports
/// that.
class NewsPartitioner implements Partitioner {

    private static final Logger LOG = LoggerFactory.getLogger(NewsPartitioner.class);

    private final NewsSources sources;
    private final List<String> specs;
    private final PlanStaging staging;
    private final Progress progress;

    NewsPartitioner(NewsSources sources, List<String> specs, PlanStaging staging, Progress progress) {
        this.sources = sources;
        this.specs = List.copyOf(specs);
        this.staging = staging;
        this.progress = progress;
    }

    @Override
    public Map<String, ExecutionContext> partition(int gridSize) {
        if (specs.isEmpty()) {
            LOG.info("ingest-news: no source of news is configured, nothing is read; name one with --source, or set"
                    + " zenmarket.ingest-news.sources");
            return Map.of();
        }
        List<SlicePlan.Entry> plan = staging.plan(this::plan).entries();
        Map<String, ExecutionContext> partitions = new LinkedHashMap<>();
        for (int number = 0; number < plan.size(); number++) {
            partitions.put(
                    String.format(Locale.ROOT, "slice%06d", number),
                    PlannedNews.of(plan.get(number)).toContext());
        }
        progress.plan(partitions.size());
        return partitions;
    }

    private SlicePlan plan() {
        return new SlicePlan(
                specs.stream().flatMap(this::plan).map(PlannedNews::toEntry).toList());
    }

    private Stream<PlannedNews> plan(String spec) {
        try {
            return sources.get(spec).plan().stream().map(slice -> new PlannedNews(spec, slice));
        } catch (SourceUnavailableException e) {
            return Stream.of(PlannedNews.failed(spec, String.valueOf(e.getMessage())));
        }
    }
}
