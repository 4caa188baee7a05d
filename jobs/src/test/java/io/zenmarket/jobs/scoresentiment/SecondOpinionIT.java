package io.zenmarket.jobs.scoresentiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.domain.sentiment.Opinion;
import io.zenmarket.domain.sentiment.OpinionPlan;
import io.zenmarket.domain.sentiment.OpinionProgress;
import io.zenmarket.domain.sentiment.Question;
import io.zenmarket.domain.sentiment.SecondOpinion;
import io.zenmarket.domain.sentiment.Sentiment;
import io.zenmarket.jobs.frame.Requests;
import io.zenmarket.jobs.testing.TestApplication;
import io.zenmarket.jobs.testing.TestApplication.Ended;
import io.zenmarket.jobs.testing.TestServer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

class SecondOpinionIT {

    private static final LocalDate FRIDAY = LocalDate.of(2024, 3, 15);

    @TempDir
    private Path data;

    /// Says that all is bad, after it was looked at twice.
    static final class Pessimist implements SecondOpinion {

        private final List<Question> asked = new ArrayList<>();
        private final List<Opinion> given = new ArrayList<>();
        private int looks;

        @Override
        public String scorer() {
            return "pessimist:model";
        }

        @Override
        public OpinionPlan plan(LocalDate night, List<Question> questions) {
            asked.addAll(questions);
            return new OpinionPlan(questions.size(), 0, 0, 0);
        }

        @Override
        public OpinionProgress poll() {
            looks++;
            if (looks == 2) {
                asked.forEach(question -> given.add(new Opinion(
                        question.contentHash(), question.text().entity(), scorer(), new Sentiment(1, 0, 0), true)));
            }
            return new OpinionProgress(looks < 2 ? asked.size() : 0, 0, Duration.ofMillis(20), List.of());
        }

        @Override
        public List<Opinion> collect(int limit) {
            return given.stream().limit(limit).toList();
        }

        @Override
        public void acknowledge(Collection<Opinion> opinions) {
            given.removeAll(opinions);
        }
    }

    /// The application's language model; not annotated, so that nobody else finds it.
    static final class Model {

        @Bean
        Pessimist pessimist() {
            return new Pessimist();
        }

        @Bean
        @Primary
        SecondTier pessimists(Pessimist pessimist) {
            return new SecondTier(Optional.of(pessimist));
        }
    }

    @Test
    void asksAboutUncertainScoresAndLetsTheAnswersHold() {
        try (TestApplication application = start(WordScorer.Beans.class, Model.class)) {
            Ended ended = score(application);

            // Four links, two opinions, and a session each of ACME and the market.
            assertThat(ended.output()).contains("read 8 = written 8");
            assertThat(application.bean(Pessimist.class).asked)
                    .extracting(question -> question.text().entity() + " " + question.names())
                    .containsExactly("Acme [ACME]", " []");
            assertThat(
                            rows(
                                    application,
                                    "SELECT concat_ws(' ', entity, scorer, negative, in_sample) FROM sentiment_score ORDER BY 1"))
                    .containsExactly(
                            " pessimist:model 1 t",
                            " words 0.05 f",
                            " words 0.25 f",
                            "Acme pessimist:model 1 t",
                            "Acme words 0.05 f",
                            "Acme words 0.25 f");
            assertThat(rows(
                            application,
                            "SELECT concat_ws(' ', symbol, scorer, items, minimum, in_sample_share) FROM daily_sentiment"
                                    + " ORDER BY 1"))
                    .containsExactly("* words 2 -1 0.5", "ACME words 2 -1 0.5");

            assertThat(score(application).output()).contains("read 2 = written 0");
            assertThat(application.bean(Pessimist.class).asked).hasSize(2);
        }
    }

    @Test
    void keepsTheLocalScoresWithoutALanguageModel() {
        try (TestApplication application = start(WordScorer.Beans.class)) {
            assertThat(score(application).exitCode()).isZero();

            assertThat(rows(
                            application,
                            "SELECT concat_ws(' ', symbol, scorer, minimum) FROM daily_sentiment ORDER BY 1"))
                    .containsExactly("* words 0.25", "ACME words 0.25");
        }
    }

    private TestApplication start(Class<?>... beans) {
        TestApplication application = TestApplication.start(
                TestServer.migratedDatabase(),
                data,
                Map.of("zenmarket.score-sentiment.scorer", WordScorer.NAME),
                beans);
        new SampleNews(application.jdbc())
                .story("a", "Acme gains", "2024-03-15T12:00:00Z")
                .link("a", "ACME", "Acme", 1)
                .story("b", "Acme: mixed results", "2024-03-15T13:00:00Z")
                .link("b", "ACME", "Acme", 1);
        return application;
    }

    private static Ended score(TestApplication application) {
        return application.run(
                ScoreSentimentJobConfiguration.JOB,
                application.bean(Requests.class).on(Optional.of(FRIDAY)));
    }

    private static List<String> rows(TestApplication application, String sql) {
        return application.jdbc().sql(sql).query(String.class).list();
    }
}
