package io.zenmarket.readerswriters.news.rss;

import io.zenmarket.domain.news.NewsBlock;
import io.zenmarket.domain.news.NewsSource;
import io.zenmarket.readerswriters.http.Answer;
import io.zenmarket.readerswriters.news.StoryBlock;
import io.zenmarket.readerswriters.news.rss.FeedClient.Fetched;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads a group of feeds, one block each. What a feed said of its state is remembered when the next block is asked
/// for, see [FeedMemory#remember].
final class RssReader implements NewsSource.Reader {

    private final FeedClient client;
    private final List<Subscription> feeds;
    private int next;
    private Runnable whenKept = () -> {};

    /// @param first index of the feed to begin with
    RssReader(FeedClient client, List<Subscription> feeds, int first) {
        this.client = client;
        this.feeds = feeds;
        next = first;
    }

    @Override
    public @Nullable NewsBlock read() {
        whenKept.run();
        whenKept = () -> {};
        if (next == feeds.size()) {
            return null;
        }
        NewsBlock block = block(feeds.get(next), Integer.toString(next + 1));
        next++;
        return block;
    }

    private NewsBlock block(Subscription feed, String end) {
        return switch (client.fetch(feed)) {
            case Answer.Delivered<Fetched>(Fetched fetched) -> {
                fetched.validators().ifPresent(said -> whenKept = () -> client.remember(feed, said));
                yield new FeedBlock(feed, fetched).build(end);
            }
            case Answer.NotThere<Fetched>(String reason) -> refused(feed, reason, end);
            case Answer.Failed<Fetched>(String reason, boolean _) -> refused(feed, reason, end);
            case Answer.TryAgain<Fetched>(String reason, var _) -> refused(feed, reason, end);
        };
    }

    private static NewsBlock refused(Subscription feed, String reason, String end) {
        return StoryBlock.refused(feed.toString(), end, "", reason);
    }

    /// Holds nothing; a feed whose block was the last to be read is read again next time.
    @Override
    public void close() {
        whenKept = () -> {};
        next = feeds.size();
    }
}
