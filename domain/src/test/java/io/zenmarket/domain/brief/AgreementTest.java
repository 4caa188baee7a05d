package io.zenmarket.domain.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.zenmarket.domain.sentiment.Sentiment;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgreementTest {

    private static final Sentiment GOOD = new Sentiment(0, 0, 1);
    private static final Sentiment BAD = new Sentiment(1, 0, 0);
    private static final Sentiment LEANING = new Sentiment(0, 0.5, 0.5);

    /// Scores (1, 1), (−1, −1), (1, 0.5), of which the last is neutral to the second scorer; means 1/3 and
    /// 1/6; sums of squares 8/3 and 13/6, of products 7/3.
    @Test
    void countsEqualLabelsAndCorrelatesScores() {
        Agreement.Sample sample = Agreement.Sample.of(List.of(
                new Agreement.Pair(GOOD, GOOD), new Agreement.Pair(BAD, BAD), new Agreement.Pair(GOOD, LEANING)));
        assertThat(sample.stories()).isEqualTo(3);
        assertThat(sample.sameLabel()).isEqualTo(2.0 / 3);
        assertThat(sample.correlation()).isCloseTo(7.0 / 3 / Math.sqrt(8.0 / 3 * 13 / 6), offset(1e-15));
    }

    @Test
    void isUndefinedWithoutStoriesAndWhereAScorerSaysTheSameOfAll() {
        assertThat(Agreement.Sample.of(List.of())).isEqualTo(new Agreement.Sample(0, Double.NaN, Double.NaN));
        Agreement.Pair pair = new Agreement.Pair(GOOD, BAD);
        assertThat(Agreement.Sample.of(List.of(pair, pair))).isEqualTo(new Agreement.Sample(2, 0, Double.NaN));
    }
}
