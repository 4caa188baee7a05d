package io.zenmarket.jobs.generatesignals;

import io.zenmarket.domain.ingest.RejectedRecord;
import io.zenmarket.readerswriters.postgres.StoredSignal;
import java.util.List;

/// What all models say about one symbol in the span of the run: the item of the step.
///
/// @param signals rows to be stored
/// @param rejected models that could say nothing about the business date, and why
record SymbolSignals(List<StoredSignal> signals, List<RejectedRecord> rejected) {}
