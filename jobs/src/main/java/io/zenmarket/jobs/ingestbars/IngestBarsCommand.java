package io.zenmarket.jobs.ingestbars;

import io.zenmarket.jobs.cli.Application;
import io.zenmarket.jobs.cli.CommonOptions;
import io.zenmarket.jobs.frame.Requests;
import io.zenmarket.jobs.frame.SourceSpec;
import io.zenmarket.jobs.workers.Processes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `ingest-bars` on the command line.
@Command(
        name = IngestBarsJobConfiguration.JOB,
        description = "Read price bars from any source, validate them and merge them into the lake.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nSources:%n",
        footer = {
            "  csv:PATH         file, directory or glob; plain, .gz or .zip; options symbol, dates",
            "  parquet:PATH     file, directory or glob, as DuckDB or pandas write it; option zone",
            "  yahoo:SYM,SYM    the chart service; options from, to (dates)",
            "  simulated:symbols=5&bars=2000&seed=1   also: from (date of the first bar)",
            "Example: zenmarket ingest-bars --source 'csv:prices/*.csv.gz' --date 2026-01-30"
        })
public final class IngestBarsCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Mixin
    private Processes processes = new Processes();

    @Mixin
    private CommonOptions.BusinessDate date = new CommonOptions.BusinessDate();

    @Option(
            names = "--source",
            paramLabel = "SOURCE",
            description = "what to read, may be given several times (default: zenmarket.ingest-bars.sources)")
    private List<String> sources = new ArrayList<>();

    @Override
    public Integer call() {
        sources.forEach(SourceSpec::parse);
        return Application.toRun(IngestBarsJobConfiguration.JOB, options)
                .call(context -> processes.run(
                        context,
                        options,
                        IngestBarsJobConfiguration.JOB,
                        Requests.withSources(context.getBean(Requests.class).on(date.date()), sources),
                        System.out));
    }
}
