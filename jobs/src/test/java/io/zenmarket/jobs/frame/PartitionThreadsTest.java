package io.zenmarket.jobs.frame;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.observation.ObservationRegistry;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PartitionThreadsTest {

    @Test
    void letsNoJobWaitForThePartitionsOfAnother() throws Exception {
        CountDownLatch first = new CountDownLatch(1);
        CountDownLatch second = new CountDownLatch(1);
        try (PartitionThreads threads = new PartitionThreads(1, 0, new PartitionSpans(ObservationRegistry.NOOP))) {
            threads.execute(() -> await(first));
            threads.execute(() -> {});

            CompletableFuture.runAsync(() -> threads.execute(second::countDown)).get(1, TimeUnit.MINUTES);

            assertThat(second.await(1, TimeUnit.MINUTES)).isTrue();
            first.countDown();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
