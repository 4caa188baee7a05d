package io.zenmarket.domain.risk;

/// Most that one side may be above the other, as a share of equity.
///
/// Formula: |Σ value ± units × price| ÷ equity ≤ limit, on the entry's side.
public record NetExposure(double limit) implements EntryLimit {

    static final String NAME = "net-exposure";

    public NetExposure {
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
        double before = entry.side() * entry.book().net() / entry.book().equity();
        return Finding.ofShare(before, limit, entry.unitShare(), entry.units());
    }
}
