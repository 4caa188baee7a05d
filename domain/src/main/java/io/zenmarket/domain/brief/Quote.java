package io.zenmarket.domain.brief;

import java.time.LocalDate;

/// A symbol's last bar.
///
/// @param close last close, as traded; `NaN` when there is none
/// @param change close over the close before, minus 1, as a fraction; `NaN` when there is none
/// @param lastBar session of that bar
/// @param staleReason why the bar is not the business date's; empty when it is
public record Quote(double close, double change, LocalDate lastBar, String staleReason) {

    /// Whether newer bars should exist but do not.
    public boolean stale() {
        return !staleReason.isEmpty();
    }
}
