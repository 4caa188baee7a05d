package io.zenmarket.domain.performance;

/// What one closed trade (a round trip) came to.
///
/// @param pnl profit in money, all costs included
/// @param returnFraction profit over the value at entry
/// @param notional value at entry in money, positive
/// @param entryTime bar of the entry, in epoch seconds
/// @param exitTime bar of the exit, in epoch seconds
/// @param barsHeld bars from entry to exit, 0 if both are in one bar
/// @param mae maximum adverse excursion: worst return while open, at most 0
/// @param mfe maximum favourable excursion: best return while open, at least 0
public record TradeResult(
        double pnl,
        double returnFraction,
        double notional,
        long entryTime,
        long exitTime,
        int barsHeld,
        double mae,
        double mfe) {

    public TradeResult {
        if (exitTime < entryTime || barsHeld < 0) {
            throw new IllegalArgumentException("trade: expected an exit not before the entry, was " + entryTime + " to "
                    + exitTime + " and " + barsHeld + " bars");
        }
    }

    /// Calendar days from entry to exit.
    public double days() {
        return (exitTime - entryTime) / 86_400.0;
    }
}
