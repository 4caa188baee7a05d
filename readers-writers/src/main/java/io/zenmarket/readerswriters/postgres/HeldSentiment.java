package io.zenmarket.readerswriters.postgres;

import io.zenmarket.domain.sentiment.SentimentDay;
import java.util.List;

/// The sentiment of one session that holds: of all versions and scorers the one computed last.
///
/// @param day session, number of stories and `ewma3`
/// @param scorer whose scores went in
/// @param version from 1
public record HeldSentiment(SentimentDay day, String scorer, int version) {

    /// The days alone, in the same order.
    public static List<SentimentDay> days(List<HeldSentiment> rows) {
        return rows.stream().map(HeldSentiment::day).toList();
    }
}
