package io.zenmarket.jobs.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.jobs.runbacktest.BacktestExamples;
import io.zenmarket.readerswriters.postgres.StoredKey.Role;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two submissions at once.
class ServeExecutorsIT {

    @TempDir
    private Path data;

    @Test
    void aSmallSubmissionDoesNotWaitForALargeOne() {
        try (Served served = Served.start(
                        data, Map.of("zenmarket.serve.executors", 2, "zenmarket.run-backtest.part-sets", 1_000))
                .withSample()) {
            Client ann = served.client("ann", Role.SUBMITTER);
            Client bob = served.client("bob", Role.SUBMITTER);
            String large = ann.submit(BacktestExamples.text("million-sets")).id();
            Served.await(ann, large, "running");

            String small = bob.submit(BacktestExamples.text("sma-cross")).id();
            String same = bob.submit(BacktestExamples.text("sma-cross")).id();
            Served.await(bob, small, "done");
            Served.await(bob, same, "done");

            assertThat(state(ann, large)).isEqualTo("running");
            assertThat(ann.delete("/api/backtests/" + large).status()).isEqualTo(202);
            Served.await(ann, large, "cancelled");
            assertThat(served.jdbc()
                            .sql(
                                    "SELECT count(*) FROM batch_job_execution JOIN batch_job_instance USING (job_instance_id)"
                                            + " WHERE job_name = 'run-backtest' AND status = 'COMPLETED'")
                            .query(Long.class)
                            .single())
                    .isEqualTo(1);
        }
    }

    private static String state(Client client, String id) {
        return client.get("/api/backtests/" + id).json().path("state").asString();
    }
}
