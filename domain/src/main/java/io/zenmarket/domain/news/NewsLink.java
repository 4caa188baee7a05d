package io.zenmarket.domain.news;

/// An instrument a story is about.
///
/// @param symbol the instrument, or [#MARKET]
/// @param entity its name as a headline would say it; empty for the market
/// @param relevance how much the story is about it, above 0 to 1
public record NewsLink(String symbol, String entity, double relevance) {

    /// Stands for the market as a whole; every story is about it.
    public static final String MARKET = "*";

    /// What every story has.
    static final NewsLink TO_MARKET = new NewsLink(MARKET, "", 1);

    public NewsLink {
        if (!(relevance > 0 && relevance <= 1)) {
            throw new IllegalArgumentException(symbol + ": expected a relevance above 0 and up to 1, was " + relevance);
        }
    }
}
