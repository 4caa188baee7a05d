package io.zenmarket.readerswriters.postgres;

import io.zenmarket.domain.sentiment.DailySentiment;

/// One version of the sentiment of a symbol in a session.
///
/// @param symbol the instrument, or `*` for the market
/// @param scorer whose scores went in
/// @param version from 1; the highest holds
/// @param daily session and numbers
/// @param jobExecutionId who computed it
public record StoredDailySentiment(
        String symbol, String scorer, int version, DailySentiment daily, long jobExecutionId) {}
