package io.zenmarket.domain.sentiment;

import static java.util.stream.Collectors.groupingBy;

import io.zenmarket.domain.calendar.Session;
import io.zenmarket.domain.calendar.TradingCalendar;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Aggregates scored news of one instrument per session, point in time: a story belongs to the first session
/// whose cut-off, its close less a margin, is after the story was available. Immutable and thread-safe.
///
/// @param calendar of the instrument
/// @param margin time needed to act before the close, 0 or more
public record DailyAggregation(TradingCalendar calendar, Duration margin) {

    /// 15 minutes.
    public static final Duration DEFAULT_MARGIN = Duration.ofMinutes(15);

    /// Sessions the number of stories is compared with.
    public static final int WINDOW = 60;

    private static final Comparator<ScoredLink> ORDER =
            Comparator.comparing(ScoredLink::availableAt).thenComparing(ScoredLink::contentHash);

    public DailyAggregation {
        if (margin.isNegative()) {
            throw new IllegalArgumentException("daily sentiment: margin, expected 0 or more, was " + margin);
        }
    }

    /// With the default margin.
    public static DailyAggregation of(TradingCalendar calendar) {
        return new DailyAggregation(calendar, DEFAULT_MARGIN);
    }

    /// One row per session, also of those without news.
    ///
    /// @param before rows of the sessions directly before `from`, ascending: the last [#WINDOW], and as many
    ///     more as reach back to the last session with news; empty when `from` is where the history of the
    ///     instrument begins
    /// @param links in any order; those of sessions outside the range are left out
    /// @param from first date
    /// @param to last date
    public List<DailySentiment> aggregate(
            List<DailySentiment> before, List<ScoredLink> links, LocalDate from, LocalDate to) {
        TrendTracker trend = following(before, from);
        Map<LocalDate, List<ScoredLink>> bySession = links.stream()
                .sorted(ORDER)
                .collect(groupingBy(link -> sessionOf(link).date()));
        List<DailySentiment> rows = new ArrayList<>();
        for (LocalDate date = from; !date.isAfter(to); date = date.plusDays(1)) {
            if (calendar.isSession(date)) {
                rows.add(row(date, bySession.getOrDefault(date, List.of()), trend));
            }
        }
        return rows;
    }

    private Session sessionOf(ScoredLink link) {
        return calendar.sessionCutOffAfter(link.availableAt(), margin);
    }

    private static DailySentiment row(LocalDate date, List<ScoredLink> links, TrendTracker trend) {
        SessionScores scores = links.isEmpty() ? SessionScores.NONE : SessionScores.of(links);
        return new DailySentiment(date, scores, trend.next(scores), LinkHash.of(links));
    }

    private TrendTracker following(List<DailySentiment> before, LocalDate from) {
        TrendTracker trend = new TrendTracker();
        before.forEach(trend::replay);
        if (!before.isEmpty()) {
            requireAdjacent(before.getLast().date(), from);
        }
        if (!trend.knowsItsGap()) {
            throw new IllegalArgumentException("daily sentiment from " + from
                    + ": rows before, expected back to the last session with news, was from "
                    + before.getFirst().date());
        }
        return trend;
    }

    private void requireAdjacent(LocalDate last, LocalDate from) {
        LocalDate next = calendar.sessionFrom(last.plusDays(1)).date();
        if (!last.isBefore(from) || next.isBefore(from)) {
            throw new IllegalArgumentException("daily sentiment from " + from
                    + ": rows before, expected up to the session before, was up to " + last);
        }
    }
}
