package io.zenmarket.domain.performance;

/// Share of capital that would have maximised growth.
///
/// Formula: p − (1 − p) / payoff, p the share of gains among results other than zero.
///
/// Source: J. L. Kelly (1956), for two outcomes. May be negative (do not play); `NaN` without gains or
/// without losses.
public final class Kelly {

    private Kelly() {}

    public static double of(double[] results) {
        double p = WinRate.ofNonZero(results);
        return p - (1 - p) / Payoff.of(results);
    }
}
