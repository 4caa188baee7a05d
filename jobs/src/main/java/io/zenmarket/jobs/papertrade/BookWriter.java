package io.zenmarket.jobs.papertrade;

import io.zenmarket.domain.ingest.Accounts;
import io.zenmarket.domain.paper.PaperAccount;
import io.zenmarket.domain.paper.PaperDay;
import io.zenmarket.jobs.frame.Progress;
import io.zenmarket.jobs.frame.StepAccounts;
import io.zenmarket.readerswriters.postgres.PaperAccountPostgresTable;
import io.zenmarket.readerswriters.postgres.PaperBookPostgresStore;
import io.zenmarket.readerswriters.postgres.StoredAccount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/// Books the sessions of one account, in the transaction of the checkpoint.
class BookWriter implements ItemWriter<PaperDay> {

    private final PaperAccount account;
    private final PaperAccountPostgresTable accounts;
    private final PaperBookPostgresStore books;
    private final StepAccounts counts;
    private final Progress progress;
    private final long jobExecutionId;

    BookWriter(
            PaperAccount account,
            PaperAccountPostgresTable accounts,
            PaperBookPostgresStore books,
            StepAccounts counts,
            Progress progress,
            long jobExecutionId) {
        this.account = account;
        this.accounts = accounts;
        this.books = books;
        this.counts = counts;
        this.progress = progress;
        this.jobExecutionId = jobExecutionId;
    }

    @Override
    public void write(Chunk<? extends PaperDay> chunk) {
        List<PaperDay> days = List.copyOf(chunk.getItems());
        if (accounts.find(account.name()).isEmpty()) {
            BigDecimal capital = BigDecimal.valueOf(account.rules().capital()).setScale(2, RoundingMode.HALF_EVEN);
            accounts.insert(
                    new StoredAccount(account.name(), account.currency(), capital, account.settings()), jobExecutionId);
        }
        books.append(account.name(), days, jobExecutionId);
        counts.add(new Accounts(days.size(), days.size(), 0, 0, 0, 0, 0));
        progress.advance(days.size());
    }
}
