package io.zenmarket.jobs.scoresentiment;

import io.zenmarket.readerswriters.postgres.StoredDailySentiment;
import java.util.List;

/// The sessions of a symbol.
///
/// @param sessions how many there are
/// @param changed those whose numbers are new or other than stored, as their next version
record SymbolDays(long sessions, List<StoredDailySentiment> changed) {

    /// Those that replace an earlier version.
    long revised() {
        return changed.stream().filter(row -> row.version() > 1).count();
    }
}
