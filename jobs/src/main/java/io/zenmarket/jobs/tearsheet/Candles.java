package io.zenmarket.jobs.tearsheet;

import io.zenmarket.domain.market.BarColumns;

/// The bars of a symbol that was traded.
///
/// @param symbol its name, as in the trades
/// @param bars as the strategy saw them
public record Candles(String symbol, BarColumns bars) {}
