package io.zenmarket.readerswriters.postgres;

import io.zenmarket.domain.market.CorporateAction;
import java.time.LocalDate;

/// A split or dividend that was due in a session that is done.
///
/// @param action what happened
/// @param session from which it counts
public record DueAction(CorporateAction action, LocalDate session) {}
