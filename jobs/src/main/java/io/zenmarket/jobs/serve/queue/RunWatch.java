package io.zenmarket.jobs.serve.queue;

import io.zenmarket.jobs.frame.JobConsole;
import io.zenmarket.readerswriters.postgres.StoredSubmission;
import io.zenmarket.readerswriters.postgres.SubmissionPostgresTable;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/// Looks twice a second at the submissions that run: how far each is, and whether its user wants it stopped.
/// Thread-safe.
final class RunWatch {

    private static final Logger LOG = LoggerFactory.getLogger(RunWatch.class);

    private final SubmissionPostgresTable table;
    private final RunExecutions executions;
    private final JobConsole console;
    private final Map<String, Watched> running = new ConcurrentHashMap<>();
    private final Map<String, SetProgress.View> views = new ConcurrentHashMap<>();

    /// A submission that runs, and its progress; only [#look] uses it.
    private record Watched(StoredSubmission submission, SetProgress progress) {}

    RunWatch(SubmissionPostgresTable table, RunExecutions executions, JobConsole console) {
        this.table = table;
        this.executions = executions;
        this.console = console;
    }

    void begins(StoredSubmission submission) {
        SetProgress progress =
                new SetProgress(submission.id(), submission.asked().sets());
        running.put(submission.id(), new Watched(submission, progress));
    }

    void ended(String submission) {
        running.remove(submission);
        views.remove(submission);
    }

    /// How far a submission is; nothing unless it runs.
    Optional<SetProgress.View> view(String submission) {
        return Optional.ofNullable(views.get(submission));
    }

    /// Looks now.
    synchronized void look() {
        try {
            running.values().forEach(this::look);
        } catch (DataAccessException e) {
            LOG.debug("Looking at the running submissions failed; will look again", e);
        }
    }

    private void look(Watched watched) {
        StoredSubmission submission = watched.submission();
        executions.latest(submission.asked().run()).ifPresent(execution -> {
            SetProgress.View view = watched.progress().add(System.nanoTime(), execution.sets());
            views.put(submission.id(), view);
            if (!running.containsKey(submission.id())) {
                views.remove(submission.id());
            }
            if (execution.open() && isCancelled(submission.id())) {
                stop(execution.id());
            }
        });
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
