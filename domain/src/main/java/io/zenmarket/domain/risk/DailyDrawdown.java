package io.zenmarket.domain.risk;

/// Share of the equity at the close before that was lost since.
///
/// Formula: (equity at the close before − equity) ÷ equity at the close before ≥ limit.
public record DailyDrawdown(double limit) implements HaltLimit {

    static final String NAME = "daily-drawdown";

    public DailyDrawdown {
        Numbers.above(NAME, limit);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Scope scope() {
        return Scope.SESSION;
    }

    @Override
    public HaltEnd end() {
        return HaltEnd.NEXT_SESSION;
    }

    @Override
    public double measure(Standing standing) {
        return (standing.sessionStart() - standing.equity()) / standing.sessionStart();
    }

    @Override
    public boolean reached(Standing standing) {
        return measure(standing) >= limit;
    }
}
