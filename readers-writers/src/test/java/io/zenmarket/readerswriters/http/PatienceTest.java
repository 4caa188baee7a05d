package io.zenmarket.readerswriters.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zenmarket.domain.ingest.SourceUnavailableException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Spacing, waiting and giving up, each on its own.
class PatienceTest {

    private static final Instant NOW = Instant.parse("2024-01-05T12:00:00Z");

    private static Duration millis(long millis) {
        return Duration.ofMillis(millis);
    }

    @Test
    void requestsAreSpacedEvenly() {
        RecordedTiming timing = new RecordedTiming(NOW, Duration.ZERO);
        RateLimit limit = new RateLimit(4, timing);

        IntStream.range(0, 4).forEach(request -> limit.await());

        assertThat(timing.pauses()).containsExactly(millis(250), millis(250), millis(250));
    }

    @Test
    void timeThatPassedByItselfIsNotWaitedFor() {
        RecordedTiming timing = new RecordedTiming(NOW, millis(200));
        RateLimit limit = new RateLimit(4, timing);

        IntStream.range(0, 3).forEach(request -> limit.await());

        assertThat(timing.pauses()).containsExactly(millis(50), millis(50));
    }

    @Test
    void aHoldStopsEveryRequest() {
        RecordedTiming timing = new RecordedTiming(NOW, Duration.ZERO);
        RateLimit limit = new RateLimit(4, timing);

        limit.await();
        limit.hold(millis(3_000));
        limit.hold(millis(1_000));
        limit.await();
        limit.await();

        assertThat(timing.pauses()).containsExactly(millis(3_000), millis(250));
    }

    /// Whoever waits, the requests of two threads together take the places 0, 0.25, 0.5, … s.
    @Test
    void threadsShareTheLimit() throws InterruptedException {
        RecordedTiming timing = new RecordedTiming(NOW, Duration.ZERO);
        RateLimit limit = new RateLimit(4, timing);
        List<Thread> threads = IntStream.range(0, 2)
                .mapToObj(thread ->
                        Thread.ofVirtual().start(() -> IntStream.range(0, 500).forEach(request -> limit.await())))
                .toList();
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(Duration.between(NOW, timing.now())).isGreaterThanOrEqualTo(millis(999 * 250));
    }

    /// 100 ms · 2^(n − 1), at most 1 s, of which the draw takes a half.
    @Test
    void backOffDoublesUpToItsMaximum() {
        RetrySettings retry = new RetrySettings(9, millis(100), millis(1_000));

        assertThat(IntStream.of(1, 2, 3, 4, 5, 2_000).mapToObj(attempt -> retry.delayAfter(attempt, 0.5)))
                .containsExactly(millis(50), millis(100), millis(200), millis(400), millis(500), millis(500));
        assertThat(retry.delayAfter(3, 0)).isZero();
    }

    @Test
    void readsRetryAfterAsSecondsOrAsADate() {
        assertThat(RetryAfter.parse("120", NOW)).isEqualTo(Duration.ofMinutes(2));
        assertThat(RetryAfter.parse("Fri, 05 Jan 2024 12:01:30 GMT", NOW)).isEqualTo(Duration.ofSeconds(90));
        assertThat(RetryAfter.parse("Fri, 05 Jan 2024 11:00:00 GMT", NOW)).isZero();
        assertThat(RetryAfter.parse("-5", NOW)).isZero();
        assertThat(RetryAfter.parse("", NOW)).isZero();
    }

    @Test
    void failuresInARowAreCountedAndAnAnswerStartsAnew() {
        CircuitBreaker breaker = new CircuitBreaker(2);

        breaker.failed("first");
        breaker.answered();
        breaker.failed("second");
        assertThat(breaker.open()).isEmpty();
        breaker.failed("third");
        breaker.answered();

        assertThat(breaker.open())
                .contains("left alone for the rest of this run, expected answers, was 2 failures in a row,"
                        + " the last: third");
    }

    @Test
    void anInterruptEndsAWait() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> Timing.ofSystem().pause(Duration.ofHours(1)))
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessageContaining("interrupted");
        assertThat(Thread.interrupted()).isTrue();
    }
}
