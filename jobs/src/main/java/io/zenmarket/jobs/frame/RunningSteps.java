package io.zenmarket.jobs.frame;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/// The steps running in this process, so that they can be told in memory to stop at their next checkpoint.
///
/// The framework's own stop updates the job's row from another thread while the step updates it too; of three stops one
/// left the job not restartable and one skipped items. A flag in memory races with nobody: the step itself sees it
/// between two chunks, and ends as STOPPED.
final class RunningSteps implements StepExecutionListener {

    private final Map<Long, StepExecution> running = new ConcurrentHashMap<>();
    private final Progress progress;
    private volatile boolean stopping;
    private volatile boolean ending;

    RunningSteps(Progress progress) {
        this.progress = progress;
    }

    @Override
    public void beforeStep(StepExecution step) {
        running.put(step.getId(), step);
        if (stopping) {
            step.setTerminateOnly();
        }
        progress.stepStarted(step.getStepName());
    }

    @Override
    public ExitStatus afterStep(StepExecution step) {
        running.remove(step.getId());
        progress.stepEnded(step.getStepName());
        return step.getExitStatus();
    }

    /// A job begins: what was asked of the jobs before it does not concern it, unless the process ends.
    synchronized void begin() {
        stopping = ending;
    }

    /// Ends every running step, and those of the job that would still begin, at its next checkpoint.
    synchronized void stop() {
        stopping = true;
        running.values().forEach(StepExecution::setTerminateOnly);
    }

    /// Like [#stop], for this job and all that would follow it: the process ends.
    synchronized void end() {
        ending = true;
        stop();
    }

    /// The job executions that have a running step here.
    Set<Long> jobExecutions() {
        return running.values().stream().map(StepExecution::getJobExecutionId).collect(Collectors.toSet());
    }
}
