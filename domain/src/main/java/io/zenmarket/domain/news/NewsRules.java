package io.zenmarket.domain.news;

import io.zenmarket.domain.ingest.BadRecordException;
import io.zenmarket.domain.ingest.RejectedRecord;
import io.zenmarket.domain.ingest.StorableText;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What makes a record a story: a title with words, a time that can be, text that can be stored.
///
/// @param backfill what is assumed of stories read late
/// @param linker says what they are about
/// @param maxBody characters kept of a body
public record NewsRules(BackfillRule backfill, EntityLinker linker, int maxBody) {

    /// A daily paper of tomorrow is a day ahead at most, a clock that is wrong some hours.
    private static final Duration MOST_AHEAD = Duration.ofDays(2);

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final int MAX_TITLE = 2_000;
    private static final int MAX_NAME = 2_000;

    /// A story and what it is about.
    ///
    /// @param links ascending by symbol
    public record Linked(NewsStory story, List<NewsLink> links) {

        public Linked {
            links = List.copyOf(links);
        }
    }

    /// What became of a block.
    ///
    /// @param stories in the block's order
    /// @param rejected those its source refused, then those refused here
    public record Checked(List<Linked> stories, List<RejectedRecord> rejected) {}

    /// Checks the records of a block.
    ///
    /// @param seenAt when it was read
    public Checked apply(NewsBlock block, Instant seenAt) {
        List<Linked> stories = new ArrayList<>();
        List<RejectedRecord> rejected = new ArrayList<>(block.rejected());
        for (NewsRecord item : block.records()) {
            try {
                stories.add(check(item, seenAt));
            } catch (BadRecordException e) {
                String text = item.publishedAt() + " " + item.title() + " " + item.url();
                rejected.add(new RejectedRecord(block.source(), item.line(), text, String.valueOf(e.getMessage())));
            }
        }
        return new Checked(stories, rejected);
    }

    private Linked check(NewsRecord item, Instant seenAt) {
        checkTime(item.publishedAt(), seenAt);
        String title = oneLine(item.title(), MAX_TITLE);
        String body = StorableText.of(item.body(), maxBody).strip();
        String outlet = oneLine(item.outlet(), MAX_NAME);
        NewsStory story = new NewsStory(
                NewsFingerprint.of(title, outlet, body),
                outlet,
                oneLine(item.url(), MAX_NAME),
                oneLine(item.language(), MAX_NAME),
                title,
                body,
                NewsTimes.of(item.publishedAt(), item.dateOnly(), seenAt, backfill));
        return new Linked(story, linker.link(title, body, item.symbols()));
    }

    private static void checkTime(Instant publishedAt, Instant seenAt) {
        if (publishedAt.isBefore(EARLIEST) || publishedAt.isAfter(seenAt.plus(MOST_AHEAD))) {
            throw new BadRecordException(
                    "published at: expected a time from 1900 to 48 hours after it was read, was " + publishedAt);
        }
    }

    private static String oneLine(String text, int max) {
        return StorableText.of(text, max).replaceAll("\\s+", " ").strip();
    }
}
