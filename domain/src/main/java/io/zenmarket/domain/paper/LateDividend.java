package io.zenmarket.domain.paper;

import java.time.LocalDate;

/// A dividend that became known when the session from which it counts was done. It is paid at the open of the
/// next one, on what was held when it was due, whatever became of that since.
///
/// @param symbol the instrument
/// @param exDate first session that trades without the right
/// @param perUnit money per unit
/// @param units held when it was due, below 0 when short
/// @param after last session that was done when it became known
public record LateDividend(String symbol, LocalDate exDate, double perUnit, double units, LocalDate after) {}
