package io.zenmarket.jobs.frame;

import io.zenmarket.domain.ingest.Accounts;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Copies whole numbers into the table `number`, one row each time a number is written.
final class Numbers {

    static final String TABLE = "CREATE TABLE number (job_instance_id bigint NOT NULL, value bigint NOT NULL)";

    private Numbers() {}

    /// Reads `first` to `last`.
    static class Reader implements ItemStreamReader<Long> {

        private static final String POSITION = "numbers.position";

        private final long last;
        private long next;

        Reader(long first, long last) {
            this.next = first;
            this.last = last;
        }

        @Override
        public void open(ExecutionContext context) {
            next = context.getLong(POSITION, next);
        }

        @Override
        public @Nullable Long read() {
            return next > last ? null : next++;
        }

        @Override
        public void update(ExecutionContext context) {
            context.putLong(POSITION, next);
        }
    }

    /// Writes rows, counts them, and follows the script.
    static class Writer implements ItemWriter<Long> {

        private final JdbcClient jdbc;
        private final StepAccounts accounts;
        private final Script script;
        private final StepExecution step;

        Writer(JdbcClient jdbc, StepAccounts accounts, Script script, StepExecution step) {
            this.jdbc = jdbc;
            this.accounts = accounts;
            this.script = script;
            this.step = step;
        }

        @Override
        public void write(Chunk<? extends Long> chunk) {
            long run = step.getJobExecution().getJobInstance().getInstanceId();
            for (long number : chunk) {
                jdbc.sql("INSERT INTO number VALUES (?, ?)").params(run, number).update();
                script.reached(number, step);
            }
            boolean losesOne =
                    step.getJobExecution().getJobInstance().getJobName().equals(SampleJobs.UNBALANCED);
            long written = losesOne ? chunk.size() - 1 : chunk.size();
            accounts.add(new Accounts(chunk.size(), written, 0, 0, 0, 0, 0));
        }
    }
}
