package io.zenmarket.jobs.sentiment;

import java.util.List;
import picocli.CommandLine.Option;

/// What both commands ask for: which scorers, and how to print.
final class ScorerOptions {

    /// How results are printed.
    enum Format {
        /// For people: rounded.
        TABLE,
        /// Full precision.
        JSON
    }

    @Option(
            names = "--scorer",
            paramLabel = "NAME",
            description = "bge-small-r32, minilm-r32, lexicon-1 or legacy-lexicon; may be repeated (default: all)")
    private List<String> scorers = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "table or json (default: ${DEFAULT-VALUE})")
    private Format format = Format.TABLE;

    Format format() {
        return format;
    }

    List<String> scorers() {
        return scorers.isEmpty() ? Scorers.names() : scorers.stream().distinct().toList();
    }
}
