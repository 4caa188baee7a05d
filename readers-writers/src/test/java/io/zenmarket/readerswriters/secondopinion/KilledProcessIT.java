package io.zenmarket.readerswriters.secondopinion;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.readerswriters.postgres.TestDatabase;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// A process that is killed by the system while the service has done what it was asked and before the
/// answer is there.
class KilledProcessIT {

    private static final int KILLS = 10;

    /// A batch that takes as long as all the kills.
    private static final int LOOKS = 40;

    static Stream<StubService> services() {
        return Stream.of(new StubAnthropic(Clock.systemUTC(), 1), new StubOpenAi(Clock.systemUTC(), 1));
    }

    /// Killed at the creation of the batch, and then at every second request of the next processes, whichever
    /// that is.
    @ParameterizedTest
    @MethodSource("services")
    void paysForNoBatchTwice(StubService service) throws Exception {
        TestDatabase database = TestDatabase.empty("second_opinion_killed").with("second_opinion.sql");
        Random random = new Random(1);
        AtomicReference<Process> running = new AtomicReference<>();
        AtomicInteger kills = new AtomicInteger();
        try (service) {
            service.endsAfterLooks(LOOKS).beforeAnswering(route -> {
                boolean now = route.equals(service.creating()) || random.nextBoolean();
                if (now && kills.get() < KILLS && running.get().isAlive()) {
                    running.get().destroyForcibly();
                    kills.incrementAndGet();
                }
            });
            int starts = 1;
            while (!finished(service, database, running)) {
                assertThat(starts++).as("starts of %s", service.requests()).isLessThanOrEqualTo(KILLS);
            }

            assertThat(kills).hasValue(KILLS);
            assertThat(service.count(service.creating())).isEqualTo(1);
            assertThat(service.billing.asked().values()).hasSize(30).containsOnly(1);
            assertThat(answered(database)).isEqualTo(30);
        }
    }

    private static boolean finished(StubService service, TestDatabase database, AtomicReference<Process> running)
            throws IOException, InterruptedException {
        Process process =
                AskingProcess.start(service, Delivery.Mode.BATCH, (DriverManagerDataSource) database.dataSource());
        running.set(process);
        boolean ended = process.waitFor(3, TimeUnit.MINUTES);
        process.destroyForcibly();
        assertThat(ended).as("ended after %s", service.requests()).isTrue();
        assertThat(process.exitValue()).isIn(Map.of("done", 0, "killed", 137).values());
        return process.exitValue() == 0;
    }

    private static int answered(TestDatabase database) {
        return database.jdbc()
                .queryForObject(
                        "SELECT count(*) FROM language_model_question WHERE negative IS NOT NULL", Integer.class);
    }
}
