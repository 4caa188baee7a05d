package io.zenmarket.readerswriters.news.rss;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/// One address to read: a feed, or a feed of a symbol.
///
/// @param feed what it is one of
/// @param symbol none or one
record Subscription(RssFeed feed, List<String> symbol) {

    static Stream<Subscription> of(RssFeed feed, List<String> symbols) {
        return feed.perSymbol()
                ? symbols.stream().map(symbol -> new Subscription(feed, List.of(symbol)))
                : Stream.of(new Subscription(feed, List.of()));
    }

    URI address() {
        return symbol.isEmpty() ? URI.create(feed.address()) : feed.address(symbol.getFirst());
    }

    /// For people, and to be found again by: the feed's name, and behind a `|` the symbol.
    @Override
    public String toString() {
        return symbol.isEmpty() ? feed.name() : feed.name() + "|" + symbol.getFirst();
    }

    /// The address without what its query may hold.
    String where() {
        return address().toString().replaceFirst("[?#].*$", "");
    }
}
