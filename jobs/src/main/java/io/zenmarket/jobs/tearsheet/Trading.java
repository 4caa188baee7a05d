package io.zenmarket.jobs.tearsheet;

import java.util.List;

/// What was traded.
///
/// @param trades by time of entry
/// @param candles of the symbols to draw: a few
public record Trading(List<Trade> trades, List<Candles> candles) {

    public Trading {
        trades = List.copyOf(trades);
        candles = List.copyOf(candles);
    }
}
