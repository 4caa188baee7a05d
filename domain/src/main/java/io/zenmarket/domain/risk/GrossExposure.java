package io.zenmarket.domain.risk;

/// Most that is held on both sides together, as a share of equity.
///
/// Formula: (Σ |value| + units × price) ÷ equity ≤ limit.
public record GrossExposure(double limit) implements EntryLimit {

    static final String NAME = "gross-exposure";

    public GrossExposure {
        Numbers.above(NAME, limit);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Scope scope() {
        return Scope.BOOK;
    }

    @Override
    public Outcome outcome() {
        return Outcome.CAP;
    }

    @Override
    public Finding check(Entry entry) {
        double before = entry.book().gross() / entry.book().equity();
        return Finding.ofShare(before, limit, entry.unitShare(), entry.units());
    }
}
