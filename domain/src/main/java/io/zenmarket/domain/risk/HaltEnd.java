package io.zenmarket.domain.risk;

/// When entries go on after a halt. What was measured begins anew then, or the account would be halted
/// again: after a halt by drawdown the peak is the equity at its end, after one by a losing streak no loss
/// is counted from before it; after one that a person ended, both.
public enum HaltEnd {
    /// After the session that follows.
    NEXT_SESSION,
    /// When a person says so.
    MANUAL
}
