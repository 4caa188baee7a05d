package io.zenmarket.domain.risk;

/// Stops all entries when an account does badly.
public non-sealed interface HaltLimit extends RiskLimit {

    /// What it compares with its number.
    double measure(Standing standing);

    /// Whether its number is met.
    boolean reached(Standing standing);

    /// When entries go on unless the account says otherwise.
    HaltEnd end();

    @Override
    default Outcome outcome() {
        return Outcome.HALT;
    }
}
