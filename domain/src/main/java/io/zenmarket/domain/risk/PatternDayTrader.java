package io.zenmarket.domain.risk;

/// Most day trades, positions entered and left within one session, in five sessions while equity is below
/// 25,000: with so many behind it an account opens nothing, since the entry may be left the same day.
///
/// Nobody knows at the open which entries of the session will be left in it. So one counts as a day trade when
/// a stop or target may act in its own bar; one without either cannot be left before the next open.
///
/// Formula: equity ≥ 25,000 or day trades of four sessions + such entries of this one < limit. Source: FINRA
/// Rule 4210 (f) (8) (B), four or more in five business days; 3 is the limit that keeps it.
public record PatternDayTrader(double limit) implements EntryLimit {

    static final String NAME = "pattern-day-trader";

    private static final double EQUITY = 25_000;

    public PatternDayTrader {
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
    public Outcome outcome() {
        return Outcome.REJECT;
    }

    @Override
    public Finding check(Entry entry) {
        int trades = entry.session().dayTrades();
        return Finding.allIf(entry.book().equity() >= EQUITY || trades < limit, trades, entry.units());
    }
}
