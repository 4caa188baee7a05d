package io.zenmarket.jobs.scoresentiment;

import io.zenmarket.jobs.cli.Application;
import io.zenmarket.jobs.cli.CommonOptions;
import io.zenmarket.jobs.frame.Requests;
import io.zenmarket.jobs.sentiment.Scorers;
import io.zenmarket.jobs.workers.Processes;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `score-sentiment` on the command line.
@Command(
        name = ScoreSentimentJobConfiguration.JOB,
        description = {
            "Score the news that have no score yet, and aggregate them per symbol and session.",
            "A score is kept for ever under its story, company and scorer: another scorer scores all stories again,"
                    + " beside the scores there are.",
            "Where the environment has a key (ANTHROPIC_API_KEY, or OPENAI_API_KEY with another provider), a language"
                    + " model is asked about scores not to be trusted, for at most"
                    + " zenmarket.score-sentiment.second-opinion.dollars a night (default: 1; 0 asks nothing)."
        },
        mixinStandardHelpOptions = true)
public final class ScoreSentimentCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Mixin
    private Processes processes = new Processes();

    @Mixin
    private CommonOptions.BusinessDate date = new CommonOptions.BusinessDate();

    @Option(
            names = "--scorer",
            paramLabel = "SCORER",
            description = "who scores, see 'zenmarket sentiment --help' (default: zenmarket.score-sentiment.scorer)")
    private @Nullable String scorer;

    @Override
    public Integer call() {
        Optional.ofNullable(scorer).ifPresent(Scorers::requireName);
        return Application.toRun(ScoreSentimentJobConfiguration.JOB, options)
                .call(context -> processes.run(
                        context,
                        options,
                        ScoreSentimentJobConfiguration.JOB,
                        ScoreSentimentRequest.of(
                                context.getBean(Requests.class).on(date.date()), Optional.ofNullable(scorer)),
                        System.out));
    }
}
