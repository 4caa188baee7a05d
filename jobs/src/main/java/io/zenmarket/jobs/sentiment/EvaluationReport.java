package io.zenmarket.jobs.sentiment;

import io.zenmarket.domain.sentiment.Calibration;
import io.zenmarket.domain.sentiment.ClassMeasures;
import io.zenmarket.domain.sentiment.Evaluation;
import io.zenmarket.domain.sentiment.SentimentLabel;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// An [Evaluation] as it is printed.
///
/// @param confusion texts by what is right, then by what was said
record EvaluationReport(
        String scorer,
        int texts,
        double accuracy,
        double macroF1,
        List<ClassMeasures> classes,
        Map<String, Map<String, Integer>> confusion,
        Calibration calibration,
        List<Evaluation.Coverage> coverage) {

    static EvaluationReport of(String scorer, Evaluation evaluation) {
        Map<String, Map<String, Integer>> confusion = new LinkedHashMap<>();
        for (SentimentLabel actual : SentimentLabel.values()) {
            Map<String, Integer> row = new LinkedHashMap<>();
            Arrays.stream(SentimentLabel.values())
                    .forEach(said -> row.put(name(said), evaluation.confusion().count(actual, said)));
            confusion.put(name(actual), row);
        }
        return new EvaluationReport(
                scorer,
                evaluation.count(),
                evaluation.accuracy(),
                evaluation.macroF1(),
                evaluation.classes(),
                confusion,
                evaluation.calibration(),
                evaluation.coverage());
    }

    static String name(SentimentLabel label) {
        return label.name().toLowerCase(Locale.ROOT);
    }
}
