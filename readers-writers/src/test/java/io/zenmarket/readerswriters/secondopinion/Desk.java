package io.zenmarket.readerswriters.secondopinion;

import io.zenmarket.domain.sentiment.Opinion;
import io.zenmarket.domain.sentiment.OpinionPlan;
import io.zenmarket.domain.sentiment.OpinionProgress;
import io.zenmarket.domain.sentiment.Question;
import io.zenmarket.domain.sentiment.SecondOpinion;
import io.zenmarket.readerswriters.postgres.LanguageModelQuestionPostgresTable;
import io.zenmarket.readerswriters.postgres.ModelSpend;
import io.zenmarket.readerswriters.postgres.TestDatabase;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// A database, a clock, and second opinions of a stub over them.
final class Desk {

    static final LocalDate NIGHT = Questions.NIGHT;
    static final NightBudget AMPLE = new NightBudget(10_000_000, BigDecimal.TEN);
    static final ModelSettings MODEL = Questions.MODEL;
    static final Patience PATIENCE = new Patience(
            Duration.ofSeconds(5),
            Duration.ofSeconds(60),
            Duration.ofSeconds(10),
            Duration.ofSeconds(80),
            Duration.ofMinutes(20));
    static final Delivery BATCHES = new Delivery(Delivery.Mode.BATCH, 5, 0);
    static final Delivery DIRECT = new Delivery(Delivery.Mode.DIRECT, 5, 0);

    private static final TestDatabase DATABASE =
            TestDatabase.empty("second_opinion").with("second_opinion.sql");

    /// One connection for all: a new one for every statement would take most of the time.
    private static final DataSource CONNECTION = connection();

    final ManualClock clock = new ManualClock("2026-07-20T22:00:00Z");
    final List<String> troubles = new ArrayList<>();
    final List<Duration> pauses = new ArrayList<>();

    Desk() {
        new JdbcTemplate(CONNECTION)
                .execute("TRUNCATE language_model_question, language_model_request, language_model_batch CASCADE");
    }

    private static DataSource connection() {
        try {
            return new SingleConnectionDataSource(DATABASE.dataSource().getConnection(), true);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    static DataSource dataSource() {
        return CONNECTION;
    }

    static TestDatabase database() {
        return DATABASE;
    }

    SecondOpinionSettings settings(StubService service, Delivery delivery, NightBudget budget) {
        return new SecondOpinionSettings(service.provider(), service.baseUrl(), MODEL, budget, delivery, PATIENCE);
    }

    SecondOpinion opinion(SecondOpinionSettings settings) {
        return SecondOpinions.open(
                        settings,
                        Map.of(settings.provider().keyVariable(), "test-key"),
                        CONNECTION,
                        new DataSourceTransactionManager(CONNECTION),
                        clock)
                .orElseThrow();
    }

    /// A whole night.
    OpinionPlan night(SecondOpinion opinion, LocalDate night, List<Question> questions) {
        OpinionPlan plan = opinion.plan(night, questions);
        await(opinion);
        return plan;
    }

    /// What to say when a night did not go as it should.
    String told() {
        return states() + " " + notes() + " " + troubles;
    }

    /// Polls and lets time pass until nothing is waited for.
    void await(SecondOpinion opinion) {
        for (int i = 0; i < 2_000; i++) {
            OpinionProgress progress = opinion.poll();
            troubles.addAll(progress.troubles());
            if (progress.done()) {
                return;
            }
            pauses.add(progress.pause());
            clock.pass(progress.pause().plusMillis(1));
        }
        throw new AssertionError("expected an end, was " + told());
    }

    /// Collects and acknowledges all, headline number to score.
    static Map<Integer, Double> scores(SecondOpinion opinion) {
        Map<Integer, Double> scores = new TreeMap<>();
        for (List<Opinion> some = opinion.collect(7); !some.isEmpty(); some = opinion.collect(7)) {
            some.forEach(one -> scores.put(
                    Integer.parseInt(one.contentHash(), 16), one.sentiment().score()));
            opinion.acknowledge(some);
        }
        return scores;
    }

    /// Requests by state.
    static Map<String, Integer> states() {
        Map<String, Integer> states = new TreeMap<>();
        new JdbcTemplate(CONNECTION)
                .queryForList("SELECT state FROM language_model_request", String.class)
                .forEach(state -> states.merge(state, 1, Integer::sum));
        return states;
    }

    /// The reasons that are stored, without repetition.
    static List<String> notes() {
        return new JdbcTemplate(CONNECTION)
                .queryForList(
                        "SELECT DISTINCT note FROM language_model_request WHERE note <> '' ORDER BY note",
                        String.class);
    }

    static ModelSpend spend(LocalDate night) {
        return new LanguageModelQuestionPostgresTable(CONNECTION).spend(night).getFirst();
    }
}
