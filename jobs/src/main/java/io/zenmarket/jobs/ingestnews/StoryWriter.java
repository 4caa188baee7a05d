package io.zenmarket.jobs.ingestnews;

import io.zenmarket.domain.ingest.Accounts;
import io.zenmarket.domain.ingest.RejectedRecord;
import io.zenmarket.domain.news.NewsLink;
import io.zenmarket.domain.news.NewsRules;
import io.zenmarket.domain.news.NewsStory;
import io.zenmarket.jobs.frame.Progress;
import io.zenmarket.jobs.frame.StepAccounts;
import io.zenmarket.readerswriters.postgres.NewsItem;
import io.zenmarket.readerswriters.postgres.NewsItemPostgresTable;
import io.zenmarket.readerswriters.postgres.PendingNewsLink;
import io.zenmarket.readerswriters.postgres.PendingNewsLinkPostgresTable;
import io.zenmarket.readerswriters.postgres.RejectedRecordPostgresItemWriter;
import io.zenmarket.readerswriters.postgres.UpsertCounts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/// Stores new stories and lets their links wait for clustering, in the transaction of the checkpoint.
///
/// A story that was stored before this run is unchanged, whatever a source says of it now: what could be known
/// when does not change. Of several deliveries in this run, in whichever order the partitions meet them, one is
/// written, the others are duplicates; the earliest is kept, with the links of all.
class StoryWriter implements ItemWriter<ReadNews> {

    /// What the writer writes to.
    record Targets(
            NewsItemPostgresTable items,
            PendingNewsLinkPostgresTable links,
            RejectedRecordPostgresItemWriter rejects,
            StepAccounts accounts,
            Progress progress) {}

    /// Whose rows they are.
    ///
    /// @param present the execution that writes
    /// @param executions all of this run, the present one among them
    record Run(long present, Collection<Long> executions) {}

    private record Key(String symbol, String contentHash) {}

    private final Targets targets;
    private final Run run;

    StoryWriter(Targets targets, Run run) {
        this.targets = targets;
        this.run = run;
    }

    @Override
    public void write(Chunk<? extends ReadNews> chunk) {
        List<NewsItem> items = new ArrayList<>();
        List<NewsRules.Linked> stories = new ArrayList<>();
        List<RejectedRecord> rejected = new ArrayList<>();
        for (ReadNews block : chunk) {
            rejected.addAll(block.stories().rejected());
            stories.addAll(block.stories().stories());
            block.stories()
                    .stories()
                    .forEach(each -> items.add(new NewsItem(each.story(), block.source(), run.present())));
        }
        targets.rejects().add(rejected);
        store(items, stories, rejected.size());
        targets.progress().advance(items.size() + rejected.size());
    }

    private void store(List<NewsItem> items, List<NewsRules.Linked> stories, int rejected) {
        Set<String> before = targets.items()
                .storedByOthers(
                        items.stream().map(each -> each.story().contentHash()).toList(), run.executions());
        List<NewsItem> fresh = items.stream()
                .filter(each -> !before.contains(each.story().contentHash()))
                .toList();
        UpsertCounts counts = targets.items().upsert(fresh);
        targets.links().add(links(stories, before));
        targets.accounts()
                .add(new Accounts(
                        items.size() + rejected,
                        counts.inserted(),
                        rejected,
                        fresh.size() - counts.inserted(),
                        items.size() - fresh.size(),
                        0,
                        0));
    }

    private static Collection<PendingNewsLink> links(List<NewsRules.Linked> stories, Set<String> before) {
        Map<Key, PendingNewsLink> links = new LinkedHashMap<>();
        for (NewsRules.Linked each : stories) {
            NewsStory story = each.story();
            if (!before.contains(story.contentHash())) {
                for (NewsLink link : each.links()) {
                    links.merge(
                            new Key(link.symbol(), story.contentHash()),
                            new PendingNewsLink(story.sighting(), link),
                            StoryWriter::moreRelevant);
                }
            }
        }
        return links.values();
    }

    private static PendingNewsLink moreRelevant(PendingNewsLink one, PendingNewsLink other) {
        return one.link().relevance() >= other.link().relevance() ? one : other;
    }
}
