package io.zenmarket.jobs.scoresentiment;

import io.zenmarket.domain.ingest.Accounts;
import io.zenmarket.jobs.frame.Progress;
import io.zenmarket.jobs.frame.StepAccounts;
import io.zenmarket.readerswriters.postgres.DailySentimentPostgresTable;
import io.zenmarket.readerswriters.postgres.StoredDailySentiment;
import java.util.List;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/// Stores new versions in the transaction of the checkpoint, and counts sessions.
class DailyWriter implements ItemWriter<SymbolDays> {

    private final DailySentimentPostgresTable table;
    private final StepAccounts accounts;
    private final Progress progress;

    DailyWriter(DailySentimentPostgresTable table, StepAccounts accounts, Progress progress) {
        this.table = table;
        this.accounts = accounts;
        this.progress = progress;
    }

    @Override
    public void write(Chunk<? extends SymbolDays> chunk) {
        List<StoredDailySentiment> changed = chunk.getItems().stream()
                .flatMap(days -> days.changed().stream())
                .toList();
        table.insert(changed);
        chunk.forEach(this::count);
    }

    private void count(SymbolDays days) {
        long changed = days.changed().size();
        accounts.add(new Accounts(days.sessions(), changed, 0, 0, days.sessions() - changed, days.revised(), 0));
        progress.advance(days.sessions());
    }
}
