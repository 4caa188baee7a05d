package io.zenmarket.readerswriters.postgres;

import io.zenmarket.domain.signal.Signal;

/// A signal with what is stored beside it.
///
/// @param signal what the model said, on adjusted prices
/// @param close the session's close as traded
/// @param inputsSha256 hash of all it was computed from
/// @param jobExecutionId who computed it
public record StoredSignal(Signal signal, double close, String inputsSha256, long jobExecutionId) {}
