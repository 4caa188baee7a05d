package io.zenmarket.domain.backtest;

/// An order as it is given. Prices that are not used are `NaN`.
///
/// @param symbol index in the market
/// @param amount how much
/// @param type when it may fill
/// @param limit price of a limit or stop-limit order
/// @param stop price of a stop or stop-limit order
/// @param life how long it waits; market orders wait for the symbol's next bar, and for volume, in any case
/// @param bracket exits of the position it opens, instead of the rules'
/// @param group orders of one group other than 0 cancel each other: when one fills, the rest is withdrawn
/// @param strength of its reason: among entries of one moment the strongest comes first
public record Ticket(
        int symbol,
        Amount amount,
        OrderType type,
        double limit,
        double stop,
        TimeInForce life,
        Bracket bracket,
        int group,
        double strength) {

    /// A stop and a target, of which one cancels the other; both close the whole position.
    ///
    /// @param stop price, `NaN`: none
    /// @param target price, `NaN`: none
    public record Bracket(double stop, double target) {

        public static final Bracket NONE = new Bracket(Double.NaN, Double.NaN);
    }

    public Ticket {
        check("limit", limit, type == OrderType.LIMIT || type == OrderType.STOP_LIMIT);
        check("stop", stop, type == OrderType.STOP || type == OrderType.STOP_LIMIT);
        if (type != OrderType.MARKET && !(amount instanceof Amount.Units || amount instanceof Amount.Entry)) {
            throw new IllegalArgumentException("order: " + type + ", expected units or an entry, was " + amount);
        }
    }

    /// At the next open, or this close.
    public static Ticket market(int symbol, Amount amount) {
        return of(symbol, amount, OrderType.MARKET, Double.NaN, Double.NaN);
    }

    /// At the next open, or this close.
    ///
    /// @param quantity above 0 buys, below 0 sells
    public static Ticket market(int symbol, double quantity) {
        return market(symbol, new Amount.Units(quantity));
    }

    /// At `limit` or better.
    public static Ticket limit(int symbol, double quantity, double limit) {
        return of(symbol, new Amount.Units(quantity), OrderType.LIMIT, limit, Double.NaN);
    }

    /// At the market once `stop` is touched.
    public static Ticket stop(int symbol, double quantity, double stop) {
        return of(symbol, new Amount.Units(quantity), OrderType.STOP, Double.NaN, stop);
    }

    /// At `limit` or better once `stop` is touched.
    public static Ticket stopLimit(int symbol, double quantity, double stop, double limit) {
        return of(symbol, new Amount.Units(quantity), OrderType.STOP_LIMIT, limit, stop);
    }

    public Ticket withLife(TimeInForce other) {
        return new Ticket(symbol, amount, type, limit, stop, other, bracket, group, strength);
    }

    public Ticket withBracket(double stopLoss, double target) {
        return new Ticket(symbol, amount, type, limit, stop, life, new Bracket(stopLoss, target), group, strength);
    }

    public Ticket withGroup(int other) {
        return new Ticket(symbol, amount, type, limit, stop, life, bracket, other, strength);
    }

    public Ticket withStrength(double other) {
        return new Ticket(symbol, amount, type, limit, stop, life, bracket, group, other);
    }

    private static Ticket of(int symbol, Amount amount, OrderType type, double limit, double stop) {
        return new Ticket(symbol, amount, type, limit, stop, TimeInForce.UNTIL_CANCELLED, Bracket.NONE, 0, 0);
    }

    private static void check(String what, double price, boolean used) {
        if (used ? !(price > 0) || Double.isInfinite(price) : !Double.isNaN(price)) {
            throw new IllegalArgumentException(
                    "order: " + what + ", expected " + (used ? "a price above 0" : "none") + ", was " + price);
        }
    }
}
