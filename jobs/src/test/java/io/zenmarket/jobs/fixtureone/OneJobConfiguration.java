package io.zenmarket.jobs.fixtureone;

import io.zenmarket.jobs.fixturetwo.TwoJobConfiguration;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.builder.StepBuilder;

/// Breaks the rules of `jobs` on purpose, to show that they bite: it imports another job and builds a step by itself.
public final class OneJobConfiguration {

    private final TwoJobConfiguration other;

    /// @param other a job it must not know
    public OneJobConfiguration(TwoJobConfiguration other) {
        this.other = other;
    }

    /// A step from outside the factory.
    public StepBuilder step(JobRepository repository) {
        return new StepBuilder(other.name(), repository);
    }
}
