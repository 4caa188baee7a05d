package io.zenmarket.readerswriters.postgres;

/// What became of the rows given to an upsert; together they are all of them.
///
/// @param inserted new rows
/// @param updated stored rows with another value
/// @param unchanged stored rows with the same values, not touched
/// @param duplicates rows followed by another one of the same key in the same call
public record UpsertCounts(long inserted, long updated, long unchanged, long duplicates) {

    /// No rows.
    public static final UpsertCounts NONE = new UpsertCounts(0, 0, 0, 0);

    /// Both together.
    public UpsertCounts plus(UpsertCounts other) {
        return new UpsertCounts(
                inserted + other.inserted,
                updated + other.updated,
                unchanged + other.unchanged,
                duplicates + other.duplicates);
    }

    /// Rows given.
    public long total() {
        return inserted + updated + unchanged + duplicates;
    }
}
