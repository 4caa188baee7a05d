package io.zenmarket.domain.brief;

import io.zenmarket.domain.ingest.Accounts;
import io.zenmarket.domain.ingest.RejectedRecord;
import io.zenmarket.domain.market.BarBlock.StaleSymbol;
import java.time.LocalDate;
import java.util.List;

/// What happened to the rows behind the brief. The lists of rejects and jumps may be cut to the first few; the totals
/// are those of the whole run.
///
/// @param accounts what became of every row read
/// @param rejects the first refused rows; [Accounts#rejected()] is their total
/// @param stale symbols whose source failed
/// @param jumps the first moves over the configured limit: kept, and worth a look
/// @param jumpCount how many such moves there were
public record DataQuality(
        Accounts accounts, List<RejectedRecord> rejects, List<StaleSymbol> stale, List<Jump> jumps, long jumpCount) {

    /// A move from one close to the next over the configured limit.
    ///
    /// @param symbol the instrument's ticker
    /// @param date session of the second close
    /// @param change the move as a fraction
    public record Jump(String symbol, LocalDate date, double change) {}

    public DataQuality {
        rejects = List.copyOf(rejects);
        stale = List.copyOf(stale);
        jumps = List.copyOf(jumps);
        if (rejects.size() > accounts.rejected() || jumps.size() > jumpCount) {
            throw new IllegalArgumentException("data quality: expected totals not below the listed rows, was "
                    + accounts.rejected() + " for " + rejects.size() + " rejects and " + jumpCount + " for "
                    + jumps.size() + " jumps");
        }
    }
}
