package io.zenmarket.jobs.ingestbars;

import io.zenmarket.domain.ingest.Accounts;
import io.zenmarket.domain.market.BarBlock;
import io.zenmarket.jobs.frame.Progress;
import io.zenmarket.jobs.frame.StepAccounts;
import io.zenmarket.readerswriters.staging.BarStaging;
import java.util.List;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamWriter;

/// Writes the good rows of a chunk to the staging area, and what else it held to the database, in the transaction
/// of the checkpoint.
class StagingWriter implements ItemStreamWriter<BarBlock> {

    private static final String CHUNKS = "staging.chunks";

    /// What the writer writes to.
    ///
    /// @param staging takes the rows
    /// @param tables take rejects, corporate actions and stale symbols
    /// @param accounts count
    /// @param progress shows
    record Targets(BarStaging staging, IngestTables tables, StepAccounts accounts, Progress progress) {}

    private final Targets targets;
    private final PlannedSlice slice;
    private long chunks;

    StagingWriter(Targets targets, PlannedSlice slice) {
        this.targets = targets;
        this.slice = slice;
    }

    @Override
    public void open(ExecutionContext context) {
        chunks = context.getLong(CHUNKS, 0);
        targets.staging().rewind(slice.number(), chunks);
    }

    @Override
    public void write(Chunk<? extends BarBlock> chunk) {
        List<BarBlock> blocks = List.copyOf(chunk.getItems());
        targets.staging().write(slice.kind(), slice.number(), chunks, blocks);
        targets.tables().keepAsides(slice.kind(), blocks);
        chunks++;
        long read = blocks.stream().mapToLong(BarBlock::read).sum();
        long rejected = blocks.stream()
                .mapToLong(block -> block.aside().rejected().size())
                .sum();
        targets.accounts().add(Accounts.read(read, rejected));
        targets.progress().advance(read);
    }

    @Override
    public void update(ExecutionContext context) {
        context.putLong(CHUNKS, chunks);
    }
}
