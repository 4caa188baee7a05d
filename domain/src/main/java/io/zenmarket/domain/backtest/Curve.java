package io.zenmarket.domain.backtest;

import java.util.Arrays;

/// What the account was worth at the close of each bar.
final class Curve {

    final double[] equity;
    final double[] cash;
    final double[] exposure;

    Curve(int bars) {
        equity = new double[bars];
        cash = new double[bars];
        exposure = new double[bars];
    }

    void record(int bar, Account account) {
        equity[bar] = account.equity();
        cash[bar] = account.cash();
        exposure[bar] = account.gross();
    }

    /// Nothing held from `from` (inclusive) to `to` (exclusive).
    void carry(int from, int to, double money) {
        Arrays.fill(equity, from, to, money);
        Arrays.fill(cash, from, to, money);
    }
}
