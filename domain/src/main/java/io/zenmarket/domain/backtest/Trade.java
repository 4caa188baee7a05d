package io.zenmarket.domain.backtest;

/// A round trip: from nothing held of a symbol to nothing held again. One that is open at the end is marked
/// at the last price, without costs of an exit that did not happen.
///
/// @param symbol the instrument
/// @param side 1 long, -1 short
/// @param quantity all units entered, in units after later splits
/// @param entryBar of the time line
/// @param entryTime start of that bar in epoch seconds
/// @param entryPrice mean of the entries
/// @param exitBar the last one, or the last bar of the time line
/// @param exitTime start of that bar in epoch seconds
/// @param exitPrice mean of the exits, and of the last price for what is open
/// @param costs commissions of entries and exits
/// @param income dividends, below 0 when paid
/// @param pnl profit: price difference and income less costs
/// @param returnFraction `pnl` ÷ value at entry
/// @param mae worst return of the price while held, at most 0
/// @param mfe best return of the price while held, at least 0
/// @param cause of the exit
public record Trade(
        String symbol,
        int side,
        double quantity,
        int entryBar,
        long entryTime,
        double entryPrice,
        int exitBar,
        long exitTime,
        double exitPrice,
        double costs,
        double income,
        double pnl,
        double returnFraction,
        double mae,
        double mfe,
        Cause cause) {

    /// Whether it has not ended.
    public boolean open() {
        return cause == Cause.OPEN;
    }

    /// Bars of the time line from entry to exit, 0 within one bar.
    public int bars() {
        return exitBar - entryBar;
    }
}
