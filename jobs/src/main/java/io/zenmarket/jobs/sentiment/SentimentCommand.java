package io.zenmarket.jobs.sentiment;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `sentiment` on the command line: look at what the scorers say, and how good they are.
@Command(
        name = "sentiment",
        description = "Score a text by every scorer, or measure the scorers on texts with labels. Needs no stores.",
        mixinStandardHelpOptions = true,
        subcommands = {SentimentScoreCommand.class, SentimentEvaluateCommand.class})
public final class SentimentCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "sentiment: expected one of the commands below, was none");
    }
}
