package io.zenmarket.jobs.workers;

import io.zenmarket.jobs.cli.CommonOptions;
import io.zenmarket.jobs.frame.ExitCodes;
import io.zenmarket.jobs.frame.GracefulShutdown;
import io.zenmarket.jobs.frame.Round;
import io.zenmarket.jobs.frame.RoundProgress;
import io.zenmarket.jobs.frame.Rounds;
import io.zenmarket.readerswriters.manifest.WorkManifest;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;

/// Does a run in several processes of this machine: what an engine does with `plan`, `work` and `finish`.
/// This process owns the local stores, the others are its guests.
final class Launcher {

    private static final Logger LOG = LoggerFactory.getLogger(Launcher.class);

    private final ApplicationContext context;
    private final CommonOptions options;
    private final GracefulShutdown shutdown;
    private final Rounds rounds;
    private final Planning planning;
    private final Path logs;

    Launcher(ApplicationContext context, CommonOptions options, int processes, PrintStream out) {
        this.context = context;
        this.options = options;
        this.shutdown = context.getBean(GracefulShutdown.class);
        this.rounds = context.getBean(Rounds.class);
        this.planning = Planning.of(context, new Planning.Target(Optional.empty(), processes, LOG::info), out);
        this.logs = options.dataDirectory().resolve("work");
    }

    /// Runs a job, or goes on with it.
    ///
    /// @return exit code
    int run(String job, JobParameters request) {
        shutdown.leads();
        return shutdown.during(() -> rounds(job, request));
    }

    private int rounds(String job, JobParameters request) {
        int code = planning.plan(job, request);
        Optional<Planning.Written> work = planning.work();
        while (code == ExitCodes.DONE && work.isPresent()) {
            code = round(work.get());
            work = planning.work();
        }
        return code;
    }

    private int round(Planning.Written written) {
        int code = work(written);
        if (code == ExitCodes.TRY_AGAIN) {
            rounds.takeBack(Manifests.round(written.manifest()));
            return code;
        }
        return planning.finish(written.manifest(), false);
    }

    private int work(Planning.Written written) {
        Round round = Manifests.round(written.manifest());
        List<Child> children = IntStream.range(0, written.manifest().processes())
                .mapToObj(index -> child(written, index))
                .toList();
        try (RoundProgress progress = rounds.progress(round)) {
            return new ChildProcesses(children, context.getBean(WorkerProperties.class), () -> isStopped(round))
                    .run(shutdown::isEnding, progress::look);
        }
    }

    /// A database that does not answer just now stops nothing.
    private boolean isStopped(Round round) {
        try {
            return rounds.isStopped(round);
        } catch (DataAccessException e) {
            LOG.debug("Looking for a stop failed; will look again", e);
            return false;
        }
    }

    private Child child(Planning.Written written, int index) {
        List<String> arguments = new ArrayList<>(List.of("work", "--launched", "--manifest", written.key()));
        arguments.addAll(List.of("--index", Integer.toString(index)));
        arguments.addAll(options.arguments());
        return new Child(ChildCommand.of(arguments), log(written.manifest(), index));
    }

    private Path log(WorkManifest manifest, int index) {
        try {
            Files.createDirectories(logs);
            Path log = logs.resolve("%s-process%d.log".formatted(manifest.job(), index));
            if (manifest.round() == 1) {
                Files.deleteIfExists(log);
            }
            return log;
        } catch (IOException e) {
            throw new UncheckedIOException(logs + ": expected a folder for logs, was " + e.getMessage(), e);
        }
    }
}
