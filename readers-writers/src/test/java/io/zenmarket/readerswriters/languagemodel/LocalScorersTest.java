package io.zenmarket.readerswriters.languagemodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zenmarket.domain.sentiment.SentimentScorer;
import org.junit.jupiter.api.Test;

/// Choosing by name.
class LocalScorersTest {

    @Test
    void aModelIsLoadedOnceAndNamesItself() {
        try (LocalScorers scorers = new LocalScorers()) {
            SentimentScorer scorer = scorers.scorer("minilm-r32");

            assertThat(scorers.scorer("minilm-r32")).isSameAs(scorer);
            assertThat(scorer.id()).isEqualTo("minilm-r32");
            assertThat(scorer.description()).contains("MiniLM");
        }
    }

    @Test
    void refusesAnUnknownName() {
        try (LocalScorers scorers = new LocalScorers()) {
            assertThatThrownBy(() -> scorers.scorer("finbert"))
                    .hasMessage("scorer: name, expected one of [bge-small-r32, minilm-r32], was finbert");
        }
    }
}
