package io.zenmarket.domain.sentiment;

/// What a word or phrase of the lexicon does.
sealed interface Term {

    /// No term; also a phrase whose words mean nothing together ("set up").
    Term NOTHING = new Nothing();

    /// See [Term#NOTHING].
    record Nothing() implements Term {}

    /// Good or bad by itself.
    ///
    /// @param value −1.5 to 1.5
    record Polar(double value) implements Term {}

    /// Something that can become more or less.
    ///
    /// @param more how good more of it is, −1 to 1: profit 1, costs −1
    /// @param alone how good it is to be named without any direction
    record Subject(double more, double alone) implements Term {}

    /// A word of more or less.
    ///
    /// @param sign 1 more, −1 less
    /// @param reach where its subject is
    /// @param alone weight when it has none
    record Direction(int sign, Reach reach, double alone) implements Term {}

    /// Where a direction finds its subject.
    enum Reach {
        /// Before it: "costs fall"; "a fall in costs" when `in` or `of` follows.
        BEFORE,
        /// Behind it: "cuts costs".
        BEHIND,
        /// Right behind it, else before it: "rising costs", "costs rising".
        BESIDE,
        /// As `BESIDE`, and no direction at all when something comes from there: "rebounds from record low".
        LEVEL
    }

    /// Turns what follows within three words: not, no, never, words ending in n't.
    record Negator() implements Term {}

    /// Makes its neighbour weigh more or less.
    ///
    /// @param factor above 0
    record Intensifier(double factor) implements Term {}

    /// Turns the direction before it: "falls less than feared".
    record Mitigator() implements Term {}

    /// Says that nothing happened.
    record Steady() implements Term {}

    /// What one company does to another.
    ///
    /// @param left value for the one that does it
    /// @param right value for the one it is done to
    record Relation(double left, double right) implements Term {}
}
