package io.zenmarket.domain.backtest;

/// Cash and what is held. Equity is cash + Σ quantity × price.
final class Account {

    final Position[] positions;
    /// Positions other than zero, in the order of symbols.
    final Position[] held;

    private final Conventions conventions;
    private double cash;
    private double financing;
    private int count;

    Account(double capital, int symbols, Conventions conventions) {
        this.conventions = conventions;
        cash = capital;
        positions = new Position[symbols];
        held = new Position[symbols];
        for (int symbol = 0; symbol < symbols; symbol++) {
            positions[symbol] = new Position(symbol);
        }
    }

    double cash() {
        return cash;
    }

    /// Paid for borrowed money and shares so far.
    double financing() {
        return financing;
    }

    /// How many positions are held.
    int count() {
        return count;
    }

    double equity() {
        double sum = cash;
        for (int i = 0; i < count; i++) {
            sum += held[i].value();
        }
        return sum;
    }

    /// Σ |quantity| × price.
    double gross() {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += Math.abs(held[i].value());
        }
        return sum;
    }

    /// Σ quantity × price.
    double net() {
        return equity() - cash;
    }

    /// Goes on from what was kept.
    void restore(double money, double paidForLoans) {
        cash = money;
        financing = paidForLoans;
    }

    void hold(Position position) {
        int at = count++;
        while (at > 0 && held[at - 1].symbol > position.symbol) {
            held[at] = held[at - 1];
            at--;
        }
        held[at] = position;
    }

    /// Whether a position still stands where it stood.
    boolean at(int index, Position position) {
        return index < count && held[index] == position;
    }

    void drop(Position position) {
        int at = 0;
        while (held[at] != position) {
            at++;
        }
        count--;
        System.arraycopy(held, at + 1, held, at, count - at);
    }

    /// What is left to open a position with when some of it has been closed at `price`: leverage × equity −
    /// gross exposure of all that stays. Written so that it is exactly the cash for longs without leverage.
    ///
    /// @param staying units of `position` that stay
    double budget(Position position, double staying, double price, double leverage) {
        double sum = leverage * cash + (leverage * position.quantity() - Math.abs(staying)) * price;
        for (int i = 0; i < count; i++) {
            Position other = held[i];
            if (other != position) {
                sum += (leverage * other.quantity() - Math.abs(other.quantity())) * other.mark();
            }
        }
        return sum;
    }

    /// Pays for units bought, or is paid; what rounding leaves of all cash is taken for nothing.
    void pay(double money) {
        double left = cash - money;
        cash = Math.abs(left) <= 8 * Math.ulp(cash) ? 0 : conventions.money(left);
    }

    /// Is paid for what is held, or pays for it when it is held short.
    void receive(double money) {
        cash = conventions.money(cash + money);
    }

    /// Pays for borrowed money and shares.
    void finance(double cost) {
        double paid = conventions.money(cost);
        cash = conventions.money(cash - paid);
        financing += paid;
    }
}
