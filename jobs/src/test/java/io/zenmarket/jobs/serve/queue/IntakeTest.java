package io.zenmarket.jobs.serve.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zenmarket.jobs.serve.security.ServeProperties;
import io.zenmarket.readerswriters.postgres.SubmissionPostgresTable.Waiting;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.util.unit.DataSize;

class IntakeTest {

    private static final Waiting NONE = new Waiting(0, 0);

    private final Intake intake =
            new Intake(new ServeProperties(3, 2, 1, 1, DataSize.ofBytes(1), 1, 1, 1, 1, List.of()));

    @Test
    void admitsWhileThereIsRoom() {
        assertThat(intake.<String>admit("ann", new Waiting(2, 1), () -> "in")).isEqualTo("in");
    }

    @Test
    void refusesWithoutWorkWhenTheQueueOrTheUsersPartOfItIsFull() {
        AtomicInteger work = new AtomicInteger();

        assertThatThrownBy(() -> intake.admit("ann", new Waiting(3, 0), work::incrementAndGet))
                .hasMessageContaining("fewer than 3 waiting")
                .satisfies(IntakeTest::saysWhenToComeAgain);
        assertThatThrownBy(() -> intake.admit("ann", new Waiting(2, 2), work::incrementAndGet))
                .hasMessageContaining("fewer than 2 waiting of one user");
        assertThat(work).hasValue(0);
    }

    @Test
    void countsThoseThatAreBeingLetIn() throws InterruptedException {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        Thread first = Thread.ofVirtual()
                .start(() -> intake.admit("ann", new Waiting(1, 1), () -> {
                    inside.countDown();
                    await(done);
                    return 0;
                }));
        await(inside);

        assertThatThrownBy(() -> intake.admit("ann", new Waiting(1, 1), () -> 0))
                .hasMessageContaining("of one user, was 2");
        assertThatThrownBy(() -> intake.admit("bob", new Waiting(2, 0), () -> 0))
                .hasMessageContaining("was 3");
        done.countDown();
        first.join();
        assertThat(intake.<Integer>admit("ann", new Waiting(1, 1), () -> 1)).isEqualTo(1);
    }

    @Test
    void letsTheNextOneInAfterAFailure() {
        assertThatThrownBy(() -> intake.admit("ann", NONE, () -> {
                    throw new IllegalStateException("wrong");
                }))
                .hasMessage("wrong");

        assertThat(intake.<Integer>admit("ann", NONE, () -> 1)).isEqualTo(1);
    }

    private static void saysWhenToComeAgain(Throwable refusal) {
        assertThat(((Refusal) refusal).getHeaders().getFirst(HttpHeaders.RETRY_AFTER))
                .isEqualTo("5");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
