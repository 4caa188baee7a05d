package io.zenmarket.jobs.frame;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Small jobs made by the recipe, to try the frame on. No `@Configuration`, so that no other test finds them.
final class SampleJobs {

    /// Copies 1 to 20 in chunks of 5.
    static final String NUMBERS = "numbers";

    /// Copies 1 to 40 in four partitions of 10.
    static final String PARTITIONED = "partitioned";

    /// The same, the runs of each case beside those of others.
    static final String CASES = "cases";

    /// The parameter of [#CASES] that names it.
    static final String CASE = "case";

    /// Counts one record too few.
    static final String UNBALANCED = "unbalanced";

    /// Runs `numbers`, then `tail`.
    static final String FAMILY = "family";

    /// One action.
    static final String TAIL = "tail";

    @Bean
    Script script() {
        return new Script();
    }

    @Bean
    Job numbersJob(JobRepository repository, AccountsCheck check, @Qualifier("numbersStep") Step step) {
        return checked(NUMBERS, repository, check, step);
    }

    @Bean
    Job unbalancedJob(JobRepository repository, AccountsCheck check, @Qualifier("numbersStep") Step step) {
        return checked(UNBALANCED, repository, check, step);
    }

    @Bean
    Job partitionedJob(
            JobRepository repository, AccountsCheck check, StepFactory steps, @Qualifier("numbersStep") Step worker) {
        return checked(PARTITIONED, repository, check, steps.partitioned("spread", parts(), worker));
    }

    @Bean
    Job casesJob(
            JobRepository repository, AccountsCheck check, StepFactory steps, @Qualifier("numbersStep") Step worker) {
        return checked(CASES, repository, check, steps.partitioned("spread", parts(), worker));
    }

    private static Job checked(String name, JobRepository repository, AccountsCheck check, Step step) {
        return new JobBuilder(name, repository).listener(check).start(step).build();
    }

    @Bean
    RunsBeside casesBeside() {
        return new RunsBeside(CASES, CASE);
    }

    @Bean
    Job familyJob(JobRepository repository, StepFactory steps, JobStarter starter) {
        return new JobBuilder(FAMILY, repository)
                .start(steps.child(StepFactory.ChildJob.once(NUMBERS, parent -> parent), starter))
                .next(steps.child(StepFactory.ChildJob.once(TAIL, parent -> parent), starter))
                .build();
    }

    @Bean
    Job tailJob(JobRepository repository, StepFactory steps) {
        return new JobBuilder(TAIL, repository)
                .start(steps.tasklet("act", (contribution, context) -> RepeatStatus.FINISHED))
                .build();
    }

    @Bean
    Step numbersStep(
            StepFactory steps, Numbers.Reader numbersReader, Numbers.Writer numbersWriter, StepAccounts accounts) {
        return steps.chunk(
                "copy", new StepFactory.Chunk<>(5, numbersReader, number -> number, numbersWriter, accounts));
    }

    @Bean
    @StepScope
    Numbers.Reader numbersReader(@Value("#{stepExecution}") StepExecution step) {
        if (!StepFactory.isPartition(step.getStepName())) {
            return new Numbers.Reader(1, 20);
        }
        long first = step.getExecutionContext().getLong("first");
        return new Numbers.Reader(first, first + 9);
    }

    @Bean
    @StepScope
    Numbers.Writer numbersWriter(
            JdbcClient jdbc, StepAccounts accounts, Script script, @Value("#{stepExecution}") StepExecution step) {
        return new Numbers.Writer(jdbc, accounts, script, step);
    }

    private static Partitioner parts() {
        return gridSize -> {
            Map<String, ExecutionContext> parts = new TreeMap<>();
            for (long first = 1; first <= 31; first += 10) {
                ExecutionContext context = new ExecutionContext();
                context.putLong("first", first);
                parts.put("from" + first, context);
            }
            return parts;
        };
    }
}
