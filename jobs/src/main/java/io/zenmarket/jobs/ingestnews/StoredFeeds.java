package io.zenmarket.jobs.ingestnews;

import io.zenmarket.readerswriters.news.rss.FeedMemory;
import io.zenmarket.readerswriters.postgres.FeedValidator;
import io.zenmarket.readerswriters.postgres.FeedValidatorPostgresTable;
import java.util.List;
import java.util.Optional;

/// What feeds said of their state, in the database. It is written in the transaction of a checkpoint, in which
/// the feed's stories were written, or in a later one; so a feed is never taken for read whose stories are not
/// stored.
final class StoredFeeds implements FeedMemory {

    private final FeedValidatorPostgresTable table;

    StoredFeeds(FeedValidatorPostgresTable table) {
        this.table = table;
    }

    @Override
    public Optional<Validators> recall(String address) {
        return table.find(address).map(stored -> new Validators(stored.etag(), stored.lastModified()));
    }

    @Override
    public void remember(String address, Validators validators) {
        table.upsert(List.of(new FeedValidator(address, validators.etag(), validators.lastModified())));
    }
}
