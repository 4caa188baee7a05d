package io.zenmarket.jobs.ingestnews;

import io.zenmarket.domain.news.NewsClusters;
import io.zenmarket.domain.news.NewsLink;
import io.zenmarket.domain.news.PlacedSighting;
import io.zenmarket.jobs.frame.Progress;
import io.zenmarket.readerswriters.postgres.NewsLinkPostgresTable;
import io.zenmarket.readerswriters.postgres.PendingNewsLink;
import io.zenmarket.readerswriters.postgres.PendingNewsLinkPostgresTable;
import io.zenmarket.readerswriters.postgres.StoredNewsLink;
import io.zenmarket.readerswriters.postgres.UnpublishedNewsPostgresTable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/// Places links among their near-duplicates, moves the stored ones they displace, and notes the days that are
/// to be published again, in the transaction of the checkpoint.
class ClusterWriter implements ItemWriter<Backlog> {

    /// What the writer writes to.
    record Targets(
            PendingNewsLinkPostgresTable pending,
            NewsLinkPostgresTable links,
            UnpublishedNewsPostgresTable days,
            Progress progress) {}

    private final Targets targets;
    private final long jobExecutionId;

    ClusterWriter(Targets targets, long jobExecutionId) {
        this.targets = targets;
        this.jobExecutionId = jobExecutionId;
    }

    @Override
    public void write(Chunk<? extends Backlog> chunk) {
        chunk.forEach(this::write);
    }

    /// The days come last: other partitions may wait for the same ones until this transaction ends.
    private void write(Backlog backlog) {
        List<StoredNewsLink> changed = new ArrayList<>();
        backlog.symbols().forEach(symbol -> changed.addAll(place(symbol)));
        targets.links().upsert(changed);
        targets.pending().remove(backlog.links());
        targets.days()
                .add(changed.stream()
                        .map(link -> LocalDate.ofInstant(link.story().availableAt(), ZoneOffset.UTC))
                        .collect(Collectors.toCollection(TreeSet::new)));
        targets.progress().advance(backlog.links().size());
    }

    private List<StoredNewsLink> place(Backlog.OfSymbol backlog) {
        Map<String, NewsLink> fresh = backlog.links().stream()
                .collect(Collectors.toMap(each -> each.story().contentHash(), PendingNewsLink::link));
        Instant since = backlog.links().getFirst().story().availableAt().minus(NewsClusters.WINDOW);
        StoredNeighbours stored = new StoredNeighbours(targets.links(), backlog.symbol(), since);
        return NewsClusters.merge(stored, backlog.stories()).stream()
                .map(placed -> stored(placed, fresh, stored))
                .toList();
    }

    private StoredNewsLink stored(PlacedSighting placed, Map<String, NewsLink> fresh, StoredNeighbours stored) {
        NewsLink link = fresh.get(placed.story().contentHash());
        return new StoredNewsLink(
                placed.story(), link == null ? stored.link(placed.story()) : link, placed.cluster(), jobExecutionId);
    }
}
