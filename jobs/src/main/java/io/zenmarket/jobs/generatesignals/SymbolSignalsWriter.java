package io.zenmarket.jobs.generatesignals;

import io.zenmarket.domain.ingest.Accounts;
import io.zenmarket.domain.ingest.RejectedRecord;
import io.zenmarket.jobs.frame.Progress;
import io.zenmarket.jobs.frame.StepAccounts;
import io.zenmarket.readerswriters.postgres.RejectedRecordPostgresItemWriter;
import io.zenmarket.readerswriters.postgres.SignalPostgresTable;
import io.zenmarket.readerswriters.postgres.StoredSignal;
import io.zenmarket.readerswriters.postgres.UpsertCounts;
import java.util.List;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/// Stores signals in the transaction of the checkpoint, and counts their fates.
class SymbolSignalsWriter implements ItemWriter<SymbolSignals> {

    private final SignalPostgresTable signals;
    private final RejectedRecordPostgresItemWriter rejects;
    private final StepAccounts accounts;
    private final Progress progress;

    SymbolSignalsWriter(
            SignalPostgresTable signals,
            RejectedRecordPostgresItemWriter rejects,
            StepAccounts accounts,
            Progress progress) {
        this.signals = signals;
        this.rejects = rejects;
        this.accounts = accounts;
        this.progress = progress;
    }

    @Override
    public void write(Chunk<? extends SymbolSignals> chunk) {
        List<StoredSignal> rows = chunk.getItems().stream()
                .flatMap(item -> item.signals().stream())
                .toList();
        List<RejectedRecord> rejected = chunk.getItems().stream()
                .flatMap(item -> item.rejected().stream())
                .toList();
        UpsertCounts counts = signals.upsert(rows);
        rejects.add(rejected);
        accounts.add(new Accounts(
                rows.size() + rejected.size(),
                counts.inserted() + counts.updated(),
                rejected.size(),
                counts.duplicates(),
                counts.unchanged(),
                counts.updated(),
                0));
        progress.advance(rows.size());
    }
}
