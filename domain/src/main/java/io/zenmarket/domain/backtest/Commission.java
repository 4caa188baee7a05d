package io.zenmarket.domain.backtest;

/// What a broker takes for one fill: `max(minimum, perOrder + perShare × quantity + fraction × quantity ×
/// price)`.
///
/// @param perOrder money per fill, 0 or more
/// @param perShare money per unit, 0 or more
/// @param fraction share of the fill's value, 0 or more and below 1; 0.001 is a tenth of a percent
/// @param minimum money at least, 0 or more
public record Commission(double perOrder, double perShare, double fraction, double minimum) {

    public static final Commission NONE = new Commission(0, 0, 0, 0);

    public Commission {
        Check.notNegative("commission: per-order", perOrder);
        Check.notNegative("commission: per-share", perShare);
        Check.fraction("commission: fraction", fraction);
        Check.notNegative("commission: minimum", minimum);
    }

    /// A share of the value alone.
    public static Commission ofFraction(double fraction) {
        return new Commission(0, 0, fraction, 0);
    }

    /// Money for a fill.
    ///
    /// @param quantity units, 0 or more, whichever the side
    /// @param price per unit
    public double of(double quantity, double price) {
        return quantity == 0 ? 0 : Math.max(minimum, perOrder + perShare * quantity + fraction * (quantity * price));
    }

    /// Most units that a sum pays for, costs included, in an order that closes some units too.
    ///
    /// Formula: the largest q with `q × price + leverage × of(closing + q, price) ≤ budget`.
    ///
    /// @param budget money, with leverage that of the gross exposure
    /// @param price per unit
    /// @param closing units that the order closes before, 0 or more
    /// @param leverage 1 or more
    /// @return 0 or more
    public double affordable(double budget, double price, double closing, double leverage) {
        double unit = perShare + fraction * price;
        double left = budget - leverage * (perOrder + unit * closing);
        double atMinimum = (budget - leverage * minimum) / price;
        return Math.max(0, Math.min(left / (price + leverage * unit), atMinimum));
    }
}
