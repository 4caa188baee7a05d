package io.zenmarket.domain.risk;

/// Most that one entry loses at its stop, as a share of equity. An entry without a stop has no risk to
/// measure and passes.
///
/// Formula: units × |price − stop| ÷ equity ≤ limit.
public record TradeRisk(double limit) implements EntryLimit {

    static final String NAME = "trade-risk";

    public TradeRisk {
        Numbers.above(NAME, limit);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Scope scope() {
        return Scope.TRADE;
    }

    @Override
    public Outcome outcome() {
        return Outcome.CAP;
    }

    @Override
    public Finding check(Entry entry) {
        return entry.stopped()
                ? Finding.ofShare(0, limit, entry.unitRisk(), entry.units())
                : new Finding(Double.NaN, entry.units());
    }
}
