package io.zenmarket.domain.backtest;

/// The Kelly fraction of the last trades.
///
/// Formula: W − (1 − W) / payoff, W = share of gains, payoff = mean gain / mean loss, by returns on the
/// value at entry. A trade without profit or loss counts as a loss of 0; without any loss it is W.
///
/// Source: J. L. Kelly, A New Interpretation of Information Rate (1956), for two outcomes.
final class KellyFraction {

    private KellyFraction() {}

    /// Share of equity, from 0 to the cap.
    ///
    /// @param trades closed ones in the order of their exits
    static double of(Sizing.Kelly kelly, Trades trades) {
        if (trades.size() < kelly.trades()) {
            return Math.min(kelly.initial(), kelly.cap());
        }
        double full = full(trades, trades.size() - kelly.trades());
        return Math.clamp(kelly.share() * full, 0, kelly.cap());
    }

    private static double full(Trades trades, int from) {
        int gains = 0;
        double gained = 0;
        double lost = 0;
        for (int i = from; i < trades.size(); i++) {
            double result = trades.returnFraction(i);
            gains += result > 0 ? 1 : 0;
            gained += Math.max(result, 0);
            lost -= Math.min(result, 0);
        }
        int losses = trades.size() - from - gains;
        double won = (double) gains / (gains + losses);
        return gains == 0 ? 0 : lost == 0 ? won : won - (1 - won) * (lost / losses) / (gained / gains);
    }
}
