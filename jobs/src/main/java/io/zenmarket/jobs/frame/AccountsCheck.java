package io.zenmarket.jobs.frame;

import io.zenmarket.domain.ingest.Accounts;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;

/// Fails a job whose accounts do not add up: a record without a fate is a record lost. One that goes on without some
/// partitions fails by itself, and its records have their fates when these are complete.
public final class AccountsCheck implements JobExecutionListener {

    private final AccountStore accounts;

    AccountsCheck(AccountStore accounts) {
        this.accounts = accounts;
    }

    @Override
    public void afterJob(JobExecution execution) {
        if (execution.getStatus() != BatchStatus.COMPLETED || Rounds.hasGaps()) {
            return;
        }
        Accounts total = accounts.total(execution.getJobInstance().getId());
        if (!total.balanced()) {
            IllegalStateException failure =
                    new IllegalStateException("accounts: expected every record to have one fate, was " + total.line());
            execution.addFailureException(failure);
            execution.setStatus(BatchStatus.FAILED);
            execution.setExitStatus(ExitStatus.FAILED.addExitDescription(failure));
        }
    }
}
