package io.zenmarket.jobs.frame;

import io.zenmarket.domain.ingest.Accounts;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStream;

/// The counters of one step or partition. They are saved in the transaction of every checkpoint, both in the step's
/// context (to go on from after a restart) and in `job_account` (to be summed); so they are exact whenever the
/// process ends.
///
/// Declare it step-scoped. Not thread-safe: a partition is worked on by one thread.
public class StepAccounts implements ItemStream {

    private static final String CONTEXT_KEY = "accounts.";

    private final AccountStore store;
    private final long jobInstanceId;
    private final String stepName;
    private Accounts accounts = Accounts.NONE;

    /// @param store where they are kept
    /// @param step the step they belong to
    public StepAccounts(AccountStore store, StepExecution step) {
        this.store = store;
        this.jobInstanceId = step.getJobExecution().getJobInstance().getId();
        this.stepName = step.getStepName();
    }

    /// Adds counts.
    public void add(Accounts more) {
        accounts = accounts.plus(more);
    }

    @Override
    public void open(ExecutionContext context) {
        accounts = new Accounts(
                context.getLong(CONTEXT_KEY + "read", 0),
                context.getLong(CONTEXT_KEY + "written", 0),
                context.getLong(CONTEXT_KEY + "rejected", 0),
                context.getLong(CONTEXT_KEY + "duplicates", 0),
                context.getLong(CONTEXT_KEY + "unchanged", 0),
                context.getLong(CONTEXT_KEY + "revised", 0),
                context.getLong(CONTEXT_KEY + "flagged", 0));
    }

    @Override
    public void update(ExecutionContext context) {
        context.putLong(CONTEXT_KEY + "read", accounts.read());
        context.putLong(CONTEXT_KEY + "written", accounts.written());
        context.putLong(CONTEXT_KEY + "rejected", accounts.rejected());
        context.putLong(CONTEXT_KEY + "duplicates", accounts.duplicates());
        context.putLong(CONTEXT_KEY + "unchanged", accounts.unchanged());
        context.putLong(CONTEXT_KEY + "revised", accounts.revised());
        context.putLong(CONTEXT_KEY + "flagged", accounts.flagged());
        store.save(jobInstanceId, stepName, accounts);
    }
}
