package io.zenmarket.jobs.ingestnews;

import io.zenmarket.domain.news.NewsSighting;
import io.zenmarket.readerswriters.postgres.PendingNewsLink;
import java.util.List;

/// Links that wait for clustering: the item of the clustering step, and what one checkpoint places.
///
/// @param symbols by symbol, ascending
record Backlog(List<OfSymbol> symbols) {

    /// Links of one symbol.
    ///
    /// @param links in the order of clustering; at least one
    record OfSymbol(String symbol, List<PendingNewsLink> links) {

        List<NewsSighting> stories() {
            return links.stream().map(PendingNewsLink::story).toList();
        }
    }

    Backlog {
        symbols = List.copyOf(symbols);
    }

    List<PendingNewsLink> links() {
        return symbols.stream().map(OfSymbol::links).flatMap(List::stream).toList();
    }
}
