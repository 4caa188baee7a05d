package io.zenmarket.domain.ingest;

/// What became of the records a job read. Over a whole job each record is counted once, so that
/// `read = written + rejected + duplicates + unchanged`; a single step may count only one side of it.
///
/// @param read records read
/// @param written new or revised records stored
/// @param rejected refused records, kept in the reject table
/// @param duplicates records equal to another one of the same run
/// @param unchanged records already stored with the same values
/// @param revised those of the written ones that replaced a stored record with other values
/// @param flagged what looks odd: kept records, and holes between them
public record Accounts(
        long read, long written, long rejected, long duplicates, long unchanged, long revised, long flagged) {

    /// Nothing.
    public static final Accounts NONE = new Accounts(0, 0, 0, 0, 0, 0, 0);

    public Accounts {
        if (read < 0 || written < 0 || rejected < 0 || duplicates < 0 || unchanged < 0 || flagged < 0) {
            throw new IllegalArgumentException("accounts: expected counts of 0 or more, was read=" + read
                    + " written=" + written + " rejected=" + rejected + " duplicates=" + duplicates + " unchanged="
                    + unchanged + " flagged=" + flagged);
        }
        if (revised < 0 || revised > written) {
            throw new IllegalArgumentException(
                    "accounts: expected revised between 0 and written=" + written + ", was " + revised);
        }
    }

    /// Records read, of which some were refused at once.
    public static Accounts read(long read, long rejected) {
        return new Accounts(read, 0, rejected, 0, 0, 0, 0);
    }

    /// Both together.
    public Accounts plus(Accounts other) {
        return new Accounts(
                read + other.read,
                written + other.written,
                rejected + other.rejected,
                duplicates + other.duplicates,
                unchanged + other.unchanged,
                revised + other.revised,
                flagged + other.flagged);
    }

    /// Whether every record read has exactly one fate.
    public boolean balanced() {
        return read == written + rejected + duplicates + unchanged;
    }

    /// The line of accounts of a run that is complete, e.g. `read 5 = written 3 (revised 1) + rejected 1 +
    /// duplicates 0 + unchanged 1, flagged 0`.
    public String line() {
        return "read %d %s written %d (revised %d) + rejected %d + duplicates %d + unchanged %d, flagged %d"
                .formatted(read, balanced() ? "=" : "≠", written, revised, rejected, duplicates, unchanged, flagged);
    }

    /// The counts of a run that is not complete, as a list: most records have been read before the first has
    /// its fate. E.g. `so far read 5, written 2 (revised 1), rejected 1, duplicates 0, unchanged 1, flagged
    /// 0`.
    public String soFar() {
        return "so far read %d, written %d (revised %d), rejected %d, duplicates %d, unchanged %d, flagged %d"
                .formatted(read, written, revised, rejected, duplicates, unchanged, flagged);
    }
}
