package io.zenmarket.jobs.workers;

import io.zenmarket.jobs.cli.Application;
import io.zenmarket.jobs.cli.CommonOptions;
import io.zenmarket.jobs.frame.ExitCodes;
import io.zenmarket.jobs.frame.PartitionWorker;
import io.zenmarket.readerswriters.manifest.WorkManifest;
import io.zenmarket.readerswriters.manifest.WorkManifests;
import io.zenmarket.readerswriters.objectstore.ObjectStore;
import java.io.IOException;
import java.io.OutputStream;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `work` on the command line.
@Command(
        name = "work",
        description = {
            "Work on a share of the partitions that 'plan' or 'finish' has recorded.",
            "Killed or stopped, the same command goes on at the last checkpoint. A partition that fails for good fails"
                    + " only itself."
        },
        mixinStandardHelpOptions = true)
public final class WorkCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Option(names = "--manifest", paramLabel = "KEY", required = true, description = "of the object store")
    private String manifest = "";

    @Option(
            names = "--index",
            paramLabel = "I",
            description = "which of the processes this is, from 0 (default: AWS_BATCH_JOB_ARRAY_INDEX,"
                    + " CLOUD_RUN_TASK_INDEX or JOB_COMPLETION_INDEX; else 0 when there is one process)")
    private @Nullable Integer index;

    @Option(names = "--launched", hidden = true, description = "ends with the process that has started this one")
    private boolean launched;

    @Override
    public Integer call() {
        if (launched) {
            Thread.ofPlatform().daemon().name("launcher-watch").start(WorkCommand::endWithLauncher);
        }
        int code = Application.toWork("work", options)
                .with(
                        "spring.datasource.hikari.data-source-properties.ApplicationName",
                        "zenmarket work, process " + ProcessHandle.current().pid())
                .with("zenmarket.store.work-folder", "work/process" + index(1))
                .call(this::work);
        return launched && code == ExitCodes.FAILED ? ChildProcesses.FOR_GOOD : code;
    }

    /// The launcher holds the other end of standard input; the kernel closes it however the launcher ends.
    private static void endWithLauncher() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException closed) {
            System.err.println("launcher: expected to live, was gone: " + closed.getMessage());
        }
        System.exit(ExitCodes.TRY_AGAIN);
    }

    private int index(int processes) {
        return WorkerIndex.of(index == null ? OptionalInt.empty() : OptionalInt.of(index), System.getenv(), processes);
    }

    private int work(ApplicationContext context) {
        WorkManifest found = new WorkManifests(context.getBean(ObjectStore.class)).read(manifest);
        int mine = index(found.processes());
        if (mine >= found.processes()) {
            System.out.println(found.job() + ": nothing to do for process " + mine + " of " + found.processes());
            return ExitCodes.DONE;
        }
        return context.getBean(PartitionWorker.class).work(assignment(found, mine), System.out);
    }

    static PartitionWorker.Assignment assignment(WorkManifest manifest, int index) {
        return new PartitionWorker.Assignment(
                "zenmarket %s, worker %d, process %d"
                        .formatted(
                                manifest.job(), index, ProcessHandle.current().pid()),
                Manifests.round(manifest),
                Manifests.partitions(manifest.of(index)));
    }
}
