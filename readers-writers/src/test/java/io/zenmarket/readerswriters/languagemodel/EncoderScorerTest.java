package io.zenmarket.readerswriters.languagemodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zenmarket.domain.sentiment.Sentiment;
import io.zenmarket.domain.sentiment.SentimentScorer;
import io.zenmarket.domain.sentiment.SentimentText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Both models: the probabilities of `golden/languagemodel/check`, and the same numbers whatever is
/// scored beside.
class EncoderScorerTest {

    private static final Path CHECK = Path.of("src/test/resources/golden/languagemodel/check/check.tsv");
    private static final LocalScorers SCORERS = new LocalScorers();

    @AfterAll
    static void close() {
        SCORERS.close();
    }

    static Stream<String> names() {
        return LocalScorers.names().stream();
    }

    static Stream<String[]> check() throws IOException {
        return Files.readAllLines(CHECK).stream()
                .map(line -> line.split("\t", -1))
                .filter(row -> row[0].endsWith("-int8"));
    }

    /// `texts.tsv`: headline and entity, of all lengths.
    private static List<SentimentText> texts() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/languagemodel/texts.tsv")).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .map(row -> new SentimentText(row[0], row[1]))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("check")
    void givesTheProbabilitiesOfTheCheck(String model, String text, double negative, double neutral, double positive) {
        String name = model.startsWith("bge") ? "bge-small-r32" : "minilm-r32";

        Sentiment sentiment =
                SCORERS.scorer(name).score(List.of(SentimentText.of(text))).getFirst();

        assertThat(sentiment.negative()).isCloseTo(negative, within(0.03));
        assertThat(sentiment.neutral()).isCloseTo(neutral, within(0.03));
        assertThat(sentiment.positive()).isCloseTo(positive, within(0.03));
    }

    @ParameterizedTest
    @MethodSource("names")
    void oneHeadlineIsBetterForOneThanForAnother(String name) {
        String headline = "Northgate wins order as Voltera loses its largest customer";

        List<Sentiment> sentiments = SCORERS.scorer(name)
                .score(List.of(new SentimentText(headline, "Northgate"), new SentimentText(headline, "Voltera")));

        assertThat(sentiments.getFirst().score())
                .isGreaterThan(sentiments.getLast().score());
    }

    @ParameterizedTest
    @MethodSource("names")
    void theSameTextHasTheSameNumbersInAnyCompany(String name) throws IOException {
        SentimentScorer scorer = SCORERS.scorer(name);
        List<SentimentText> texts = new ArrayList<>(texts().subList(0, 96));
        List<Sentiment> alone = texts.stream()
                .map(text -> scorer.score(List.of(text)).getFirst())
                .toList();

        for (int size : new int[] {1, 7, 64, texts.size()}) {
            assertThat(inBatches(scorer, texts, size)).as("%d at once", size).isEqualTo(alone);
        }
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, texts.size()).boxed().toList());
        Collections.shuffle(order, new Random(4));
        List<Sentiment> shuffled = scorer.score(order.stream().map(texts::get).toList());
        assertThat(shuffled).isEqualTo(order.stream().map(alone::get).toList());
    }

    private static List<Sentiment> inBatches(SentimentScorer scorer, List<SentimentText> texts, int size) {
        List<Sentiment> scores = new ArrayList<>();
        for (int from = 0; from < texts.size(); from += size) {
            scores.addAll(scorer.score(texts.subList(from, Math.min(texts.size(), from + size))));
        }
        return scores;
    }

    @Test
    void theSameTextHasTheSameNumbersOnTwoThreads() throws Exception {
        SentimentScorer scorer = SCORERS.scorer("minilm-r32");
        List<SentimentText> texts = texts().subList(0, 100);
        List<Sentiment> one = scorer.score(texts);
        Callable<List<Sentiment>> task = () -> scorer.score(texts);

        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (Future<List<Sentiment>> result : threads.invokeAll(Collections.nCopies(4, task))) {
                assertThat(result.get()).isEqualTo(one);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\t\n", "\u0000\u0007\u200B"})
    void aHeadlineOfNothingIsNeutral(String headline) {
        SentimentScorer scorer = SCORERS.scorer("minilm-r32");

        assertThat(scorer.score(List.of(SentimentText.of(headline), new SentimentText(headline, "Gold"))))
                .containsExactly(Sentiment.NONE, Sentiment.NONE);
    }

    @Test
    void noTextsGiveNoScores() {
        assertThat(SCORERS.scorer("minilm-r32").score(List.of())).isEmpty();
    }

    @Test
    void ofALongTextTheBeginningCounts() {
        SentimentScorer scorer = SCORERS.scorer("minilm-r32");
        String start = "Profit falls and debt rises " + "as it did last year ".repeat(40);
        String longer = start + "x".repeat(10_000 - start.length());

        List<Sentiment> scores = scorer.score(List.of(SentimentText.of(start), SentimentText.of(longer)));

        assertThat(longer).hasSize(10_000);
        assertThat(scores.getFirst()).isEqualTo(scores.getLast());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Profit\u0000 beats\u001b estimates\u200b", "PROFIT  BEATS\nESTIMATES", "Profít beäts estimates"
            })
    void controlCharactersCaseAndAccentsChangeNothing(String headline) {
        SentimentScorer scorer = SCORERS.scorer("minilm-r32");

        assertThat(scorer.score(List.of(SentimentText.of(headline))))
                .isEqualTo(scorer.score(List.of(SentimentText.of("Profit beats estimates"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"🚀🚀🚀", "Shares up 🚀 on record profit", "業績上方修正", "\uD83D", "[SEP] [CLS]", "……"})
    void unusualTextsGetProbabilities(String headline) {
        Sentiment sentiment = SCORERS.scorer("minilm-r32")
                .score(List.of(SentimentText.of(headline)))
                .getFirst();

        assertThat(sentiment.confidence()).isBetween(1 / 3.0, 1.0);
    }
}
