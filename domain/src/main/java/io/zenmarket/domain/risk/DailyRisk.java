package io.zenmarket.domain.risk;

/// What all entries of a session lose at their stops stays below this share of equity. An entry without a
/// stop adds nothing, but is rejected once the share is used up.
///
/// Formula: used + units × |price − stop| ÷ equity < limit.
public record DailyRisk(double limit) implements EntryLimit {

    static final String NAME = "daily-risk";

    /// The share itself is too much.
    private static final double JUST_BELOW = 1 - 1e-9;

    public DailyRisk {
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
    public Outcome outcome() {
        return Outcome.CAP;
    }

    @Override
    public Finding check(Entry entry) {
        double used = entry.session().riskUsed();
        double after = used + (entry.stopped() ? entry.unitRisk() * entry.units() : 0);
        if (after < limit || used >= limit) {
            return Finding.allIf(after < limit, after, entry.units());
        }
        return new Finding(after, (limit - used) / entry.unitRisk() * JUST_BELOW);
    }
}
