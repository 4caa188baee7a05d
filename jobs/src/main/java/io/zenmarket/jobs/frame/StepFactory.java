package io.zenmarket.jobs.frame;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.ItemReader;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.interceptor.DefaultTransactionAttribute;

/// Builds every step there is, so that none misses what makes it safe: the database's transaction manager
/// (the framework's default commits partial chunks), its isolation, and registration for safe stop and
/// progress.
public final class StepFactory {

    private static final char SEPARATOR = ':';

    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final PartitionSteps partitions;
    private final RunningSteps running;

    StepFactory(
            JobRepository repository,
            PlatformTransactionManager transactions,
            PartitionSteps partitions,
            RunningSteps running) {
        this.repository = repository;
        this.transactions = transactions;
        this.partitions = partitions;
        this.running = running;
    }

    /// What a chunk step is made of. Reader, processor and writer that are streams are registered by the
    /// framework.
    ///
    /// @param chunkSize items per transaction, that is per checkpoint
    /// @param accounts the step's counters, committed with every checkpoint
    public record Chunk<I, O>(
            int chunkSize,
            ItemReader<I> reader,
            ItemProcessor<I, O> processor,
            ItemWriter<O> writer,
            StepAccounts accounts) {}

    /// A step that reads, processes and writes in chunks. A failing chunk leaves nothing behind and fails
    /// the step; the next start repeats that chunk only.
    public <I, O> Step chunk(String name, Chunk<I, O> chunk) {
        return new StepBuilder(name, repository)
                        .<I, O>chunk(chunk.chunkSize())
                        .transactionManager(transactions)
                        .transactionAttribute(readCommitted())
                        .reader(chunk.reader())
                        .processor(chunk.processor())
                        .writer(chunk.writer())
                        .stream(chunk.accounts())
                        .listener(running)
                        .build();
    }

    /// A step of one action in one transaction.
    public Step tasklet(String name, Tasklet tasklet) {
        return new StepBuilder(name, repository)
                .tasklet(tasklet, transactions)
                .transactionAttribute(readCommitted())
                .listener(running)
                .build();
    }

    /// A step whose partitions are worked on by local threads, or by other processes where a run is
    /// planned for them. The partitions of the first attempt are recorded; a restart takes up those that
    /// are not complete.
    public Step partitioned(String name, Partitioner partitioner, Step worker) {
        return new StepBuilder(name, repository)
                .partitioner(worker.getName(), partitioner)
                .partitionHandler(partitions.handler(worker))
                .listener(running)
                .build();
    }

    /// A step that runs a whole job as a child of this one, once or more, with parameters of its own.
    public Step child(ChildJob child, JobStarter starter) {
        ChildJobStep step = new ChildJobStep(child, repository, starter);
        step.registerStepExecutionListener(running);
        return step;
    }

    /// A job run as a step of another.
    ///
    /// @param name the child's name
    /// @param requests what it is asked for, made from the parent's parameters when the step begins; none: no run
    public record ChildJob(String name, Function<JobParameters, List<JobParameters>> requests) {

        /// A job that runs once.
        ///
        /// @param request makes the child's parameters from the parent's
        public static ChildJob once(String name, UnaryOperator<JobParameters> request) {
            return new ChildJob(name, parent -> List.of(request.apply(parent)));
        }
    }

    /// Whether a step of this name is a partition of another; the framework names them `step:partition`.
    static boolean isPartition(String stepName) {
        return stepName.indexOf(SEPARATOR) >= 0;
    }

    /// The name of the step that works on a partition.
    static String worker(String stepName) {
        return stepName.substring(0, stepName.indexOf(SEPARATOR));
    }

    /// The name of a partition's step.
    static String partition(String worker, String partition) {
        return worker + SEPARATOR + partition;
    }

    /// The name of a partition within its step.
    static String partition(String stepName) {
        return stepName.substring(stepName.indexOf(SEPARATOR) + 1);
    }

    private static DefaultTransactionAttribute readCommitted() {
        DefaultTransactionAttribute attribute = new DefaultTransactionAttribute();
        attribute.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        return attribute;
    }
}
