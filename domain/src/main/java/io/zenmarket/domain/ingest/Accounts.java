package io.zenmarket.domain.ingest;

/// What became of every record a job read. Each is counted once, so that
/// `read = written + rejected + duplicates + unchanged` always holds.
///
/// @param written new or revised records stored
/// @param rejected refused records, kept in the reject table
/// @param duplicates records equal to another one of the same run
/// @param unchanged records already stored with the same values
public record Accounts(long written, long rejected, long duplicates, long unchanged) {

    /// Nothing read.
    public static final Accounts NONE = new Accounts(0, 0, 0, 0);

    public Accounts {
        if (written < 0 || rejected < 0 || duplicates < 0 || unchanged < 0) {
            throw new IllegalArgumentException("accounts: expected counts of 0 or more, was written=" + written
                    + " rejected=" + rejected + " duplicates=" + duplicates + " unchanged=" + unchanged);
        }
    }

    /// Records read: the sum of the four fates.
    public long read() {
        return written + rejected + duplicates + unchanged;
    }

    /// Both together.
    public Accounts plus(Accounts other) {
        return new Accounts(
                written + other.written,
                rejected + other.rejected,
                duplicates + other.duplicates,
                unchanged + other.unchanged);
    }

    /// The line of accounts, e.g. `read 5 = written 3 + rejected 1 + duplicates 0 + unchanged 1`.
    public String line() {
        return "read %d = written %d + rejected %d + duplicates %d + unchanged %d"
                .formatted(read(), written, rejected, duplicates, unchanged);
    }
}
