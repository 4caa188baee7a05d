package io.zenmarket.domain.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Sentences of our own with what they mean, by class, and the floors a scorer must reach on each class; see
/// the README beside the files.
public final class BehaviourSet {

    private static final int LONG = 10_000;

    /// One sentence.
    ///
    /// @param kind its class
    /// @param text what is scored
    /// @param label what it means for the entity
    public record Case(String kind, SentimentText text, SentimentLabel label) {}

    /// What a scorer reached on a class, as shares of its sentences.
    ///
    /// @param cases number of sentences
    /// @param right labelled as meant
    /// @param rightOrMarked labelled as meant, or marked uncertain
    /// @param flipSafe labelled as meant, or marked as a conflict with the flip rule
    public record Result(int cases, double right, double rightOrMarked, double flipSafe) {}

    private BehaviourSet() {}

    /// All sentences; one of class `long` is repeated up to 10,000 characters.
    public static List<Case> cases() {
        return rows("sentiment.tsv").stream().map(BehaviourSet::parse).toList();
    }

    /// The floors of a scorer by class: shares of right, and of right or marked.
    public static Map<String, double[]> floors(String scorer) {
        Map<String, double[]> floors = new LinkedHashMap<>();
        rows("floors.tsv").stream()
                .filter(row -> row[1].equals(scorer))
                .forEach(row ->
                        floors.put(row[0], new double[] {Double.parseDouble(row[2]), Double.parseDouble(row[3])}));
        return floors;
    }

    /// What a scorer reaches, by class in the order of the file.
    public static Map<String, Result> results(SentimentScorer scorer) {
        List<Case> cases = cases();
        List<Sentiment> scores = scorer.score(cases.stream().map(Case::text).toList());
        Map<String, List<Integer>> byKind = IntStream.range(0, cases.size())
                .boxed()
                .collect(Collectors.groupingBy(i -> cases.get(i).kind(), LinkedHashMap::new, Collectors.toList()));
        Map<String, Result> results = new LinkedHashMap<>();
        byKind.forEach((kind, members) -> results.put(kind, result(members, cases, scores)));
        return results;
    }

    /// Fails when a scorer is below its floor in any class.
    public static void requireFloors(SentimentScorer scorer) {
        Map<String, double[]> floors = floors(scorer.id());
        Map<String, Result> results = results(scorer);
        assertThat(results.keySet()).isEqualTo(floors.keySet());
        floors.forEach((kind, floor) -> {
            Result result = Objects.requireNonNull(results.get(kind), kind);
            double safe = kind.equals("flip") ? result.flipSafe() : result.rightOrMarked();
            assertThat(result.right()).as(kind + ": right").isGreaterThanOrEqualTo(floor[0]);
            assertThat(safe).as(kind + ": right or marked").isGreaterThanOrEqualTo(floor[1]);
        });
    }

    private static Result result(List<Integer> members, List<Case> cases, List<Sentiment> scores) {
        int right = 0;
        int marked = 0;
        int safe = 0;
        for (int i : members) {
            boolean met = scores.get(i).label() == cases.get(i).label();
            Set<Uncertainty> codes = UncertaintyRules.standard()
                    .decide(List.of(new ScoredText(cases.get(i).text(), scores.get(i))))
                    .getFirst();
            right += met ? 1 : 0;
            marked += met || !codes.isEmpty() ? 1 : 0;
            safe += met || codes.contains(Uncertainty.FLIP_CONFLICT) ? 1 : 0;
        }
        double all = members.size();
        return new Result(members.size(), right / all, marked / all, safe / all);
    }

    private static Case parse(String[] row) {
        String text = row[0].equals("long") ? (row[1] + " ").repeat(LONG).substring(0, LONG) : row[1];
        return new Case(
                row[0], new SentimentText(text, row[2]), SentimentLabel.valueOf(row[3].toUpperCase(Locale.ROOT)));
    }

    private static List<String[]> rows(String file) {
        var stream = Objects.requireNonNull(BehaviourSet.class.getResourceAsStream("/behaviour/" + file), file);
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(line -> line.split("\t", -1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
