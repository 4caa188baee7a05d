package io.zenmarket.jobs.workers;

import io.zenmarket.jobs.cli.Application;
import io.zenmarket.jobs.cli.CommonOptions;
import io.zenmarket.jobs.frame.PartitionWorker;
import io.zenmarket.jobs.frame.Rounds;
import io.zenmarket.jobs.testing.TestApplication;
import io.zenmarket.readerswriters.manifest.WorkManifest;
import io.zenmarket.readerswriters.manifest.WorkManifests;
import io.zenmarket.readerswriters.objectstore.ObjectStore;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import picocli.CommandLine;

/// One application as the manager and, one after the other, as the workers of a run.
final class PlannedRun {

    private static final String KEY = "manifests/it.json";
    private static final int WORKERS = 3;
    private static final List<String> DATABASE =
            List.of("spring.datasource.url", "spring.datasource.username", "spring.datasource.password");

    private final TestApplication application;
    private final WorkManifests manifests;
    private final Planning planning;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);

    PlannedRun(TestApplication application) {
        this.application = application;
        this.manifests = new WorkManifests(application.bean(ObjectStore.class));
        Planning.Target target = new Planning.Target(Optional.of(KEY), WORKERS, message -> {});
        this.planning = new Planning(application.bean(Rounds.class), manifests, target, out);
    }

    int plan(String job, JobParameters request) {
        return planning.plan(job, request);
    }

    WorkManifest manifest() {
        return manifests.read(KEY);
    }

    /// All workers of the round, the last one first, with the beans of the whole application.
    ///
    /// @return their exit codes
    List<Integer> work() {
        return IntStream.iterate(manifest().processes() - 1, index -> index - 1)
                .limit(manifest().processes())
                .mapToObj(this::work)
                .toList();
    }

    /// One worker of the round.
    int work(int index) {
        return work(application.context(), index);
    }

    private int work(ApplicationContext context, int index) {
        return context.getBean(PartitionWorker.class).work(WorkCommand.assignment(manifest(), index), out);
    }

    /// All workers of the round, in one process as `work` starts it.
    ///
    /// @return the worst of their exit codes
    int workAsProcess(String... settings) {
        Environment environment = application.bean(Environment.class);
        CommonOptions options = new CommonOptions();
        new CommandLine(options)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .parseArgs("--data-dir", environment.getRequiredProperty("zenmarket.store.data-dir"));
        Application worker = Application.toWork("work", options);
        Stream.concat(DATABASE.stream(), Stream.of(settings))
                .forEach(name -> worker.with(name, environment.getRequiredProperty(name)));
        return worker.call(context -> IntStream.range(0, manifest().processes())
                .map(index -> work(context, index))
                .max()
                .orElseThrow());
    }

    int finish(boolean goOn) {
        return planning.finish(manifest(), goOn);
    }

    /// `finish` as a state machine gives it.
    int finishByCommand(String... options) {
        FinishCommand command = new FinishCommand();
        CommandLine line = new CommandLine(command).setCaseInsensitiveEnumValuesAllowed(true);
        line.parseArgs(
                Stream.concat(Stream.of("--manifest", KEY), Stream.of(options)).toArray(String[]::new));
        return command.finish(application.context());
    }

    String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
