package io.zenmarket.readerswriters.lake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A row of `sentiment/year=…/sentiment.parquet`: sentiment of a symbol in a session, the version that holds.
/// The columns are those of the table `daily_sentiment`; a number that is undefined is null, and a session
/// without stories has no sentiment.
///
/// @param symbol the instrument, or `*` for the market
/// @param date session, exchange date
/// @param scorer whose scores went in
/// @param version from 1
/// @param items number of stories that were available before the session's cut-off
/// @param clusters number of distinct stories
public record SentimentRow(
        String symbol,
        LocalDate date,
        String scorer,
        int version,
        int items,
        int clusters,
        @Nullable Double mean,
        @Nullable Double weightedMean,
        @Nullable Double deviation,
        @Nullable Double positiveShare,
        @Nullable Double negativeShare,
        @Nullable Double minimum,
        @Nullable Double maximum,
        @Nullable Double volumeZ,
        @Nullable Double ewma1,
        @Nullable Double ewma3,
        @Nullable Double ewma10,
        @Nullable Double surprise,
        @Nullable Double inSampleShare,
        String inputsSha256) {}
