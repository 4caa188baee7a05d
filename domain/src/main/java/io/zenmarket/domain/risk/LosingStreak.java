package io.zenmarket.domain.risk;

/// Trades in a row that lost money.
///
/// Formula: losing trades in a row ≥ limit.
public record LosingStreak(double limit) implements HaltLimit {

    static final String NAME = "losing-streak";

    public LosingStreak {
        Numbers.above(NAME, limit);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Scope scope() {
        return Scope.ACCOUNT;
    }

    @Override
    public HaltEnd end() {
        return HaltEnd.MANUAL;
    }

    @Override
    public double measure(Standing standing) {
        return standing.losingStreak();
    }

    @Override
    public boolean reached(Standing standing) {
        return measure(standing) >= limit;
    }
}
