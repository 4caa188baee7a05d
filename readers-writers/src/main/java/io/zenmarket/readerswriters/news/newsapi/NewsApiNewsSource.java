package io.zenmarket.readerswriters.news.newsapi;

import io.zenmarket.domain.news.NewsSource;
import io.zenmarket.readerswriters.http.Patience;
import io.zenmarket.readerswriters.http.Timing;
import java.util.List;
import java.util.function.DoubleSupplier;

/// Stories of NewsAPI's `/v2/everything`: all pages of one query, newest first.
///
/// One slice, a block per page, a position between two pages. Articles the publisher withdrew (`[Removed]`) are
/// refused. A service that does not answer just now (429, 5xx, cut answers), also after several attempts, is a
/// `SourceUnavailableException`, so that a restart goes on at that page; one that refuses (401: the key, 426: the plan
/// ends here) is one refused record at line 0, and what was read before stays. The key is in no locator, position,
/// message or refused record.
///
/// One object is one run. Thread-safe; threads wait between attempts.
public final class NewsApiNewsSource implements NewsSource {

    private final NewsApiSettings settings;
    private final NewsApiClient client;

    NewsApiNewsSource(NewsApiSettings settings, ApiKey key, Timing timing, DoubleSupplier jitter) {
        this.settings = settings;
        client = new NewsApiClient(settings, key, timing, jitter);
    }

    public static NewsApiNewsSource of(NewsApiSettings settings, ApiKey key) {
        return new NewsApiNewsSource(settings, key, Timing.ofSystem(), Patience::chance);
    }

    @Override
    public List<Slice> plan() {
        String window = new Window(settings.from(), settings.to()).toString();
        return List.of(new Slice(
                "newsapi " + settings.query(), window, settings.paging().mostStories()));
    }

    /// @throws IllegalArgumentException when the slice or the position is malformed
    @Override
    public Reader open(Slice slice, String position) {
        return new NewsApiReader(settings, client, Window.parse(slice.locator()), PagePosition.parse(position));
    }
}
