package io.zenmarket.jobs.ingestnews;

import io.zenmarket.domain.market.Buckets;
import io.zenmarket.readerswriters.postgres.PendingNewsLink;
import io.zenmarket.readerswriters.postgres.PendingNewsLinkPostgresTable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/// Reads what waits for clustering in one bucket of symbols, some 20,000 links at a time. What is placed waits
/// no more, so that the table itself says where a restart goes on; the next portion is read behind the
/// checkpoint of the last.
class BacklogReader implements ItemStreamReader<Backlog> {

    private final PendingNewsLinkPostgresTable pending;
    private final int bucket;
    private final int linksPerCheckpoint;
    private final Deque<String> symbols = new ArrayDeque<>();

    BacklogReader(PendingNewsLinkPostgresTable pending, int bucket, int linksPerCheckpoint) {
        this.pending = pending;
        this.bucket = bucket;
        this.linksPerCheckpoint = linksPerCheckpoint;
    }

    @Override
    public void open(ExecutionContext context) {
        symbols.clear();
        pending.symbols().stream()
                .filter(symbol -> Buckets.of(symbol) == bucket)
                .forEach(symbols::add);
    }

    @Override
    public @Nullable Backlog read() {
        List<Backlog.OfSymbol> portion = new ArrayList<>();
        int room = linksPerCheckpoint;
        while (room > 0 && !symbols.isEmpty()) {
            String symbol = symbols.getFirst();
            List<PendingNewsLink> links = pending.first(symbol, room);
            if (links.size() < room) {
                symbols.removeFirst();
            }
            if (!links.isEmpty()) {
                portion.add(new Backlog.OfSymbol(symbol, links));
            }
            room -= links.size();
        }
        return portion.isEmpty() ? null : new Backlog(portion);
    }
}
