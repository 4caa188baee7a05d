package io.zenmarket.jobs.serve.recent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RecentTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final AtomicLong clock = new AtomicLong();
    private final AtomicInteger reads = new AtomicInteger();
    private final Recent<String, String> recent =
            new Recent<>(key -> key + reads.incrementAndGet(), SECOND, 2, clock::get);

    @Test
    void readsAgainWhatIsTooOld() {
        assertThat(recent.get("a")).isEqualTo("a1");
        clock.addAndGet(SECOND.toNanos() - 1);
        assertThat(recent.get("a")).isEqualTo("a1");
        clock.incrementAndGet();
        assertThat(recent.get("a")).isEqualTo("a2");
    }

    @Test
    void readsAgainWhatHasChanged() {
        recent.get("a");

        recent.forget();

        assertThat(recent.get("a")).isEqualTo("a2");
    }

    @Test
    void knowsWhatItReadLastHoweverOldThatIs() {
        assertThat(recent.last("a")).isEmpty();
        recent.get("a");
        clock.addAndGet(10 * SECOND.toNanos());

        assertThat(recent.last("a")).contains("a1");
        assertThat(reads).hasValue(1);
    }

    @Test
    void keepsNothingThatWasReadBeforeAChange() {
        AtomicInteger number = new AtomicInteger();
        List<Recent<String, Integer>> self = new ArrayList<>();
        self.add(new Recent<>(
                key -> {
                    if (number.get() == 0) {
                        self.getFirst().forget();
                    }
                    return number.incrementAndGet();
                },
                SECOND,
                2,
                clock::get));

        assertThat(self.getFirst().get("a")).isEqualTo(1);
        assertThat(self.getFirst().get("a")).isEqualTo(2);
        assertThat(self.getFirst().get("a")).isEqualTo(2);
    }

    @Test
    void keepsNoMoreThanItMay() {
        List.of("a", "b", "c").forEach(recent::get);

        assertThat(recent.get("c")).isEqualTo("c3");
        assertThat(recent.get("a")).isEqualTo("a4");
    }

    @Test
    void readsOnceForAllWhoAskAtOnce() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        Recent<String, Integer> slow = new Recent<>(
                key -> {
                    await(asked);
                    return reads.incrementAndGet();
                },
                SECOND,
                10,
                clock::get);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            threads.add(Thread.ofVirtual().start(() -> slow.get("a")));
        }

        asked.countDown();
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(reads.get()).isBetween(1, 2);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
