package io.zenmarket.domain.backtest;

/// How long an order waits.
///
/// @param bars of its symbol after the one it was given at; 0: any number
/// @param day whether it ends with the session (date in UTC) of the first bar it waits in
public record TimeInForce(int bars, boolean day) {

    /// Good till cancelled.
    public static final TimeInForce UNTIL_CANCELLED = new TimeInForce(0, false);

    /// The next bar's session.
    public static final TimeInForce DAY = new TimeInForce(0, true);

    public TimeInForce {
        Check.atLeast("time in force: bars", 0, bars);
    }

    /// The next bars of the symbol.
    ///
    /// @param bars 1 or more
    public static TimeInForce bars(int bars) {
        Check.atLeast("time in force: bars", 1, bars);
        return new TimeInForce(bars, false);
    }
}
