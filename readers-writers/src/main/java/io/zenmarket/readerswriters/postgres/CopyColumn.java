package io.zenmarket.readerswriters.postgres;

import java.util.Objects;

/// A column of a table that [CopyUpsert] fills, and what happens to it when the row is stored already.
///
/// @param name the column's name, as in the table
/// @param role what it is for
/// @param expression the new value of a stored row, in SQL: `stored` is the row in the table, `excluded` the one
///     written
public record CopyColumn(String name, Role role, String expression) {

    /// What a column is for.
    public enum Role {
        /// part of what tells rows apart; never null, never changed
        KEY,
        /// replaced when it differs
        VALUE,
        /// replaced only when some value differs: who changed the row, when
        STAMP,
        /// set once, when the row is new
        ONCE
    }

    public CopyColumn {
        Objects.requireNonNull(role);
        if (!name.matches("[a-z_][a-z0-9_]*")) {
            throw new IllegalArgumentException(
                    "column: expected a name of lower-case letters, digits and _, was " + name);
        }
    }

    /// Part of the key.
    public static CopyColumn key(String name) {
        return new CopyColumn(name, Role.KEY, "");
    }

    /// The written value replaces the stored one.
    public static CopyColumn value(String name) {
        return new CopyColumn(name, Role.VALUE, "excluded." + name);
    }

    /// Written and stored value are merged, e.g. `least(stored.first_time, excluded.first_time)`.
    public static CopyColumn merged(String name, String expression) {
        return new CopyColumn(name, Role.VALUE, expression);
    }

    /// Written with a new row and with a change of another column, but no change by itself.
    public static CopyColumn stamp(String name) {
        return new CopyColumn(name, Role.STAMP, "excluded." + name);
    }

    /// Written with a new row, then left alone.
    public static CopyColumn once(String name) {
        return new CopyColumn(name, Role.ONCE, "");
    }

    boolean updated() {
        return role == Role.VALUE || role == Role.STAMP;
    }
}
