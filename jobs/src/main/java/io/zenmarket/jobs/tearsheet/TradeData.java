package io.zenmarket.jobs.tearsheet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/// Trades in columns for the page's script.
///
/// @param total how many there were
/// @param symbols names, by number
/// @param reasons of exits, by number
/// @param symbol number of each trade's symbol
/// @param side 0 long, 1 short
/// @param open 1 if still held
record TradeData(
        int total,
        List<String> symbols,
        List<String> reasons,
        Packed symbol,
        Packed reason,
        Packed side,
        Packed open,
        PackedTimes entryTime,
        PackedTimes exitTime,
        Packed entryPrice,
        Packed exitPrice,
        Packed quantity,
        Packed pnl,
        Packed returns,
        Packed bars,
        Packed mae,
        Packed mfe) {

    private static final int DIGITS = 9;
    private static final int FRACTION_DECIMALS = 5;

    /// Of the last trades.
    static TradeData of(List<Trade> all, int most) {
        List<Trade> trades = all.subList(Math.max(0, all.size() - most), all.size());
        List<String> symbols = trades.stream().map(Trade::symbol).distinct().toList();
        List<String> reasons =
                trades.stream().map(trade -> trade.exit().reason()).distinct().toList();
        return new TradeData(
                all.size(),
                symbols,
                reasons,
                whole(trades, numbers(symbols, Trade::symbol)),
                whole(trades, numbers(reasons, trade -> trade.exit().reason())),
                whole(trades, trade -> trade.side() == Trade.Side.LONG ? 0 : 1),
                whole(trades, trade -> trade.exit().open() ? 1 : 0),
                times(trades, trade -> trade.entry().time()),
                times(trades, trade -> trade.exit().time()),
                Packed.significant(column(trades, trade -> trade.entry().price()), DIGITS),
                Packed.significant(column(trades, trade -> trade.exit().price()), DIGITS),
                Packed.significant(column(trades, Trade::quantity), DIGITS),
                Packed.significant(column(trades, trade -> trade.outcome().pnl()), DIGITS),
                fractions(trades, trade -> trade.outcome().returnFraction()),
                whole(trades, trade -> trade.outcome().bars()),
                fractions(trades, trade -> trade.outcome().mae()),
                fractions(trades, trade -> trade.outcome().mfe()));
    }

    private static ToDoubleFunction<Trade> numbers(List<String> names, Function<Trade, String> name) {
        Map<String, Integer> number = new HashMap<>();
        names.forEach(each -> number.put(each, number.size()));
        return trade -> number.getOrDefault(name.apply(trade), 0);
    }

    private static double[] column(List<Trade> trades, ToDoubleFunction<Trade> value) {
        return trades.stream().mapToDouble(value).toArray();
    }

    private static Packed whole(List<Trade> trades, ToDoubleFunction<Trade> value) {
        return Packed.of(column(trades, value), 0);
    }

    private static Packed fractions(List<Trade> trades, ToDoubleFunction<Trade> value) {
        return Packed.of(column(trades, value), FRACTION_DECIMALS);
    }

    private static PackedTimes times(List<Trade> trades, ToLongFunction<Trade> time) {
        return PackedTimes.of(trades.stream().mapToLong(time).toArray());
    }
}
