package io.zenmarket.domain.paper;

import java.math.BigDecimal;

/// What an account has come to since it began, in whole cents.
///
/// @param cash money
/// @param realised profit of all that was closed, before costs
/// @param dividends received, less those paid on shorts
/// @param commissions paid
/// @param financing paid for borrowed money and shares
public record Totals(
        BigDecimal cash, BigDecimal realised, BigDecimal dividends, BigDecimal commissions, BigDecimal financing) {

    /// Of an account that begins.
    static Totals of(double capital) {
        return new Totals(Money.of(capital), Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);
    }
}
