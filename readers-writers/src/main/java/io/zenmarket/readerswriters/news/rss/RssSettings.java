package io.zenmarket.readerswriters.news.rss;

import io.zenmarket.domain.market.BarRules;
import io.zenmarket.readerswriters.http.HttpSettings;
import java.util.HashSet;
import java.util.List;

/// Which feeds are read, and how their hosts are treated.
///
/// @param feeds each once, and at least one
/// @param symbols of the feeds per symbol
/// @param feedsPerSlice feeds that are read one behind the other
/// @param http how each host is treated; its largest answer is the largest feed
public record RssSettings(List<RssFeed> feeds, List<String> symbols, int feedsPerSlice, HttpSettings http) {

    public RssSettings {
        feeds = List.copyOf(feeds);
        symbols = List.copyOf(symbols);
        require("feeds", "at least one", feeds, !feeds.isEmpty());
        require(
                "feeds",
                "each name once",
                feeds,
                areDistinct(feeds.stream().map(RssFeed::name).toList()));
        require(
                "feeds",
                "each address once",
                feeds,
                areDistinct(feeds.stream().map(RssFeed::address).toList()));
        require(
                "symbols",
                "symbols, each once",
                symbols,
                symbols.stream().allMatch(BarRules::isSymbol) && areDistinct(symbols));
        boolean needed = feeds.stream().anyMatch(RssFeed::perSymbol);
        require("symbols", "at least one for the feeds per symbol", symbols, !needed || !symbols.isEmpty());
        require("feeds per slice", "1 or more", feedsPerSlice, feedsPerSlice > 0);
    }

    private static boolean areDistinct(List<String> texts) {
        return new HashSet<>(texts).size() == texts.size();
    }

    private static void require(String what, String expected, Object was, boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException("rss: " + what + ", expected " + expected + ", was " + was);
        }
    }
}
