package io.zenmarket.domain.risk;

/// Most symbols that are held when another entry is made, be it of one of them.
///
/// Formula: positions < limit.
public record OpenPositions(double limit) implements EntryLimit {

    static final String NAME = "open-positions";

    public OpenPositions {
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
        int held = entry.book().positions();
        return Finding.allIf(held < limit, held, entry.units());
    }
}
