package io.zenmarket.domain.risk;

/// Most that is held of one sector, as a share of equity. Symbols without a sector are one of their own each.
///
/// Formula: (Σ |value of the sector| + units × price) ÷ equity ≤ limit.
public record SectorExposure(double limit) implements EntryLimit {

    public static final String NAME = "sector-exposure";

    public SectorExposure {
        Numbers.above(NAME, limit);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Scope scope() {
        return Scope.GROUP;
    }

    @Override
    public Outcome outcome() {
        return Outcome.CAP;
    }

    @Override
    public Finding check(Entry entry) {
        double before = entry.book().sector() / entry.book().equity();
        return Finding.ofShare(before, limit, entry.unitShare(), entry.units());
    }
}
