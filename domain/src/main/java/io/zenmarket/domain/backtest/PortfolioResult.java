package io.zenmarket.domain.backtest;

/// What a backtest came to. Arrays have a value per bar of the market's time line, at its close; they are
/// shared, treat them as read-only.
///
/// @param market what was traded
/// @param capital money at first
/// @param equity cash + Σ quantity × price
/// @param cash money, below 0: borrowed
/// @param exposure Σ |quantity| × price
/// @param orders all that were given
/// @param fills all of them, in the order in which they happened
/// @param trades round trips, closed ones in the order of their exits, then those still open
/// @param financing paid for borrowed money and shares
/// @param ruinBar bar at which the equity was gone, -1 if it never was
public record PortfolioResult(
        Market market,
        double capital,
        double[] equity,
        double[] cash,
        double[] exposure,
        Orders orders,
        Fills fills,
        Trades trades,
        double financing,
        int ruinBar) {

    /// Whether all was lost; the equity is 0 from then on.
    public boolean ruined() {
        return ruinBar >= 0;
    }
}
