package io.zenmarket.jobs.sentiment;

import io.zenmarket.domain.sentiment.Evaluation;
import io.zenmarket.domain.sentiment.LabelledText;
import io.zenmarket.jobs.frame.ExitCodes;
import io.zenmarket.jobs.frame.Progress;
import io.zenmarket.jobs.page.FiniteJson;
import io.zenmarket.readerswriters.csv.LabelledTextCsv;
import java.io.Console;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `sentiment evaluate` on the command line.
@Command(
        name = "evaluate",
        description = {
            "Measure scorers on texts whose label is known: accuracy, macro-F1, confusion, calibration, and the"
                    + " accuracy of the surest part.",
            "The file has tabs or commas between text, entity (may be missing) and label: negative, neutral,"
                    + " positive, or -1, 0, 1; with or without a header. Rows that cannot be read are told and left"
                    + " out."
        },
        mixinStandardHelpOptions = true)
final class SentimentEvaluateCommand implements Callable<Integer> {

    private static final Duration PLAIN_PROGRESS = Duration.ofSeconds(10);

    @Parameters(paramLabel = "FILE", description = "texts with labels, CSV or TSV in UTF-8")
    private Path file = Path.of("");

    @Mixin
    private ScorerOptions options = new ScorerOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        print(reports(rows()));
        return ExitCodes.DONE;
    }

    private List<EvaluationReport> reports(List<LabelledText> rows) {
        List<EvaluationReport> reports = new ArrayList<>();
        Progress progress = new Progress(System.err, isTerminal(), PLAIN_PROGRESS);
        try (Scorers scorers = new Scorers();
                progress) {
            for (String name : options.scorers()) {
                Judging judging = new Judging(scorers.named(name), progress);
                reports.add(EvaluationReport.of(name, Evaluation.of(judging.of(rows))));
            }
        }
        return reports;
    }

    private static boolean isTerminal() {
        return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    }

    private List<LabelledText> rows() {
        LabelledTextCsv read = LabelledTextCsv.read(file);
        PrintWriter err = spec.commandLine().getErr();
        read.rejected().forEach(record -> err.println(record.message()));
        err.flush();
        if (read.rows().isEmpty()) {
            throw new IllegalArgumentException(file + ": expected at least one text with its label, was none");
        }
        return read.rows();
    }

    private void print(List<EvaluationReport> reports) {
        PrintWriter out = spec.commandLine().getOut();
        switch (options.format()) {
            case TABLE -> reports.forEach(report -> EvaluationTable.print(report, out));
            case JSON ->
                out.println(FiniteJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(reports));
        }
        out.flush();
    }
}
