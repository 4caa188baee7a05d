package io.zenmarket.jobs.sentiment;

import io.zenmarket.domain.sentiment.Calibration;
import io.zenmarket.domain.sentiment.ClassMeasures;
import io.zenmarket.domain.sentiment.Evaluation;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;

/// A report for people: rounded, shares in per cent.
final class EvaluationTable {

    private final PrintWriter out;

    private EvaluationTable(PrintWriter out) {
        this.out = out;
    }

    static void print(EvaluationReport report, PrintWriter out) {
        EvaluationTable table = new EvaluationTable(out);
        table.line(String.format(
                Locale.ROOT,
                "%s: %,d texts, accuracy %s, macro-F1 %s, calibration error %s",
                report.scorer(),
                report.texts(),
                percent(report.accuracy()),
                percent(report.macroF1()),
                percent(report.calibration().error())));
        table.classes(report);
        table.calibration(report.calibration());
        table.coverage(report);
    }

    private void classes(EvaluationReport report) {
        line(String.format(
                Locale.ROOT,
                "  %-10s %7s %10s %8s %8s   said: %9s %8s %9s",
                "class",
                "texts",
                "precision",
                "recall",
                "F1",
                "negative",
                "neutral",
                "positive"));
        for (ClassMeasures measures : report.classes()) {
            String name = EvaluationReport.name(measures.label());
            Integer[] said =
                    report.confusion().getOrDefault(name, Map.of()).values().toArray(Integer[]::new);
            line(String.format(
                    Locale.ROOT,
                    "  %-10s %7d %10s %8s %8s         %9d %8d %9d",
                    name,
                    measures.count(),
                    percent(measures.precision()),
                    percent(measures.recall()),
                    percent(measures.f1()),
                    said[0],
                    said[1],
                    said[2]));
        }
    }

    private void calibration(Calibration calibration) {
        line(String.format(Locale.ROOT, "  %-10s %7s %10s %8s", "confidence", "texts", "mean", "accuracy"));
        calibration.bins().stream()
                .filter(bin -> bin.count() > 0)
                .forEach(bin -> line(String.format(
                        Locale.ROOT,
                        "  %-10s %7d %10s %8s",
                        String.format(Locale.ROOT, "%.1f-%.1f", bin.from(), bin.to()),
                        bin.count(),
                        percent(bin.confidence()),
                        percent(bin.accuracy()))));
    }

    private void coverage(EvaluationReport report) {
        line(String.format(Locale.ROOT, "  %-10s %7s %10s %8s", "surest", "texts", "at least", "accuracy"));
        for (Evaluation.Coverage step : report.coverage()) {
            line(String.format(
                    Locale.ROOT,
                    "  %-10s %7d %10s %8s",
                    String.format(Locale.ROOT, "%.0f %%", 100 * step.share()),
                    step.count(),
                    percent(step.leastConfidence()),
                    percent(step.accuracy())));
        }
    }

    private static String percent(double share) {
        return Double.isNaN(share) ? "" : String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    private void line(String text) {
        out.println(text);
    }
}
