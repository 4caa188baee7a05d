package io.zenmarket.jobs.frame;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/// The steps running in this process, so that they can be told in memory to stop at their next checkpoint.
///
/// The framework's own stop updates the job's row from another thread while the step updates it too; of three stops
/// one left the job not restartable and one skipped items. A flag in memory races with nobody: the step itself sees it
/// between two chunks, and ends as STOPPED.
final class RunningSteps implements StepExecutionListener {

    private final Map<Long, StepExecution> running = new ConcurrentHashMap<>();
    private final Set<Long> stopped = ConcurrentHashMap.newKeySet();
    private final Progress progress;
    private final PartitionSpans spans;
    private volatile boolean ending;

    RunningSteps(Progress progress, PartitionSpans spans) {
        this.progress = progress;
        this.spans = spans;
    }

    @Override
    public void beforeStep(StepExecution step) {
        spans.beforeStep(step);
        running.put(step.getId(), step);
        if (ending || isStopped(step)) {
            step.setTerminateOnly();
        }
        progress.stepStarted(step.getStepName());
    }

    @Override
    public ExitStatus afterStep(StepExecution step) {
        running.remove(step.getId());
        spans.afterStep(step);
        progress.stepEnded(step.getStepName());
        return step.getExitStatus();
    }

    /// Ends the running steps of some job executions, of their children, and those they would still begin, at the next
    /// checkpoint of each.
    void stop(Collection<Long> jobExecutions) {
        stopped.addAll(jobExecutions);
        running.values().stream().filter(this::isStopped).forEach(StepExecution::setTerminateOnly);
    }

    /// Like [#stop(Collection)], for every job execution that has a running step.
    void stop() {
        stop(jobExecutions());
    }

    /// Like [#stop()], and for all that would follow: the process ends.
    void end() {
        ending = true;
        stop();
    }

    /// Whether a job execution is asked to stop.
    boolean isStopped(long jobExecution) {
        return stopped.contains(jobExecution);
    }

    private boolean isStopped(StepExecution step) {
        return isStopped(step.getJobExecutionId()) || parents(step).anyMatch(this::isStopped);
    }

    /// The running step that runs this step's job as a child; none for a job of its own.
    private Stream<StepExecution> parents(StepExecution step) {
        String parent = step.getJobExecution().getJobParameters().getString(JobStarter.PARENT);
        return parent == null
                ? Stream.empty()
                : running.values().stream()
                        .filter(each ->
                                JobStarter.reference(each.getJobExecution()).equals(parent));
    }

    /// The job executions that have a running step here.
    Set<Long> jobExecutions() {
        return running.values().stream().map(StepExecution::getJobExecutionId).collect(Collectors.toSet());
    }
}
