package io.zenmarket.jobs.ingestnews;

import io.zenmarket.readerswriters.postgres.NewsItem;
import io.zenmarket.readerswriters.postgres.NewsItemPostgresTable;
import io.zenmarket.readerswriters.postgres.NewsLinkPostgresTable;
import io.zenmarket.readerswriters.postgres.NewsRange;
import io.zenmarket.readerswriters.postgres.StoredNewsLink;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The stories of a day with their links, as rows of the lake.
final class NewsDays {

    private static final int PAGE = 10_000;

    private final NewsItemPostgresTable items;
    private final NewsLinkPostgresTable links;

    NewsDays(NewsItemPostgresTable items, NewsLinkPostgresTable links) {
        this.items = items;
        this.links = links;
    }

    /// All of a day, UTC, ascending by when they could be acted on, then by hash.
    List<NewsRow> rows(LocalDate date) {
        List<NewsRow> rows = new ArrayList<>();
        Optional<NewsItem> last = Optional.empty();
        for (List<NewsItem> page = page(date, last); !page.isEmpty(); page = page(date, last)) {
            rows.addAll(rows(page));
            last = Optional.of(page.getLast());
        }
        return rows;
    }

    private List<NewsItem> page(LocalDate date, Optional<NewsItem> last) {
        return items.page(NewsRange.of(date), last, PAGE);
    }

    private List<NewsRow> rows(List<NewsItem> page) {
        Map<String, List<NewsRow.Link>> found =
                links.find(page.stream().map(item -> item.story().contentHash()).toList()).stream()
                        .collect(Collectors.groupingBy(
                                NewsDays::hash, Collectors.mapping(NewsRow.Link::of, Collectors.toList())));
        return page.stream()
                .map(item -> NewsRow.of(item, found.getOrDefault(item.story().contentHash(), List.of())))
                .toList();
    }

    private static String hash(StoredNewsLink link) {
        return link.story().contentHash();
    }
}
