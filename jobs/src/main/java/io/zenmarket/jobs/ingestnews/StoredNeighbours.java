package io.zenmarket.jobs.ingestnews;

import io.zenmarket.domain.news.NewsLink;
import io.zenmarket.domain.news.NewsSighting;
import io.zenmarket.domain.news.PlacedSighting;
import io.zenmarket.readerswriters.postgres.NewsLinkPostgresTable;
import io.zenmarket.readerswriters.postgres.StoredNewsLink;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/// The stored links of a symbol from a time on, a page in memory at a time; what was passed can be asked for
/// again.
final class StoredNeighbours implements Iterator<PlacedSighting> {

    private static final int PAGE = 10_000;

    private final NewsLinkPostgresTable table;
    private final String symbol;
    private final Instant since;
    private final Map<String, NewsLink> passed = new HashMap<>();
    private final Deque<StoredNewsLink> page = new ArrayDeque<>();
    private Optional<NewsSighting> last = Optional.empty();
    private boolean ended;

    StoredNeighbours(NewsLinkPostgresTable table, String symbol, Instant since) {
        this.table = table;
        this.symbol = symbol;
        this.since = since;
    }

    /// The link of a story that was passed.
    NewsLink link(NewsSighting story) {
        return Optional.ofNullable(passed.get(story.contentHash()))
                .orElseThrow(() -> new NoSuchElementException(story + ": expected to be passed, was not"));
    }

    @Override
    public boolean hasNext() {
        if (page.isEmpty() && !ended) {
            List<StoredNewsLink> next = table.page(symbol, since, last, PAGE);
            ended = next.size() < PAGE;
            page.addAll(next);
        }
        return !page.isEmpty();
    }

    @Override
    public PlacedSighting next() {
        if (!hasNext()) {
            throw new NoSuchElementException(symbol + ": no more links");
        }
        StoredNewsLink link = page.removeFirst();
        last = Optional.of(link.story());
        passed.put(link.story().contentHash(), link.link());
        return link.placed();
    }
}
