package io.zenmarket.domain.sentiment;

import static io.zenmarket.domain.sentiment.Uncertainty.ENTITIES_DISAGREE;
import static io.zenmarket.domain.sentiment.Uncertainty.FLIP_CONFLICT;
import static io.zenmarket.domain.sentiment.Uncertainty.LONG_TEXT;
import static io.zenmarket.domain.sentiment.Uncertainty.LOW_CONFIDENCE;
import static io.zenmarket.domain.sentiment.Uncertainty.NOT_ENGLISH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UncertaintyTest {

    private static final Sentiment GOOD = new Sentiment(0.05, 0.05, 0.9);
    private static final Sentiment BAD = new Sentiment(0.9, 0.05, 0.05);
    private static final Sentiment FLAT = new Sentiment(0.05, 0.9, 0.05);

    private final UncertaintyRules rules = new UncertaintyRules(
            text -> text.headline().contains("narrows") ? Optional.of(SentimentLabel.POSITIVE) : Optional.empty());

    @Test
    void trustsASureScoreOfAShortEnglishHeadline() {
        assertThat(codes("Profit rises", "", GOOD)).isEmpty();
        assertThat(codes("", "", Sentiment.NONE)).isEmpty();
    }

    @Test
    void isUnsureBelowThreeQuarters() {
        assertThat(codes("Profit rises", "", new Sentiment(0.25, 0, 0.75))).isEmpty();
        assertThat(codes("Profit rises", "", new Sentiment(0.2501, 0, 0.7499))).containsExactly(LOW_CONFIDENCE);
    }

    @Test
    void isUnsureWhenTheFlipRuleSaysAnotherLabel() {
        assertThat(codes("Loss narrows", "", GOOD)).isEmpty();
        assertThat(codes("Loss narrows", "", BAD)).containsExactly(FLIP_CONFLICT);
        assertThat(codes("Loss narrows", "", FLAT)).containsExactly(FLIP_CONFLICT);
    }

    @Test
    void isUnsureOfAllWhenAStoryIsGoodForOneAndBadForAnother() {
        List<Set<Uncertainty>> codes = rules.decide(
                List.of(scored("A beats B", "A", GOOD), scored("A beats B", "B", BAD), scored("A beats B", "", FLAT)));
        assertThat(codes)
                .containsExactly(Set.of(ENTITIES_DISAGREE), Set.of(ENTITIES_DISAGREE), Set.of(ENTITIES_DISAGREE));
    }

    @Test
    void neitherNeutralNorNobodyInParticularDisagrees() {
        List<Set<Uncertainty>> codes = rules.decide(
                List.of(scored("A beats B", "A", GOOD), scored("A beats B", "B", FLAT), scored("A beats B", "", BAD)));
        assertThat(codes).containsExactly(Set.of(), Set.of(), Set.of());
    }

    @Test
    void isUnsureOfLongTexts() {
        assertThat(codes("rise ".repeat(45), "", GOOD)).isEmpty();
        assertThat(codes("rise ".repeat(46), "", GOOD)).containsExactly(LONG_TEXT);
        assertThat(codes("r".repeat(300), "", GOOD)).isEmpty();
        assertThat(codes("r".repeat(301), "", GOOD)).containsExactly(LONG_TEXT);
    }

    @Test
    void isUnsureOfOtherLanguages() {
        assertThat(codes("Прибыль банка выросла", "", GOOD)).containsExactly(NOT_ENGLISH);
    }

    @Test
    void codesAreStoredInTheirOrderAndReadBack() {
        Set<Uncertainty> codes = Set.of(NOT_ENGLISH, LOW_CONFIDENCE, LONG_TEXT);
        assertThat(Uncertainty.text(codes)).isEqualTo("LOW_CONFIDENCE|LONG_TEXT|NOT_ENGLISH");
        assertThat(Uncertainty.parse("LOW_CONFIDENCE|LONG_TEXT|NOT_ENGLISH")).isEqualTo(codes);
        assertThat(Uncertainty.text(Set.of())).isEmpty();
        assertThat(Uncertainty.parse("")).isEmpty();
    }

    @Test
    void refusesUnknownCodes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Uncertainty.parse("LOW_CONFIDENCE|TIRED"))
                .withMessageStartingWith("uncertainty: expected one of [LOW_CONFIDENCE,")
                .withMessageEndingWith(", was 'TIRED'");
    }

    private Set<Uncertainty> codes(String headline, String entity, Sentiment sentiment) {
        return rules.decide(List.of(scored(headline, entity, sentiment))).getFirst();
    }

    private static ScoredText scored(String headline, String entity, Sentiment sentiment) {
        return new ScoredText(new SentimentText(headline, entity), sentiment);
    }
}
