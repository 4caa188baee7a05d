package io.zenmarket.jobs.ingestnews;

import io.zenmarket.domain.news.NewsSource;
import io.zenmarket.jobs.frame.SourceSpec;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Makes the source of a [SourceSpec], one per spec and run. Thread-safe.
class NewsSources {

    private final List<NewsSourceKind> others;
    private final Map<String, NewsSource> sources = new ConcurrentHashMap<>();

    NewsSources(List<NewsSourceKind> others) {
        this.others = List.copyOf(others);
    }

    /// The source of a spec, as in [SourceSpec#parse].
    NewsSource get(String spec) {
        return sources.computeIfAbsent(spec, text -> make(SourceSpec.parse(text)));
    }

    private NewsSource make(SourceSpec spec) {
        return others.stream()
                .filter(other -> other.kind().equals(spec.kind()))
                .findFirst()
                .map(other -> other.source(spec))
                .orElseThrow(() -> new IllegalArgumentException(
                        "source: expected rss, newsapi, gdelt, file or simulated, was " + spec.kind()));
    }
}
