package io.zenmarket.jobs.serve.queue;

import io.zenmarket.jobs.frame.JobConsole;
import io.zenmarket.readerswriters.postgres.StoredSubmission;
import io.zenmarket.readerswriters.postgres.SubmissionPostgresTable;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/// Looks twice a second at the submission that runs: how far it is, and whether its user wants it stopped. Thread-safe.
final class RunWatch {

    private static final Logger LOG = LoggerFactory.getLogger(RunWatch.class);

    private final SubmissionPostgresTable table;
    private final RunExecutions executions;
    private final JobConsole console;
    private volatile Optional<StoredSubmission> running = Optional.empty();
    private volatile Optional<SetProgress.View> view = Optional.empty();
    private Optional<SetProgress> progress = Optional.empty();

    RunWatch(SubmissionPostgresTable table, RunExecutions executions, JobConsole console) {
        this.table = table;
        this.executions = executions;
        this.console = console;
    }

    void begins(StoredSubmission submission) {
        running = Optional.of(submission);
    }

    void ended() {
        running = Optional.empty();
        view = Optional.empty();
    }

    /// How far a submission is; nothing unless it runs.
    Optional<SetProgress.View> view(String submission) {
        return view.filter(each -> each.submission().equals(submission));
    }

    /// Looks now.
    void look() {
        try {
            running.ifPresent(this::look);
        } catch (DataAccessException e) {
            LOG.debug("Looking at the running submission failed; will look again", e);
        }
    }

    private void look(StoredSubmission submission) {
        executions.latest(submission.asked().run()).ifPresent(execution -> {
            view = Optional.of(of(submission).add(System.nanoTime(), execution.sets()));
            if (execution.open() && isCancelled(submission.id())) {
                stop(execution.id());
            }
        });
    }

    private synchronized SetProgress of(StoredSubmission submission) {
        SetProgress current = progress.filter(each -> each.submission().equals(submission.id()))
                .orElseGet(() ->
                        new SetProgress(submission.id(), submission.asked().sets()));
        progress = Optional.of(current);
        return current;
    }

    private boolean isCancelled(String id) {
        return table.find(id).filter(found -> found.progress().cancel()).isPresent();
    }

    private void stop(long execution) {
        try {
            console.stop(Long.toString(execution));
        } catch (IllegalArgumentException alreadyStopping) {
            LOG.debug("Execution {} stops already", execution);
        }
    }
}
