package io.zenmarket.jobs.frame;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.UnexpectedJobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.AbstractStep;
import org.springframework.batch.core.step.StepExecution;

/// Runs a job as a step, through [JobStarter], so that a child has the same lock, recovery and restart as a job of its
/// own. (The framework's `JobStep` starts it without them.)
final class ChildJobStep extends AbstractStep {

    private final StepFactory.ChildJob child;
    private final JobStarter starter;

    ChildJobStep(StepFactory.ChildJob child, JobRepository repository, JobStarter starter) {
        super(repository);
        setName(child.name());
        this.child = child;
        this.starter = starter;
    }

    @Override
    protected void doExecute(StepExecution step) {
        JobExecution parent = step.getJobExecution();
        for (JobParameters request : child.requests().apply(parent.getJobParameters())) {
            if (!step.isTerminateOnly()) {
                run(request, step);
            }
        }
    }

    private void run(JobParameters request, StepExecution step) {
        JobExecution execution = starter.runChild(child.name(), request, step.getJobExecution());
        if (execution.getStatus() == BatchStatus.STOPPED) {
            step.setTerminateOnly();
        } else if (execution.getStatus() != BatchStatus.COMPLETED) {
            throw failed(execution);
        }
    }

    /// Carries the child's own cause, which decides the exit code and is what a person wants to read.
    private UnexpectedJobExecutionException failed(JobExecution execution) {
        UnexpectedJobExecutionException failure = new UnexpectedJobExecutionException(
                child.name() + ": execution " + execution.getId() + " ended as " + execution.getStatus());
        RunSummary.causes(execution).findFirst().ifPresent(failure::initCause);
        return failure;
    }
}
