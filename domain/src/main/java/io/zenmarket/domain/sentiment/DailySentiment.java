package io.zenmarket.domain.sentiment;

import java.time.LocalDate;

/// What the news of one session say about one instrument. Two rows are equal when all their numbers are.
///
/// @param date session, exchange date
/// @param scores of the news available before the session's cut-off and not before the one of the session
///     before
/// @param trend the same beside earlier sessions
/// @param inputsSha256 SHA-256 (hex) over the session's links and scores
public record DailySentiment(LocalDate date, SessionScores scores, SentimentTrend trend, String inputsSha256) {}
