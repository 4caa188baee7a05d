package io.zenmarket.jobs.scoresentiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.domain.sentiment.Sentiment;
import org.junit.jupiter.api.Test;

class FixedSentimentTest {

    @Test
    void takesTheNearestStepAndLeavesTheRestToNeutral() {
        assertThat(FixedSentiment.of(new Sentiment(0.123449, 0.3, 0.576551)))
                .isEqualTo(new Sentiment(0.1234, 0.3, 0.5766));
        assertThat(FixedSentiment.of(new Sentiment(1, 0, 0))).isEqualTo(new Sentiment(1, 0, 0));
        assertThat(FixedSentiment.of(Sentiment.NONE)).isEqualTo(Sentiment.NONE);
    }

    /// Both round up: 0.3333 and 0.6668 would be more than 1.
    @Test
    void neverTakesMoreThanThereIs() {
        Sentiment fixed = FixedSentiment.of(new Sentiment(0.6667502, 0, 0.3332501));

        assertThat(fixed).isEqualTo(new Sentiment(0.6668, 0, 0.3332));
        assertThat(FixedSentiment.of(fixed)).isEqualTo(fixed);
    }

    @Test
    void forgetsWhatIsBelowAStep() {
        assertThat(FixedSentiment.of(new Sentiment(0.2 + 3e-7, 0.3 - 4e-7, 0.5 + 1e-7)))
                .isEqualTo(FixedSentiment.of(new Sentiment(0.2, 0.3, 0.5)));
    }
}
