package io.zenmarket.domain.risk;

/// Most that is held of one asset class, as a share of equity. Symbols of which none is known are one class.
///
/// Formula: (Σ |value of the class| + units × price) ÷ equity ≤ limit.
public record AssetClassExposure(double limit) implements EntryLimit {

    static final String NAME = "asset-class-exposure";

    public AssetClassExposure {
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
        double before = entry.book().assetClass() / entry.book().equity();
        return Finding.ofShare(before, limit, entry.unitShare(), entry.units());
    }
}
