package io.zenmarket.domain.risk;

/// A limit: a name, a number, what it looks at and what it does. Limits act on what is opened; nothing they
/// do keeps an account from reducing what it holds.
public sealed interface RiskLimit permits EntryLimit, HaltLimit {

    /// As it is configured, in lower case with dashes.
    String name();

    /// The number that is not to be passed.
    double limit();

    /// What it looks at.
    Scope scope();

    /// What it does at first: a limit that caps an entry to nothing has rejected it.
    Outcome outcome();

    /// What a limit looks at.
    enum Scope {
        /// One entry.
        TRADE,
        /// All that is held of one symbol.
        SYMBOL,
        /// All that is held of a group of symbols.
        GROUP,
        /// All that is held.
        BOOK,
        /// One session.
        SESSION,
        /// The account since it began.
        ACCOUNT
    }

    /// What a limit does.
    enum Outcome {
        /// Fewer units.
        CAP,
        /// None of the units.
        REJECT,
        /// No more entries for some time.
        HALT
    }
}
