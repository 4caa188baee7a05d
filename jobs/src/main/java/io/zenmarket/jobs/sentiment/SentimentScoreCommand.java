package io.zenmarket.jobs.sentiment;

import io.zenmarket.domain.sentiment.ScoredText;
import io.zenmarket.domain.sentiment.Sentiment;
import io.zenmarket.domain.sentiment.SentimentScorer;
import io.zenmarket.domain.sentiment.SentimentText;
import io.zenmarket.domain.sentiment.Uncertainty;
import io.zenmarket.domain.sentiment.UncertaintyRules;
import io.zenmarket.jobs.frame.ExitCodes;
import io.zenmarket.jobs.page.FiniteJson;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `sentiment score` on the command line.
@Command(
        name = "score",
        description = {
            "Print what each scorer says of a text: label, three probabilities, and why not to trust them.",
            "With several entities, the text is scored for each of them."
        },
        mixinStandardHelpOptions = true)
final class SentimentScoreCommand implements Callable<Integer> {

    @Parameters(paramLabel = "TEXT", description = "the headline")
    private String text = "";

    @Option(
            names = "--entity",
            paramLabel = "NAME",
            description =
                    "for whom it is judged, as the headline names it; may be repeated (default: nobody in particular)")
    private List<String> entities = List.of("");

    @Mixin
    private ScorerOptions options = new ScorerOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /// One line of the answer.
    ///
    /// @param uncertain names of [Uncertainty], empty when it is trusted
    record Line(
            String scorer,
            String entity,
            String label,
            double negative,
            double neutral,
            double positive,
            List<String> uncertain) {

        static Line of(String scorer, ScoredText scored, Set<Uncertainty> codes) {
            Sentiment sentiment = scored.sentiment();
            return new Line(
                    scorer,
                    scored.text().entity(),
                    sentiment.label().name().toLowerCase(Locale.ROOT),
                    sentiment.negative(),
                    sentiment.neutral(),
                    sentiment.positive(),
                    codes.stream().map(Uncertainty::name).toList());
        }
    }

    @Override
    public Integer call() {
        List<Line> lines = lines();
        PrintWriter out = spec.commandLine().getOut();
        switch (options.format()) {
            case TABLE -> printTable(lines, out);
            case JSON ->
                out.println(FiniteJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(lines));
        }
        out.flush();
        return ExitCodes.DONE;
    }

    private List<Line> lines() {
        try (Scorers scorers = new Scorers()) {
            return options.scorers().stream()
                    .flatMap(name -> lines(scorers.named(name)).stream())
                    .toList();
        }
    }

    private List<Line> lines(SentimentScorer scorer) {
        List<SentimentText> texts =
                entities.stream().map(entity -> new SentimentText(text, entity)).toList();
        List<Sentiment> scores = scorer.score(texts);
        List<ScoredText> story = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            story.add(new ScoredText(texts.get(i), scores.get(i)));
        }
        List<Set<Uncertainty>> codes = UncertaintyRules.standard().decide(story);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < story.size(); i++) {
            lines.add(Line.of(scorer.id(), story.get(i), codes.get(i)));
        }
        return lines;
    }

    private static void printTable(List<Line> lines, PrintWriter out) {
        out.println(String.format(
                Locale.ROOT,
                "%-16s %-20s %-8s %8s %8s %8s  %s",
                "scorer",
                "entity",
                "label",
                "negative",
                "neutral",
                "positive",
                "uncertain"));
        lines.forEach(line -> out.println(String.format(
                        Locale.ROOT,
                        "%-16s %-20s %-8s %8.3f %8.3f %8.3f  %s",
                        line.scorer(),
                        line.entity(),
                        line.label(),
                        line.negative(),
                        line.neutral(),
                        line.positive(),
                        String.join(" ", line.uncertain()))
                .stripTrailing()));
    }
}
