package io.zenmarket.readerswriters.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.domain.news.NewsCluster;
import io.zenmarket.domain.news.NewsFingerprint;
import io.zenmarket.domain.news.NewsLink;
import io.zenmarket.domain.news.NewsStory;
import io.zenmarket.domain.news.NewsTimes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NewsTablesIT {

    private static final Instant NOON = Instant.parse("2024-03-01T12:00:00Z");
    private static final NewsRange DAY = NewsRange.of(LocalDate.of(2024, 3, 1));

    private TestDatabase database;
    private NewsItemPostgresTable items;
    private NewsLinkPostgresTable links;
    private PendingNewsLinkPostgresTable pending;

    @BeforeEach
    void makeDatabase() {
        database = TestDatabase.empty("news").with("news.sql");
        items = new NewsItemPostgresTable(database.dataSource());
        links = new NewsLinkPostgresTable(database.dataSource());
        pending = new PendingNewsLinkPostgresTable(database.dataSource());
    }

    private static NewsItem item(String digit, Instant seen, String outlet, long execution) {
        NewsStory story = new NewsStory(
                new NewsFingerprint(digit.repeat(64), -7),
                outlet,
                "https://example.com/\t" + digit,
                "en",
                "Apple \\ beats",
                "",
                new NewsTimes(NOON.minusSeconds(60), false, seen, false));
        return new NewsItem(story, "file:news", execution);
    }

    private UpsertCounts store(NewsItem... written) {
        return database.commit(() -> items.upsert(List.of(written)));
    }

    private List<NewsItem> read(NewsRange range) {
        return items.page(range, Optional.empty(), 100);
    }

    @Test
    void giveBackWhatTheyWereGiven() {
        NewsItem story = item("a", NOON.plusNanos(1_000), "Reuters", 4);
        assertThat(store(story)).isEqualTo(new UpsertCounts(1, 0, 0, 0));
        assertThat(read(DAY)).containsExactly(story);
        assertThat(store(item("a", NOON.plusNanos(1_000), "Reuters", 5))).isEqualTo(new UpsertCounts(0, 0, 1, 0));
        assertThat(read(DAY)).containsExactly(story);
    }

    @Test
    void keepTheEarlierOfTwoDeliveriesWhateverComesFirst() {
        NewsItem early = item("a", NOON, "Zeit", 1);
        NewsItem late = item("a", NOON.plusSeconds(1), "Abc", 1);
        NewsItem same = item("a", NOON, "Zeitung", 1);
        for (List<NewsItem> order : List.of(List.of(early, late, same), List.of(same, late, early))) {
            database.jdbc().execute("truncate news_item cascade");
            order.forEach(this::store);
            assertThat(read(DAY)).containsExactly(early);
            database.jdbc().execute("truncate news_item cascade");
            assertThat(database.commit(() -> items.upsert(order))).isEqualTo(new UpsertCounts(1, 0, 0, 0));
            assertThat(read(DAY)).containsExactly(early);
        }
    }

    @Test
    void tellWhatOtherExecutionsStored() {
        store(item("a", NOON, "", 1), item("b", NOON, "", 2), item("c", NOON, "", 3));
        List<String> hashes = List.of("a".repeat(64), "b".repeat(64), "c".repeat(64), "d".repeat(64));
        assertThat(items.storedByOthers(hashes, List.of(2L, 3L))).containsExactly("a".repeat(64));
    }

    @Test
    void turnPages() {
        store(
                item("a", NOON, "", 1),
                item("b", NOON, "", 1),
                item("c", NOON.minusSeconds(1), "", 1),
                item("d", NOON.plusSeconds(86_400), "", 1));
        List<NewsItem> found = new ArrayList<>();
        Optional<NewsItem> last = Optional.empty();
        for (List<NewsItem> page = items.page(DAY, last, 2); !page.isEmpty(); page = items.page(DAY, last, 2)) {
            found.addAll(page);
            last = Optional.of(page.getLast());
        }
        assertThat(found)
                .extracting(each -> each.story().contentHash().substring(0, 1))
                .containsExactly("c", "a", "b");
        assertThat(read(DAY.withBucket(0xb)))
                .extracting(each -> each.story().contentHash())
                .containsExactly("b".repeat(64));
    }

    @Test
    void keepLinksAndTheirPlaces() {
        NewsItem first = item("a", NOON, "", 1);
        NewsItem second = item("b", NOON.plusSeconds(5), "", 1);
        store(first, second);
        StoredNewsLink one = link(first, "AAPL", 100);
        StoredNewsLink market = link(first, "*", 100);
        StoredNewsLink two = link(second, "AAPL", 75);
        database.commit(() -> links.upsert(List.of(two, one, market)));

        assertThat(links.find(List.of("a".repeat(64)))).containsExactly(market, one);
        assertThat(links.page("AAPL", NOON, Optional.empty(), 9)).containsExactly(one, two);
        assertThat(links.page("AAPL", NOON, Optional.of(one.story()), 9)).containsExactly(two);
        assertThat(links.page("AAPL", NOON.plusSeconds(1), Optional.empty(), 9)).containsExactly(two);
        assertThat(database.commit(() -> links.upsert(List.of(one)))).isEqualTo(new UpsertCounts(0, 0, 1, 0));
    }

    private static StoredNewsLink link(NewsItem item, String symbol, double novelty) {
        NewsLink link = new NewsLink(symbol, symbol.equals("*") ? "" : "Apple", 0.85);
        return new StoredNewsLink(item.story().sighting(), link, new NewsCluster("a".repeat(64), novelty), 1);
    }

    @Test
    void letLinksWaitInOrderWithTheHighestRelevance() {
        NewsItem first = item("b", NOON, "", 1);
        NewsItem second = item("a", NOON.plusSeconds(5), "", 1);
        store(first, second);
        PendingNewsLink one = new PendingNewsLink(first.story().sighting(), new NewsLink("AAPL", "Apple", 0.5));
        PendingNewsLink two = new PendingNewsLink(second.story().sighting(), new NewsLink("AAPL", "Apple", 0.5));
        PendingNewsLink better = new PendingNewsLink(two.story(), new NewsLink("AAPL", "Apple", 0.75));
        database.commit(() -> pending.add(List.of(one, better)));
        database.commit(() -> pending.add(List.of(two)));

        assertThat(pending.symbols()).containsExactly("AAPL");
        assertThat(pending.first("AAPL", 1)).containsExactly(one);
        pending.remove(List.of(one));
        assertThat(pending.first("AAPL", 9)).containsExactly(better);
    }

    @Test
    void noteDaysAndFeeds() {
        UnpublishedNewsPostgresTable days = new UnpublishedNewsPostgresTable(database.dataSource());
        LocalDate march = LocalDate.of(2024, 3, 1);
        database.commit(() -> {
            days.add(List.of(march.plusDays(1), march));
            days.add(List.of(march));
            return 0;
        });
        assertThat(days.dates()).containsExactly(march, march.plusDays(1));
        days.remove(march);
        assertThat(days.dates()).containsExactly(march.plusDays(1));

        FeedValidatorPostgresTable feeds = new FeedValidatorPostgresTable(database.dataSource());
        FeedValidator seen = new FeedValidator("https://example.com/rss", "\"abc\"", "");
        database.commit(() -> feeds.upsert(List.of(seen)));
        assertThat(feeds.find(seen.url())).contains(seen);
        assertThat(feeds.find("https://example.com/other")).isEmpty();
    }
}
