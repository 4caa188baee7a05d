package io.zenmarket.domain.sentiment;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// How good a scorer is on texts whose label is known.
///
/// @param count texts
/// @param accuracy share of right ones; NaN without texts
/// @param macroF1 mean of the classes' F1, without classes that neither occur nor were said
/// @param classes each class, in the order of [SentimentLabel]
/// @param confusion classes against what was said
/// @param calibration confidence against accuracy
/// @param coverage accuracy of the surest 10 %, 20 %, … 100 %
public record Evaluation(
        int count,
        double accuracy,
        double macroF1,
        List<ClassMeasures> classes,
        Confusion confusion,
        Calibration calibration,
        List<Coverage> coverage) {

    private static final int STEPS = 10;

    /// The surest part of the texts.
    ///
    /// @param share of all, a fraction
    /// @param count texts, rounded up
    /// @param accuracy share of right ones among them
    /// @param leastConfidence of the least sure one among them
    public record Coverage(double share, int count, double accuracy, double leastConfidence) {}

    public Evaluation {
        classes = List.copyOf(classes);
        coverage = List.copyOf(coverage);
    }

    /// Measures a scorer. Of two equally sure texts the earlier one counts as the surer.
    public static Evaluation of(List<Judged> texts) {
        Confusion confusion = Confusion.of(texts);
        List<ClassMeasures> classes = Arrays.stream(SentimentLabel.values())
                .map(label -> ClassMeasures.of(label, confusion))
                .toList();
        double macroF1 = classes.stream()
                .mapToDouble(ClassMeasures::f1)
                .filter(Double::isFinite)
                .average()
                .orElse(Double.NaN);
        return new Evaluation(
                texts.size(), accuracy(texts), macroF1, classes, confusion, Calibration.of(texts), coverage(texts));
    }

    static double accuracy(List<Judged> texts) {
        return (double) texts.stream().filter(Judged::isRight).count() / texts.size();
    }

    private static List<Coverage> coverage(List<Judged> texts) {
        List<Judged> surest = texts.stream()
                .sorted(Comparator.comparingDouble(
                        (Judged text) -> -text.sentiment().confidence()))
                .toList();
        return texts.isEmpty()
                ? List.of()
                : IntStream.rangeClosed(1, STEPS)
                        .mapToObj(step -> coverage(step, surest))
                        .toList();
    }

    private static Coverage coverage(int step, List<Judged> surest) {
        List<Judged> part = surest.subList(0, Math.ceilDiv(step * surest.size(), STEPS));
        double least = part.getLast().sentiment().confidence();
        return new Coverage((double) step / STEPS, part.size(), accuracy(part), least);
    }
}
