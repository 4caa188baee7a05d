package io.zenmarket.jobs.workers;

import io.zenmarket.jobs.cli.Application;
import io.zenmarket.jobs.cli.CommonOptions;
import io.zenmarket.jobs.frame.ExitCodes;
import io.zenmarket.readerswriters.manifest.WorkManifest;
import io.zenmarket.readerswriters.manifest.WorkManifests;
import io.zenmarket.readerswriters.objectstore.ObjectStore;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `finish` on the command line.
@Command(
        name = "finish",
        description = {
            "Go on with a run whose partitions are complete: to its next ones, for which the manifest is written anew,"
                    + " or to its end.",
            "Names the partitions that are not complete, if there are any; 'plan' with the job's own options records"
                    + " them again."
        },
        mixinStandardHelpOptions = true)
public final class FinishCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Option(names = "--manifest", paramLabel = "KEY", required = true, description = "of the object store")
    private String manifest = "";

    /// What to do when a partition is not complete.
    private enum Incomplete {
        REFUSE,
        PUBLISH
    }

    @Option(
            names = "--incomplete",
            paramLabel = "WHAT",
            defaultValue = "refuse",
            description =
                    "when partitions are not complete: refuse to go on, or publish what the others have made, and end"
                            + " as failed all the same; planned again, the run does what is missing (default: ${DEFAULT-VALUE})")
    private Incomplete incomplete = Incomplete.REFUSE;

    @Override
    public Integer call() {
        return Application.toRun("finish", options).call(this::finish);
    }

    private int finish(ApplicationContext context) {
        WorkManifest last = new WorkManifests(context.getBean(ObjectStore.class)).read(manifest);
        if (last.state().equals(WorkManifest.DONE)) {
            System.out.println(last.job() + ": nothing is left to do, says " + manifest);
            return ExitCodes.DONE;
        }
        return Planning.of(
                        context,
                        new Planning.Target(Optional.of(manifest), last.requested(), System.out::println),
                        System.out)
                .finish(last, incomplete == Incomplete.PUBLISH);
    }
}
