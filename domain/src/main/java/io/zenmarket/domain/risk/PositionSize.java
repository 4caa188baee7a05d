package io.zenmarket.domain.risk;

/// Most that is held of one symbol, as a share of equity; what is held before counts.
///
/// Formula: (|held| + units × price) ÷ equity ≤ limit.
public record PositionSize(double limit) implements EntryLimit {

    static final String NAME = "position-size";

    public PositionSize {
        Numbers.above(NAME, limit);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Scope scope() {
        return Scope.SYMBOL;
    }

    @Override
    public Outcome outcome() {
        return Outcome.CAP;
    }

    @Override
    public Finding check(Entry entry) {
        double before = Math.abs(entry.book().held()) / entry.book().equity();
        return Finding.ofShare(before, limit, entry.unitShare(), entry.units());
    }
}
