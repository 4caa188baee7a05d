package io.zenmarket.domain.news;

import java.util.Locale;

/// A word of a text or of an alias.
///
/// @param text without accents, possessive and the points of an abbreviation, e.g. `US` for `U.S.`
/// @param possessive it ended in `'s`
/// @param cashtag it had a `$` in front
record Word(String text, boolean possessive, boolean cashtag) {

    /// The form under which aliases are found.
    String key() {
        return text.toLowerCase(Locale.ROOT);
    }

    /// Whether it is written in capitals throughout, two at least.
    boolean shouted() {
        return text.length() > 1 && hasCapital() && text.equals(text.toUpperCase(Locale.ROOT));
    }

    boolean hasCapital() {
        return text.chars().anyMatch(Character::isUpperCase);
    }

    /// Whether this word of an alias, in whatever case it is written there, is meant by a word of a text with
    /// the same [#key]: a name in small letters by any case, `Apple` by `Apple` and `APPLE`, `GM` by `GM`
    /// alone. An alias in the possessive, as `Lowe's`, is meant by a possessive only.
    boolean isMeantBy(Word found) {
        boolean sameCase = !hasCapital() || text.equals(found.text) || found.shouted();
        return sameCase && (found.possessive || !possessive);
    }
}
