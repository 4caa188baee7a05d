package io.zenmarket.domain.risk;

/// Money lost since the close before, realised or not.
///
/// Formula: equity at the close before − equity > limit.
public record DailyLoss(double limit) implements HaltLimit {

    static final String NAME = "daily-loss";

    public DailyLoss {
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
        return standing.sessionStart() - standing.equity();
    }

    @Override
    public boolean reached(Standing standing) {
        return measure(standing) > limit;
    }
}
