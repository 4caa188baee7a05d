package io.zenmarket.domain.risk;

/// When entries go on after a halt. A halt that ends begins anew: the peak that drawdowns are measured from
/// is the equity at its end, and no loss is counted from before it.
public enum HaltEnd {
    /// After the session that follows.
    NEXT_SESSION,
    /// When a person says so.
    MANUAL
}
