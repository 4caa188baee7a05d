package io.zenmarket.domain.risk;

/// What is about to be opened, beside what an account holds after the closing part of the same order.
///
/// @param side 1 long, -1 short
/// @param units asked for, above 0
/// @param price per unit, the worse of market and fill
/// @param risk distance of the stop per unit; infinite when there is none
/// @param book what is held
/// @param session what was done in this session, and what is known of the symbol
public record Entry(int side, double units, double price, double risk, Book book, Session session) {

    /// Values at the last prices; shares of it are fractions of `equity`.
    ///
    /// @param equity after all costs of the entry
    /// @param held value of the symbol, below 0 when short
    /// @param gross Σ |value|
    /// @param net Σ value
    /// @param sector Σ |value| of the symbol's sector
    /// @param assetClass Σ |value| of the symbol's asset class
    /// @param positions how many symbols are held
    /// @param correlated how many of them move with the entry, see [CorrelatedPositions]
    public record Book(
            double equity,
            double held,
            double gross,
            double net,
            double sector,
            double assetClass,
            int positions,
            int correlated) {}

    /// The session so far.
    ///
    /// @param riskUsed share of equity that entries of the session would lose at their stops
    /// @param dayTrades positions entered and left within one session in the four before, and those opened in
    ///     this one that an exit may end in it
    /// @param volume mean units traded a session, in units after the splits so far; `NaN` when unknown
    public record Session(double riskUsed, int dayTrades, double volume) {}

    /// The same with other units.
    Entry withUnits(double other) {
        return new Entry(side, other, price, risk, book, session);
    }

    /// Share of equity that a unit is worth.
    double unitShare() {
        return price / book.equity();
    }

    /// Share of equity that a unit loses at its stop.
    double unitRisk() {
        return risk / book.equity();
    }

    /// Whether there is a stop to measure a risk by.
    boolean stopped() {
        return Double.isFinite(risk);
    }
}
