package io.zenmarket.domain.risk;

/// Most of what is traded of a symbol a session, by the mean of its last 20 sessions, in units after
/// the splits up to the entry. Where no volume is known nothing may be opened.
///
/// Formula: units ÷ mean volume ≤ limit.
public record VolumeParticipation(double limit) implements EntryLimit {

    static final String NAME = "volume-participation";

    static final int SESSIONS = 20;

    public VolumeParticipation {
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
        double volume = entry.session().volume();
        return volume > 0 ? Finding.ofShare(0, limit, 1 / volume, entry.units()) : new Finding(Double.NaN, 0);
    }
}
