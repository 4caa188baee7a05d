package io.zenmarket.jobs.ingestnews;

import io.zenmarket.domain.news.NewsSource;
import io.zenmarket.jobs.frame.SourceSpec;
import io.zenmarket.readerswriters.http.HttpSettings;
import io.zenmarket.readerswriters.news.rss.FeedMemory;
import io.zenmarket.readerswriters.news.rss.RssFeed;
import io.zenmarket.readerswriters.news.rss.RssNewsSource;
import io.zenmarket.readerswriters.news.rss.RssSettings;
import java.util.List;
import java.util.function.Supplier;

/// Makes the sources that are feeds.
///
/// @param http how hosts are treated
/// @param feeds remembers the state of feeds
/// @param symbols asked for when a feed has `{symbol}` in its address
record WebNews(HttpSettings http, FeedMemory feeds, Supplier<List<String>> symbols) {

    private static final int FEEDS_PER_SLICE = 5;
    private static final String SYMBOL = "{symbol}";

    NewsSource rss(SourceSpec spec) {
        RssFeed feed = RssFeed.of(spec.target());
        List<String> asked = feed.address().contains(SYMBOL) ? symbols.get() : List.of();
        return RssNewsSource.of(new RssSettings(List.of(feed), asked, FEEDS_PER_SLICE, http), feeds);
    }
}
