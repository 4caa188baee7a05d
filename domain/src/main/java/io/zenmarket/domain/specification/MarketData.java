package io.zenmarket.domain.specification;

import io.zenmarket.domain.market.Interval;
import java.util.Optional;

/// The bars and the sentiment a backtest reads.
///
/// @param universe symbols
/// @param interval length of a bar
/// @param dates sessions
/// @param benchmark symbol to compare with; empty: none
/// @param sentiment of the news beside the bars; empty: none
public record MarketData(
        Universe universe,
        Interval interval,
        Dates dates,
        Optional<String> benchmark,
        Optional<SentimentSpecification> sentiment)
        implements Inlined {

    public MarketData with(SentimentSpecification other) {
        return new MarketData(universe, interval, dates, benchmark, Optional.of(other));
    }
}
