package io.zenmarket.readerswriters.news.rss;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import io.zenmarket.domain.news.NewsBlock;
import io.zenmarket.readerswriters.news.Story;
import io.zenmarket.readerswriters.news.StoryBlock;
import io.zenmarket.readerswriters.news.StoryTime;
import io.zenmarket.readerswriters.news.rss.FeedClient.Fetched;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The entries of a feed as stories. What an entry does not have is empty; one without a date was published when it was
/// fetched, as far as anybody knows.
///
/// @param subscription where it is from
/// @param fetched the feed
record FeedBlock(Subscription subscription, Fetched fetched) {

    NewsBlock build(String end) {
        StoryBlock block = new StoryBlock(subscription.toString());
        long line = 0;
        for (SyndEntry entry : fetched.feed().getEntries()) {
            line++;
            block.add(line, () -> rawText(entry), () -> story(entry));
        }
        return block.build(end);
    }

    private Story story(SyndEntry entry) {
        return new Story(
                outlet(entry),
                link(entry),
                text(fetched.feed().getLanguage()),
                text(entry.getTitle()),
                body(entry),
                FeedTimes.of(entry).orElseGet(() -> StoryTime.of(fetched.at().truncatedTo(ChronoUnit.SECONDS))),
                subscription.symbol());
    }

    /// Collections of others' stories name whose each is.
    private String outlet(SyndEntry entry) {
        String source = Optional.ofNullable(entry.getSource())
                .map(SyndFeed::getTitle)
                .map(String::strip)
                .orElse("");
        return source.isEmpty() ? subscription.feed().name() : source;
    }

    private static String link(SyndEntry entry) {
        String link = text(entry.getLink());
        return link.isBlank() ? text(entry.getUri()) : link;
    }

    private static String body(SyndEntry entry) {
        return Stream.concat(Stream.ofNullable(entry.getDescription()), entry.getContents().stream())
                .map(SyndContent::getValue)
                .map(FeedBlock::text)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    private static String rawText(SyndEntry entry) {
        return Stream.of(text(entry.getTitle()), link(entry), body(entry))
                .filter(text -> !text.isBlank())
                .reduce((one, other) -> one + " " + other)
                .orElse("");
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
