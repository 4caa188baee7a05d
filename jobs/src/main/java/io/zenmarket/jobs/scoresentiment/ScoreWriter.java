package io.zenmarket.jobs.scoresentiment;

import io.zenmarket.domain.ingest.Accounts;
import io.zenmarket.jobs.frame.Progress;
import io.zenmarket.jobs.frame.StepAccounts;
import io.zenmarket.readerswriters.postgres.SentimentScorePostgresTable;
import io.zenmarket.readerswriters.postgres.UpsertCounts;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/// Stores scores in the transaction of the checkpoint, and counts links: one is written with its score, or
/// shares the score of another one.
class ScoreWriter implements ItemWriter<ScoredBlock> {

    private final SentimentScorePostgresTable table;
    private final StepAccounts accounts;
    private final Progress progress;

    ScoreWriter(SentimentScorePostgresTable table, StepAccounts accounts, Progress progress) {
        this.table = table;
        this.accounts = accounts;
        this.progress = progress;
    }

    @Override
    public void write(Chunk<? extends ScoredBlock> chunk) {
        for (ScoredBlock block : chunk) {
            UpsertCounts counts = table.insert(block.scores());
            long shared = block.links() - block.scores().size();
            accounts.add(new Accounts(block.links(), counts.inserted(), 0, shared, counts.unchanged(), 0, 0));
            progress.advance(block.links());
        }
    }
}
