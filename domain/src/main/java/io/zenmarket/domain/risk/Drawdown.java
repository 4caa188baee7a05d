package io.zenmarket.domain.risk;

/// Share of the highest equity that was lost since; the capital counts as the first equity.
///
/// Formula: (peak − equity) ÷ peak ≥ limit.
public record Drawdown(double limit) implements HaltLimit {

    static final String NAME = "drawdown";

    public Drawdown {
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
        return (standing.peak() - standing.equity()) / standing.peak();
    }

    @Override
    public boolean reached(Standing standing) {
        return measure(standing) >= limit;
    }
}
