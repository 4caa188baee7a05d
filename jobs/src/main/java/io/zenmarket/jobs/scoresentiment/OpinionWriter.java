package io.zenmarket.jobs.scoresentiment;

import io.zenmarket.domain.ingest.Accounts;
import io.zenmarket.domain.sentiment.Opinion;
import io.zenmarket.domain.sentiment.SecondOpinion;
import io.zenmarket.jobs.frame.StepAccounts;
import io.zenmarket.readerswriters.postgres.SentimentScorePostgresTable;
import io.zenmarket.readerswriters.postgres.StoredScore;
import io.zenmarket.readerswriters.postgres.UpsertCounts;
import java.util.List;
import java.util.Optional;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/// Stores opinions beside the local scores, in the transaction of the checkpoint.
class OpinionWriter implements ItemWriter<List<Opinion>> {

    private final Optional<SecondOpinion> second;
    private final SentimentScorePostgresTable table;
    private final StepAccounts accounts;
    private final long jobExecutionId;

    OpinionWriter(
            Optional<SecondOpinion> second,
            SentimentScorePostgresTable table,
            StepAccounts accounts,
            long jobExecutionId) {
        this.second = second;
        this.table = table;
        this.accounts = accounts;
        this.jobExecutionId = jobExecutionId;
    }

    @Override
    public void write(Chunk<? extends List<Opinion>> chunk) {
        for (List<Opinion> opinions : chunk) {
            UpsertCounts counts =
                    table.insert(opinions.stream().map(this::stored).toList());
            second.ifPresent(model -> model.acknowledge(opinions));
            accounts.add(
                    new Accounts(opinions.size(), counts.inserted(), 0, counts.duplicates(), counts.unchanged(), 0, 0));
        }
    }

    private StoredScore stored(Opinion opinion) {
        return new StoredScore(
                opinion.contentHash(),
                opinion.entity(),
                opinion.scorer(),
                FixedSentiment.of(opinion.sentiment()),
                "",
                opinion.inSample(),
                jobExecutionId);
    }
}
