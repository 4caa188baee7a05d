package io.zenmarket.jobs.publishreport;

import io.zenmarket.domain.brief.SessionNews;
import io.zenmarket.domain.brief.Story;
import io.zenmarket.domain.brief.StoryScore;
import io.zenmarket.jobs.page.Figures;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// The stories of a session as the texts that the templates place.
///
/// @param stories those listed
/// @param more what is not listed; empty when all are
record NewsView(List<Row> stories, String more) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT);
    private static final Set<String> SCHEMES = Set.of("http", "https");

    /// One story.
    ///
    /// @param link an address a browser may open; empty: none
    /// @param score empty while it has none
    /// @param doubt why the score is not to be trusted; empty: it is
    record Row(
            String title,
            String link,
            String outlet,
            String time,
            String css,
            String icon,
            String label,
            String score,
            String confidence,
            String doubt) {

        static Row of(Story story) {
            return story.score()
                    .map(score -> scored(story, score))
                    .orElseGet(() -> new Row(
                            story.title(), address(story.url()), story.outlet(), when(story), "", "", "", "", "", ""));
        }

        private static Row scored(Story story, StoryScore score) {
            return new Row(
                    story.title(),
                    address(story.url()),
                    story.outlet(),
                    when(story),
                    colour(score),
                    sign(score),
                    words(score.label()),
                    Figures.signed(score.score(), 2),
                    Figures.percent(score.confidence(), 0),
                    score.doubts().stream().map(Row::words).collect(Collectors.joining(", ")));
        }

        private static String words(Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }

        private static String colour(StoryScore score) {
            return switch (score.label()) {
                case NEGATIVE -> "sell";
                case NEUTRAL -> "hold";
                case POSITIVE -> "buy";
            };
        }

        private static String sign(StoryScore score) {
            return switch (score.label()) {
                case NEGATIVE -> "▼";
                case NEUTRAL -> "■";
                case POSITIVE -> "▲";
            };
        }
    }

    static NewsView of(SessionNews news) {
        return new NewsView(
                news.stories().stream().map(Row::of).toList(),
                Figures.more(news.count() - news.stories().size()));
    }

    /// The date a source gave is the day that ends at the instant kept.
    private static String when(Story story) {
        Instant published = story.published();
        return story.dateOnly()
                ? published.minusNanos(1).atOffset(ZoneOffset.UTC).toLocalDate().toString()
                : TIME.format(published.atOffset(ZoneOffset.UTC));
    }

    /// The address, if it is one of the web; anything else is no link.
    static String address(String url) {
        try {
            URI uri = new URI(url);
            boolean web = uri.getScheme() != null
                    && SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT))
                    && uri.getHost() != null;
            return web ? uri.toASCIIString() : "";
        } catch (URISyntaxException noAddress) {
            return "";
        }
    }
}
