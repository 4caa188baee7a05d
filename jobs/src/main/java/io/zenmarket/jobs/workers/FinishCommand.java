package io.zenmarket.jobs.workers;

import io.zenmarket.jobs.cli.Application;
import io.zenmarket.jobs.cli.CommonOptions;
import io.zenmarket.jobs.frame.ExitCodes;
import io.zenmarket.jobs.frame.Round;
import io.zenmarket.readerswriters.manifest.WorkManifest;
import io.zenmarket.readerswriters.manifest.WorkManifests;
import io.zenmarket.readerswriters.objectstore.ObjectStore;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

    @Option(
            names = "--round",
            paramLabel = "N",
            description =
                    "the manifest's 'round' that was worked on; one that is finished already is left alone, so that"
                            + " this may be given twice (default: the manifest's)")
    private @Nullable Integer round;

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

    int finish(ApplicationContext context) {
        WorkManifest last = new WorkManifests(context.getBean(ObjectStore.class)).read(manifest);
        if (last.state().equals(WorkManifest.DONE)) {
            return ended(last);
        }
        if (round != null && round != last.round()) {
            return anotherRound(last, round);
        }
        return Planning.of(
                        context,
                        new Planning.Target(Optional.of(manifest), last.requested(), System.out::println),
                        System.out)
                .finish(last, incomplete == Incomplete.PUBLISH);
    }

    private int ended(WorkManifest last) {
        String gaps =
                Manifests.round(last).gaps().stream().map(Round.Gap::toString).collect(Collectors.joining("; "));
        System.out.println(
                last.job() + ": nothing is left to do" + (gaps.isEmpty() ? "" : " of " + gaps) + ", says " + manifest);
        return gaps.isEmpty() ? ExitCodes.DONE : ExitCodes.FAILED;
    }

    private int anotherRound(WorkManifest last, int worked) {
        boolean finished = worked < last.round();
        System.out.println("%s: expected round %d, was %d, says %s; %s"
                .formatted(
                        last.job(),
                        worked,
                        last.round(),
                        manifest,
                        finished ? "it is finished already" : "the run was planned anew"));
        return finished ? ExitCodes.DONE : ExitCodes.FAILED;
    }
}
