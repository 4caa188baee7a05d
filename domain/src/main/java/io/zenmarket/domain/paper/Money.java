package io.zenmarket.domain.paper;

import io.zenmarket.domain.backtest.Conventions;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// Amounts of money in whole cents.
final class Money {

    static final BigDecimal ZERO = of(0);

    private Money() {}

    /// An amount of the engine, rounded as the engine rounds it.
    static BigDecimal of(double amount) {
        return BigDecimal.valueOf(Conventions.LEDGER.money(amount)).setScale(2, RoundingMode.HALF_EVEN);
    }

    /// A share of an amount.
    static BigDecimal share(BigDecimal amount, double fraction) {
        return of(amount.doubleValue() * fraction);
    }
}
