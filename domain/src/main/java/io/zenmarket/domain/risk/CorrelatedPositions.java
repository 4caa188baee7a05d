package io.zenmarket.domain.risk;

/// Most positions that move with one another. A position moves with an entry when the correlation of their
/// daily returns over the last 60 sessions, times both sides, is 0.7 or more: a long and a short of
/// opposite movers are one bet.
///
/// Formula: correlated positions < limit.
public record CorrelatedPositions(double limit) implements EntryLimit {

    static final String NAME = "correlated-positions";

    static final int SESSIONS = 60;
    static final double CORRELATED = 0.7;

    public CorrelatedPositions {
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
        return Outcome.REJECT;
    }

    @Override
    public Finding check(Entry entry) {
        int correlated = entry.book().correlated();
        return Finding.allIf(correlated < limit, correlated, entry.units());
    }
}
