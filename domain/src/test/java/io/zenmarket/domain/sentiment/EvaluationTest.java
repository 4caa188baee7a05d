package io.zenmarket.domain.sentiment;

import static io.zenmarket.domain.sentiment.SentimentLabel.NEGATIVE;
import static io.zenmarket.domain.sentiment.SentimentLabel.NEUTRAL;
import static io.zenmarket.domain.sentiment.SentimentLabel.POSITIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class EvaluationTest {

    /// Right, said, sure: + + .9, + + .8, + 0 .6, 0 0 .7, - - .5, - + .95.
    private static final Evaluation SIX = Evaluation.of(List.of(
            new Judged(POSITIVE, positive(0.9)),
            new Judged(POSITIVE, positive(0.8)),
            new Judged(POSITIVE, new Sentiment(0.2, 0.6, 0.2)),
            new Judged(NEUTRAL, new Sentiment(0.1, 0.7, 0.2)),
            new Judged(NEGATIVE, new Sentiment(0.5, 0.25, 0.25)),
            new Judged(NEGATIVE, positive(0.95))));

    @Test
    void countsWhatWasRight() {
        assertThat(SIX.count()).isEqualTo(6);
        assertThat(SIX.accuracy()).isEqualTo(4 / 6.0);
        assertThat(SIX.confusion().count(POSITIVE, POSITIVE)).isEqualTo(2);
        assertThat(SIX.confusion().count(POSITIVE, NEUTRAL)).isEqualTo(1);
        assertThat(SIX.confusion().count(NEGATIVE, POSITIVE)).isEqualTo(1);
        assertThat(SIX.confusion().count(NEUTRAL, NEGATIVE)).isZero();
    }

    /// Positive: 2 of 3 said, 2 of 3 found. Neutral: 1 of 2 said, 1 of 1 found. Negative: 1 of 1 said, 1 of 2
    /// found.
    @Test
    void measuresEachClass() {
        assertThat(SIX.classes())
                .containsExactly(
                        new ClassMeasures(NEGATIVE, 2, 1, 0.5, 2 / 3.0),
                        new ClassMeasures(NEUTRAL, 1, 0.5, 1, 2 / 3.0),
                        new ClassMeasures(POSITIVE, 3, 2 / 3.0, 2 / 3.0, 2 / 3.0));
        assertThat(SIX.macroF1()).isCloseTo(2 / 3.0, within(1e-15));
    }

    /// Bins: .5 right; .6 wrong; .7 right; .8 right; .9 right and .95 wrong, mean .925. So
    /// (|1 − .5| + |0 − .6| + |1 − .7| + |1 − .8| + 2 × |.5 − .925|) / 6 = 2.45 / 6.
    @Test
    void measuresCalibration() {
        Calibration calibration = SIX.calibration();
        assertThat(calibration.bins()).hasSize(10);
        assertThat(calibration.bins().get(4).count()).isZero();
        assertThat(calibration.bins().get(4).accuracy()).isNaN();
        assertThat(calibration.bins().get(9).count()).isEqualTo(2);
        assertThat(calibration.bins().get(9).accuracy()).isEqualTo(0.5);
        assertThat(calibration.bins().get(9).confidence()).isCloseTo(0.925, within(1e-12));
        assertThat(calibration.error()).isCloseTo(2.45 / 6, within(1e-12));
    }

    /// Surest first: .95 wrong, .9, .8, .7 right, .6 wrong, .5 right. 10 % of six is one text, 50 % three, 60
    /// % four.
    @Test
    void measuresTheSurestPart() {
        assertThat(SIX.coverage()).hasSize(10);
        assertThat(SIX.coverage().getFirst()).isEqualTo(new Evaluation.Coverage(0.1, 1, 0, 0.95));
        assertThat(SIX.coverage().get(4)).isEqualTo(new Evaluation.Coverage(0.5, 3, 2 / 3.0, 0.8));
        assertThat(SIX.coverage().get(5)).isEqualTo(new Evaluation.Coverage(0.6, 4, 0.75, 0.7));
        assertThat(SIX.coverage().getLast()).isEqualTo(new Evaluation.Coverage(1, 6, 4 / 6.0, 0.5));
    }

    @Test
    void leavesOutClassesThatDoNotOccur() {
        Evaluation one = Evaluation.of(List.of(new Judged(POSITIVE, positive(1))));
        assertThat(one.macroF1()).isEqualTo(1);
        assertThat(one.classes().getFirst().f1()).isNaN();
        assertThat(one.calibration().error()).isZero();
        assertThat(one.calibration().bins().getLast().count()).isEqualTo(1);
    }

    @Test
    void isUndefinedWithoutTexts() {
        Evaluation none = Evaluation.of(List.of());
        assertThat(none.accuracy()).isNaN();
        assertThat(none.macroF1()).isNaN();
        assertThat(none.calibration().error()).isNaN();
        assertThat(none.coverage()).isEmpty();
    }

    private static Sentiment positive(double confidence) {
        return new Sentiment(1 - confidence, 0, confidence);
    }
}
