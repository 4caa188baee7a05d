package io.zenmarket.domain.specification;

import io.zenmarket.domain.market.Interval;
import java.util.Optional;

/// The bars a backtest reads.
///
/// @param universe symbols
/// @param interval length of a bar
/// @param dates sessions
/// @param benchmark symbol to compare with; empty: none
public record MarketData(Universe universe, Interval interval, Dates dates, Optional<String> benchmark)
        implements Inlined {}
