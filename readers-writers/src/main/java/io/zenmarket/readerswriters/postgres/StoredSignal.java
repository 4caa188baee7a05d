package io.zenmarket.readerswriters.postgres;

import io.zenmarket.domain.signal.Signal;
import java.util.Optional;

/// A signal with what is stored beside it.
///
/// @param signal what the model said, on adjusted prices
/// @param close the session's close as traded
/// @param sentiment whose sentiment the model has read; empty when it read none
/// @param inputsSha256 hash of all it was computed from
/// @param jobExecutionId who computed it
public record StoredSignal(
        Signal signal, double close, Optional<SentimentVersion> sentiment, String inputsSha256, long jobExecutionId) {

    /// Which row of `daily_sentiment` it was.
    ///
    /// @param scorer whose scores went in
    /// @param version from 1
    public record SentimentVersion(String scorer, int version) {}

    public StoredSignal {
        double read = signal.snapshot().sentiment();
        if (Double.isNaN(read) != sentiment.isEmpty()) {
            throw new IllegalArgumentException(signal.symbol() + " on " + signal.date()
                    + ": expected a version of the sentiment exactly when it was read, was " + sentiment + " and "
                    + read);
        }
    }
}
