package io.zenmarket.readerswriters.languagemodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zenmarket.domain.sentiment.BehaviourSet;
import io.zenmarket.domain.sentiment.SentimentScorer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    /// The floors of each class of sentences are beside the sentences.
    @ParameterizedTest
    @ValueSource(strings = {"bge-small-r32", "minilm-r32"})
    void aModelReachesItsFloorInEachClassOfSentences(String name) {
        try (LocalScorers scorers = new LocalScorers()) {
            BehaviourSet.requireFloors(scorers.scorer(name));
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
