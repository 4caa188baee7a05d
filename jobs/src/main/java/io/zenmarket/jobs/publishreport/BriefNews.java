package io.zenmarket.jobs.publishreport;

import io.zenmarket.domain.brief.Agreement;
import io.zenmarket.domain.brief.MarketNews;
import io.zenmarket.domain.brief.SessionNews;
import io.zenmarket.domain.brief.Story;
import io.zenmarket.domain.calendar.MarketOf;
import io.zenmarket.domain.calendar.TradingCalendar;
import io.zenmarket.domain.news.NewsLink;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// The news of one business date, per symbol by the calendar of its exchange.
final class BriefNews {

    private static final int DAYS_WITHOUT_SESSION = 14;
    private static final int NIGHT = 2;

    private final NewsTables tables;
    private final LocalDate date;
    private final Sessions sessions;
    private final int listed;
    private final Map<String, List<Story>> stories = new HashMap<>();

    /// How stories are given to sessions.
    ///
    /// @param markets finds a symbol's calendar
    /// @param margin of the cut-off before the close
    record Sessions(MarketOf markets, Duration margin) {}

    /// Reads the stories of a date.
    ///
    /// @param sessions as `score-sentiment` knows them
    /// @param listed stories that are listed per symbol
    BriefNews(NewsTables tables, LocalDate date, Sessions sessions, int listed) {
        this.tables = tables;
        this.date = date;
        this.sessions = sessions;
        this.listed = listed;
        read();
    }

    /// The stories of a symbol.
    SessionNews of(String symbol) {
        List<Story> all = stories.getOrDefault(symbol, List.of());
        return new SessionNews(all.subList(0, Math.min(listed, all.size())), all.size());
    }

    /// Those of the market, how far its scorers agree, and what was paid.
    MarketNews market() {
        List<Agreement> agreements = window(NewsLink.MARKET, Agreement.SESSIONS)
                .map(this::agreements)
                .orElse(List.of());
        return new MarketNews(of(NewsLink.MARKET), agreements, tables.costs(date));
    }

    /// Looks at all stories that can belong to the date's session on any exchange.
    private void read() {
        Map<String, Optional<NewsWindow>> windows = new HashMap<>();
        NewsWindow wide = new NewsWindow(
                date.minusDays(DAYS_WITHOUT_SESSION)
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant(),
                date.plusDays(NIGHT).atStartOfDay(ZoneOffset.UTC).toInstant());
        for (NewsTables.Linked linked : tables.stories(wide, tables.scorer(date).orElse(""))) {
            boolean ofSession = windows.computeIfAbsent(linked.symbol(), symbol -> window(symbol, 1))
                    .filter(window -> window.contains(linked.available()))
                    .isPresent();
            if (ofSession) {
                stories.computeIfAbsent(linked.symbol(), symbol -> new ArrayList<>())
                        .add(linked.story());
            }
        }
    }

    private Optional<NewsWindow> window(String symbol, int count) {
        TradingCalendar calendar = sessions.markets().calendarOrNewYork(symbol);
        return NewsWindow.of(calendar, sessions.margin(), date, count);
    }

    private List<Agreement> agreements(NewsWindow recent) {
        Optional<NewsWindow> session = window(NewsLink.MARKET, 1);
        Map<List<String>, List<NewsTables.Scored>> byScorers = new LinkedHashMap<>();
        for (NewsTables.Scored scored : tables.pairs(recent)) {
            byScorers
                    .computeIfAbsent(List.of(scored.first(), scored.second()), scorers -> new ArrayList<>())
                    .add(scored);
        }
        List<Agreement> agreements = new ArrayList<>();
        byScorers.forEach((scorers, all) -> agreements.add(new Agreement(
                scorers.getFirst(),
                scorers.getLast(),
                sample(
                        all,
                        scored -> session.filter(window -> window.contains(scored.available()))
                                .isPresent()),
                sample(all, scored -> true))));
        return agreements;
    }

    private static Agreement.Sample sample(List<NewsTables.Scored> all, Predicate<NewsTables.Scored> which) {
        return Agreement.Sample.of(
                all.stream().filter(which).map(NewsTables.Scored::pair).toList());
    }
}
