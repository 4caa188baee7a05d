package io.zenmarket.jobs.cost;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.domain.cost.CostBook;
import io.zenmarket.domain.cost.Database;
import io.zenmarket.domain.cost.Estimate;
import io.zenmarket.domain.cost.JobCost;
import io.zenmarket.domain.cost.JobRound;
import io.zenmarket.domain.cost.Purchase;
import io.zenmarket.jobs.testing.TestApplication;
import io.zenmarket.jobs.testing.TestServer;
import io.zenmarket.readerswriters.cost.CostFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.configuration.JobRegistry;
import org.springframework.batch.core.job.SimpleJob;
import org.springframework.batch.core.partition.PartitionStep;

class PricedRoundsIT {

    @TempDir
    private Path folder;

    /// What is worked on by several processes is each step with partitions, one after the other.
    @Test
    void areTheStepsWithPartitionsOfTheJobsThatAreCut() {
        CostBook book = CostFiles.read();
        List<JobCost> cut =
                Estimate.of(book, book.sizes().getFirst().workload(), Purchase.SPOT, Database.AURORA_AT_ZERO)
                        .jobs()
                        .stream()
                        .filter(job -> !job.rounds().isEmpty())
                        .toList();
        try (TestApplication application = TestApplication.start(TestServer.migratedDatabase(), folder, Map.of())) {
            JobRegistry jobs = application.bean(JobRegistry.class);
            assertThat(cut)
                    .hasSize(3)
                    .allSatisfy(job -> assertThat(job.rounds())
                            .extracting(JobRound::step)
                            .isEqualTo(partitioned((SimpleJob) jobs.getJob(job.job()))));
        }
    }

    private static List<String> partitioned(SimpleJob job) {
        return job.getStepNames().stream()
                .filter(name -> job.getStep(name) instanceof PartitionStep)
                .toList();
    }
}
