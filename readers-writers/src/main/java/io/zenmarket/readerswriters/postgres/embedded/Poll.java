package io.zenmarket.readerswriters.postgres.embedded;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/// Asks again and again until there is an answer or the time is up.
final class Poll {

    private static final Duration PAUSE = Duration.ofMillis(20);

    private Poll() {}

    /// The first answer of `question`, which is asked at least once; empty when the time is up.
    ///
    /// @throws EmbeddedPostgresException when the thread is interrupted
    static <T> Optional<T> until(Duration limit, Supplier<Optional<T>> question) {
        long start = System.nanoTime();
        Optional<T> answer = question.get();
        while (answer.isEmpty() && System.nanoTime() - start < limit.toNanos()) {
            pause();
            answer = question.get();
        }
        return answer;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedPostgresException("embedded PostgreSQL: expected to wait, was interrupted", e);
        }
    }
}
