package io.zenmarket.jobs.ingestnews;

import io.zenmarket.jobs.cli.Application;
import io.zenmarket.jobs.cli.CommonOptions;
import io.zenmarket.jobs.frame.JobRunner;
import io.zenmarket.jobs.frame.Requests;
import io.zenmarket.jobs.frame.SourceSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `ingest-news` on the command line.
@Command(
        name = IngestNewsJobConfiguration.JOB,
        description =
                "Read news from any source, keep each story once, and say which instruments it is about and what it repeats.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nSources:%n",
        footer = {
            "  rss:URL          an RSS or Atom feed",
            "  newsapi:QUERY    NewsAPI's stories of a query, e.g. newsapi:apple?language=en",
            "                   &from=2026-01-29&to=2026-01-30; key: NEWSAPI_KEY in the environment",
            "  gdelt:latest     the newest quarter of an hour of GDELT's knowledge graph",
            "  gdelt:PATH       files of it; plain, .gz or .zip",
            "  file:PATH        CSV or JSON lines",
            "  simulated:stories=100&seed=1",
            "Example: zenmarket ingest-news --source 'file:news/*.jsonl' --date 2026-01-30"
        })
public final class IngestNewsCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Mixin
    private CommonOptions.BusinessDate date = new CommonOptions.BusinessDate();

    @Option(
            names = "--source",
            paramLabel = "SOURCE",
            description = "what to read, may be given several times (default: zenmarket.ingest-news.sources)")
    private List<String> sources = new ArrayList<>();

    @Override
    public Integer call() {
        sources.forEach(SourceSpec::parse);
        return Application.toRun(IngestNewsJobConfiguration.JOB, options)
                .call(context -> context.getBean(JobRunner.class)
                        .run(
                                IngestNewsJobConfiguration.JOB,
                                Requests.withSources(
                                        context.getBean(Requests.class).on(date.date()), sources),
                                System.out));
    }
}
