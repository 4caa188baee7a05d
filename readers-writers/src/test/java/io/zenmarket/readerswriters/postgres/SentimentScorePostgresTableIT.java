package io.zenmarket.readerswriters.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.domain.sentiment.Sentiment;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SentimentScorePostgresTableIT {

    private static final String STORY = "0a".repeat(32);
    private static final StoredScore APPLE = score("Apple", "lexicon-1", new Sentiment(0.1234, 0.3766, 0.5), 1);
    private static final StoredScore NOBODY = score("", "lexicon-1", Sentiment.NONE, 1);
    private static final StoredScore OPINION = score("Apple", "anthropic:model", new Sentiment(1, 0, 0), 1);

    private TestDatabase database;
    private SentimentScorePostgresTable table;

    @BeforeEach
    void makeDatabase() {
        database = TestDatabase.empty("sentiment_score").with("sentiment.sql");
        table = new SentimentScorePostgresTable(database.dataSource());
    }

    @Test
    void givesBackWhatAllScorersSaidToTheLastDigit() {
        assertThat(insert(APPLE, NOBODY, OPINION)).isEqualTo(new UpsertCounts(3, 0, 0, 0));
        assertThat(table.find(STORY)).containsExactly(NOBODY, OPINION, APPLE);
        assertThat(table.find("0b".repeat(32))).isEmpty();
    }

    @Test
    void keepsTheFirstScoreForEver() {
        insert(APPLE);
        StoredScore other = score("Apple", "lexicon-1", new Sentiment(0, 0, 1), 2);

        assertThat(insert(other, NOBODY)).isEqualTo(new UpsertCounts(1, 0, 1, 0));
        assertThat(table.find(STORY)).containsExactly(NOBODY, APPLE);
    }

    private UpsertCounts insert(StoredScore... scores) {
        return database.commit(() -> table.insert(List.of(scores)));
    }

    private static StoredScore score(String entity, String scorer, Sentiment sentiment, long execution) {
        return new StoredScore(STORY, entity, scorer, sentiment, "LOW_CONFIDENCE|FLIP_CONFLICT", true, execution);
    }
}
