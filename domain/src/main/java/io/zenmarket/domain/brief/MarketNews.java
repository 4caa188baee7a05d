package io.zenmarket.domain.brief;

import java.util.List;

/// The news of the session as a whole, and how they were scored.
///
/// @param session every story, about whomever, scored for the market
/// @param agreements each pair of scorers that has scored the same stories; empty with one scorer
/// @param costs of the language models that were asked; empty when none was
public record MarketNews(SessionNews session, List<Agreement> agreements, List<OpinionCost> costs) {

    /// No news.
    public static final MarketNews NONE = new MarketNews(SessionNews.NONE, List.of(), List.of());

    public MarketNews {
        agreements = List.copyOf(agreements);
        costs = List.copyOf(costs);
    }
}
