package io.zenmarket.readerswriters.secondopinion;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.domain.sentiment.Opinion;
import io.zenmarket.domain.sentiment.SecondOpinion;
import io.zenmarket.readerswriters.postgres.TestDatabase;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// Second opinions beside others, and within the transactions of others.
class SharedNightIT {

    private final TestDatabase database =
            TestDatabase.empty("second_opinion_shared").with("second_opinion.sql");
    private final StubService server = new StubOpenAi(Clock.systemUTC(), 1).endsAfterLooks(3);

    @AfterEach
    void stopServer() {
        server.close();
    }

    private SecondOpinionSettings settings(Delivery.Mode mode) {
        return new SecondOpinionSettings(
                server.provider(),
                server.baseUrl(),
                Desk.MODEL,
                new NightBudget(1_000_000, BigDecimal.TEN),
                new Delivery(mode, 5, 0),
                new Patience(
                        Duration.ofSeconds(20),
                        Duration.ofSeconds(21),
                        Duration.ofMillis(5),
                        Duration.ofMillis(50),
                        Duration.ofMinutes(5)));
    }

    @ParameterizedTest
    @EnumSource(names = {"BATCH", "DIRECT"})
    void severalRunsOfANightAtOncePayOnce(Delivery.Mode mode) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<?>> runs = new ArrayList<>();
            for (int run = 0; run < 4; run++) {
                runs.add(threads.submit(
                        () -> AskingProcess.run(settings(mode), (DriverManagerDataSource) database.dataSource())));
            }
            for (Future<?> run : runs) {
                run.get();
            }
        }

        assertThat(server.billing.asked().values()).hasSize(30).containsOnly(1);
        assertThat(database.jdbc()
                        .queryForObject(
                                "SELECT count(*) FROM language_model_question WHERE negative IS NOT NULL",
                                Integer.class))
                .isEqualTo(30);
    }

    @Test
    void whatWasPlannedAndPaidOutlivesTheCallersTransactionAndAnAcknowledgementDoesNot() {
        SecondOpinion opinion = SecondOpinions.open(
                        settings(Delivery.Mode.DIRECT),
                        Map.of(server.provider().keyVariable(), "test-key"),
                        database.dataSource(),
                        new DataSourceTransactionManager(database.dataSource()),
                        Clock.systemUTC())
                .orElseThrow();

        database.rollback(() -> opinion.plan(Desk.NIGHT, Questions.many(5)));
        database.rollback(opinion::poll);
        List<Opinion> given = opinion.collect(10);
        assertThat(given).hasSize(5);

        database.rollback(() -> {
            opinion.acknowledge(given);
            return opinion;
        });
        assertThat(opinion.collect(10)).isEqualTo(given);
        database.commit(() -> {
            opinion.acknowledge(given);
            return opinion;
        });
        assertThat(opinion.collect(10)).isEmpty();
    }
}
