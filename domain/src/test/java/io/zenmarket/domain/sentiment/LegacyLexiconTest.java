package io.zenmarket.domain.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LegacyLexiconTest {

    private final LegacyLexiconScorer scorer = new LegacyLexiconScorer();

    @Test
    void saysOfEveryHeadlineWhatTheProgramSaid() {
        List<String> lines = text("lexicon_headlines.csv").lines().skip(1).toList();
        assertThat(lines).hasSize(46).allSatisfy(line -> {
            List<String> row = cells(line);
            assertThat(scorer.evaluate(row.getFirst())).isEqualTo(expected(row));
        });
    }

    @Test
    void hasTheWordsThatTheHeadlinesHit() {
        Map<String, Set<String>> sets = Map.of(
                "POSITIVE", LegacyTerms.POSITIVE,
                "NEGATIVE", LegacyTerms.NEGATIVE,
                "INTENSIFIER", LegacyTerms.INTENSIFIERS,
                "NEGATION", LegacyTerms.NEGATORS);
        Map<String, String> expected = new TreeMap<>();
        json("lexicon_terms_hit_by_headlines.json")
                .properties()
                .forEach(entry -> expected.put(entry.getKey(), entry.getValue().stringValue()));
        Map<String, String> actual = new TreeMap<>();
        sets.forEach(
                (name, words) -> words.stream().filter(expected::containsKey).forEach(word -> actual.put(word, name)));
        assertThat(actual).hasSize(59).isEqualTo(expected);
    }

    @Test
    void hasAsManyWordsAsTheProgram() {
        assertThat(LegacyTerms.POSITIVE).hasSize(43);
        assertThat(LegacyTerms.NEGATIVE).hasSize(44).doesNotContainAnyElementsOf(LegacyTerms.POSITIVE);
        assertThat(LegacyTerms.INTENSIFIERS).hasSize(5);
        assertThat(LegacyTerms.NEGATORS).hasSize(6);
    }

    @Test
    void aggregatesAsTheProgramDid() {
        for (JsonNode set : json("aggregation.json")) {
            LegacyAggregate aggregate = LegacyAggregate.of(results(set));
            assertThat(aggregate.score()).isCloseTo(set.get("overall_score").doubleValue(), within(1e-12));
            assertThat(aggregate.label()).isEqualTo(label(set.get("overall_label")));
            JsonNode distribution = set.get("distribution");
            assertThat(aggregate.positive())
                    .isEqualTo(distribution.get("positive").intValue());
            assertThat(aggregate.negative())
                    .isEqualTo(distribution.get("negative").intValue());
            assertThat(aggregate.neutral())
                    .isEqualTo(distribution.get("neutral").intValue());
        }
        assertThat(json("aggregation.json").size()).isEqualTo(7);
    }

    @Test
    void cutsStoredTextsAsTheProgramDid() {
        JsonNode golden = json("text_truncation.json");
        String text = "rally ".repeat(golden.get("input_length").intValue() / 6);
        assertThat(LegacyLexiconScorer.stored(text))
                .hasSize(golden.get("stored_length").intValue())
                .startsWith("rally rally")
                .endsWith("...");
        assertThat(scorer.evaluate(text).score()).isEqualTo(golden.get("score").doubleValue());
        assertThat(scorer.evaluate(text).confidence())
                .isEqualTo(golden.get("confidence").doubleValue());
        assertThat(LegacyLexiconScorer.stored("x".repeat(100))).isEqualTo("x".repeat(100));
        assertThat(LegacyLexiconScorer.stored("😀".repeat(101))).isEqualTo("😀".repeat(100) + "...");
    }

    @Test
    void keepsItsLabelAsProbabilities() {
        // two hits: confidence 0.2, so (1 + 0.4) / 3 for the label and 0.8 / 3 for each of the others
        assertThat(one("Profit surge")).isEqualTo(new Sentiment(0.8 / 3, 0.8 / 3, 1 - 2 * (0.8 / 3)));
        assertThat(one("Profit down")).isEqualTo(new Sentiment(0.8 / 3, 1 - 2 * (0.8 / 3), 0.8 / 3));
        assertThat(one("Loss risk").label()).isEqualTo(SentimentLabel.NEGATIVE);
        assertThat(one("").neutral()).isCloseTo(2 / 3.0, within(1e-15));
    }

    private Sentiment one(String headline) {
        return scorer.score(List.of(SentimentText.of(headline))).getFirst();
    }

    private static LegacySentiment expected(List<String> row) {
        return new LegacySentiment(
                Integer.parseInt(row.get(1)),
                Integer.parseInt(row.get(2)),
                Double.parseDouble(row.get(3)),
                Double.parseDouble(row.get(4)),
                Double.parseDouble(row.get(5)),
                SentimentLabel.valueOf(row.get(6).toUpperCase(Locale.ROOT)),
                Double.parseDouble(row.get(7)));
    }

    private static List<LegacySentiment> results(JsonNode set) {
        boolean bySign = set.get("set").stringValue().startsWith("threshold");
        return IntStream.range(0, set.get("n").intValue())
                .mapToObj(i -> {
                    double score = set.get("scores").get(i).doubleValue();
                    SentimentLabel label = LegacySentiment.label(bySign ? Math.signum(score) : score);
                    double confidence = set.get("confidences").get(i).doubleValue();
                    return new LegacySentiment(0, 0, 0, 0, score, label, confidence);
                })
                .toList();
    }

    private static SentimentLabel label(JsonNode node) {
        return SentimentLabel.valueOf(node.stringValue().toUpperCase(Locale.ROOT));
    }

    /// Splits at commas outside quotes; a doubled quote is one.
    private static List<String> cells(String line) {
        return Arrays.stream(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
                .map(cell -> cell.startsWith("\"")
                        ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"")
                        : cell)
                .toList();
    }

    private static JsonNode json(String file) {
        return JsonMapper.shared().readTree(text(file));
    }

    private static String text(String file) {
        String path = "/golden/sentiment/legacy/" + file;
        try (InputStream stream = Objects.requireNonNull(LegacyLexiconTest.class.getResourceAsStream(path), path)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
