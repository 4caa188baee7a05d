package io.zenmarket.jobs.ingestnews;

import io.zenmarket.domain.ingest.RejectedRecord;
import io.zenmarket.domain.ingest.SourceUnavailableException;
import io.zenmarket.domain.news.NewsBlock;
import io.zenmarket.domain.news.NewsRules;
import io.zenmarket.domain.news.NewsSource;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/// Reads one slice of a source block by block; a restart goes on behind the last block that was committed. A
/// story is seen when its block is read. A source that does not answer ends the slice, and is reported as one
/// refused record of line 0.
class NewsSliceReader implements ItemStreamReader<ReadNews> {

    private static final String POSITION = "slice.position";
    private static final String ENDED = "slice.ended";

    /// What a slice is read with.
    record Means(NewsSources sources, SourceHealth health, NewsRules rules, Clock clock) {}

    private final Means means;
    private final PlannedNews planned;
    private NewsSource.@Nullable Reader reader;
    private String position = "";
    private boolean ended;

    NewsSliceReader(Means means, PlannedNews planned) {
        this.means = means;
        this.planned = planned;
    }

    @Override
    public void open(ExecutionContext context) {
        position = context.getString(POSITION, "");
        ended = context.containsKey(ENDED);
    }

    @Override
    public @Nullable ReadNews read() {
        if (ended) {
            return null;
        }
        try {
            return next();
        } catch (SourceUnavailableException e) {
            String reason = String.valueOf(e.getMessage());
            means.health().failed(planned, reason);
            return refused(reason);
        }
    }

    private @Nullable ReadNews next() {
        if (reader == null) {
            if (means.health().leftAlone(planned)) {
                return refused("source: expected an answer, was none for several times; left alone in this run");
            }
            reader = opened();
        }
        NewsBlock block = reader.read();
        if (block == null) {
            ended = true;
            means.health().worked(planned);
            return null;
        }
        position = block.end();
        return new ReadNews(means.rules().apply(block, means.clock().instant()), planned.source());
    }

    private NewsSource.Reader opened() {
        if (!planned.isPlanned()) {
            throw new SourceUnavailableException(planned.slice().name());
        }
        return means.sources().get(planned.spec()).open(planned.slice(), position);
    }

    private ReadNews refused(String reason) {
        ended = true;
        String name = planned.isPlanned() ? planned.slice().name() : planned.source();
        RejectedRecord record = new RejectedRecord(name, 0, "", reason);
        return new ReadNews(new NewsRules.Checked(List.of(), List.of(record)), planned.source());
    }

    @Override
    public void update(ExecutionContext context) {
        context.putString(POSITION, position);
        if (ended) {
            context.putString(ENDED, "");
        }
    }

    @Override
    public void close() {
        if (reader != null) {
            reader.close();
            reader = null;
        }
    }
}
