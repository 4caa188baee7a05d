package io.zenmarket.domain.sentiment;

import static io.zenmarket.domain.sentiment.SentimentLabel.NEGATIVE;
import static io.zenmarket.domain.sentiment.SentimentLabel.NEUTRAL;
import static io.zenmarket.domain.sentiment.SentimentLabel.POSITIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexiconScorerTest {

    private final LexiconScorer scorer = new LexiconScorer();
    private final FlipRule rule = new LexiconFlipRule();

    @ParameterizedTest
    @CsvSource({
        "costs fell, POSITIVE",
        "profit fell, NEGATIVE",
        "a fall in costs, POSITIVE",
        "debt rises, NEGATIVE",
        "debt is rising, NEGATIVE",
        "loss narrows, POSITIVE",
        "loss widens, NEGATIVE",
        "cuts rising costs, POSITIVE",
        "cost cuts, POSITIVE",
        "job cuts, NEGATIVE",
        "dividend raised, POSITIVE",
        "decline in orders slows, POSITIVE",
        "halts slide, POSITIVE",
        "concerns over growth ease, POSITIVE",
        "unemployment falls to record low, POSITIVE",
        "shares rebound from record low, POSITIVE",
        "margin of 12% from 10%, POSITIVE",
        "margin of 10% from 12%, NEGATIVE",
        "loss of 5 mln vs profit of 3 mln, NEGATIVE",
        "profit of 900 mln against 1.2 bn, NEGATIVE",
        "profit rises less than expected, NEGATIVE",
        "costs rise less than feared, POSITIVE",
        "they aren't optimistic, NEGATIVE",
        "they aren’t optimistic, NEGATIVE",
        "not at all strong, NEGATIVE",
        "not a word about the strong rival, POSITIVE",
        "sales unchanged, NEUTRAL",
        "nothing known here, NEUTRAL",
        "profit as stop loss, NEUTRAL"
    })
    void readsDirectionsNegationsAndComparisons(String text, SentimentLabel label) {
        assertThat(one(text, "").label()).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({
        "Acme beats Bolt, Acme, POSITIVE",
        "Acme beats Bolt, Bolt, NEGATIVE",
        "Acme sued by Bolt, Acme, NEGATIVE",
        "Acme wins case against Bolt, Bolt, NEGATIVE",
        "Probe against Bolt, Bolt, NEGATIVE",
        "Gold gains as dollar slips, Gold, POSITIVE",
        "Gold gains as dollar slips, dollar, NEGATIVE",
        "Best Buy names new chief, Best Buy, NEUTRAL",
        "Acme Corp: profit jumps, Acme Corp, POSITIVE",
        "profit jumps, Unnamed, POSITIVE"
    })
    void judgesForTheEntity(String text, String entity, SentimentLabel label) {
        assertThat(one(text, entity).label()).isEqualTo(label);
    }

    @Test
    void isUnsureOfATextWithoutAnyKnownWord() {
        // softmax(0, 0.5, 0): e^0.5 / (e^0.5 + 2)
        Sentiment none = one("Zebra crossing painted", "");
        assertThat(none.neutral()).isCloseTo(0.451863, within(1e-6));
        assertThat(none.positive()).isEqualTo(none.negative());
    }

    @Test
    void weighsOneFindingAsStated() {
        // softmax(-1.5, 0.5, 1.5): e^1.5 / (e^1.5 + e^0.5 + e^-1.5)
        assertThat(one("debt fell", "").positive()).isCloseTo(0.705385, within(1e-6));
    }

    @Test
    void intensifiersWeighButNeverLeaveTheScale() {
        double plain = one("profit rises", "").positive();
        assertThat(one("profit rises sharply", "").positive()).isGreaterThan(plain);
        assertThat(one("profit rises slightly", "").positive()).isLessThan(plain);
        assertThat(one("very strong ".repeat(500), "").score()).isBetween(0.9, 1.0);
    }

    @Test
    void scoresEachTextTheSameInAnyCompany() {
        List<SentimentText> texts = new ArrayList<>();
        BehaviourSet.cases().forEach(each -> texts.add(each.text()));
        List<Sentiment> together = scorer.score(texts);
        List<SentimentText> shuffled = new ArrayList<>(texts);
        Collections.shuffle(shuffled, new Random(7));
        assertThat(scorer.score(shuffled))
                .containsExactlyElementsOf(shuffled.stream()
                        .map(text -> together.get(texts.indexOf(text)))
                        .toList());
    }

    @Test
    void survivesAnyCharacters() {
        Random random = new Random(11);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(60), 1, 0x2fff).forEach(text::appendCodePoint);
            text.append(" loss 1.2.3, vs 9,,9 (\uD83D no 5bn from٣");
            assertThat(one(text.toString(), text.substring(0, text.length() / 2))
                            .confidence())
                    .isBetween(1 / 3.0, 1.0);
        }
    }

    @Test
    void ruleDemandsTheLabelOfAFlipOnly() {
        assertThat(rule.expected(SentimentText.of("Loss narrows"))).contains(POSITIVE);
        assertThat(rule.expected(SentimentText.of("Debt rises"))).contains(NEGATIVE);
        assertThat(rule.expected(new SentimentText("Acme beats Bolt", "Bolt"))).contains(NEGATIVE);
        assertThat(rule.expected(new SentimentText("Acme beats Bolt", "Acme"))).isEmpty();
        assertThat(rule.expected(SentimentText.of("Profit rises"))).isEmpty();
        assertThat(rule.expected(SentimentText.of("Will debt rise?"))).isEmpty();
        assertThat(rule.expected(SentimentText.of("Costs fell, shares plunge after fraud")))
                .isEmpty();
    }

    @Test
    void ruleConflictsWithAnyOtherLabel() {
        SentimentText text = SentimentText.of("Loss narrows");
        assertThat(rule.conflicts(text, new Sentiment(0.1, 0.1, 0.8))).isFalse();
        assertThat(rule.conflicts(text, new Sentiment(0.8, 0.1, 0.1))).isTrue();
        assertThat(rule.conflicts(text, new Sentiment(0.1, 0.8, 0.1))).isTrue();
        assertThat(rule.conflicts(SentimentText.of("Profit rises"), new Sentiment(1, 0, 0)))
                .isFalse();
    }

    @Test
    void knowsSomeThousandTerms() {
        assertThat(Lexicon.size()).isBetween(2_000, 2_500);
        assertThat(one("", "").label()).isEqualTo(NEUTRAL);
    }

    private Sentiment one(String text, String entity) {
        return scorer.score(List.of(new SentimentText(text, entity))).getFirst();
    }
}
