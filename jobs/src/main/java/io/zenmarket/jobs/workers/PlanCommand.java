package io.zenmarket.jobs.workers;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `plan` on the command line; each job that can be planned is a command below it.
@Command(
        name = "plan",
        description = {
            "Begin a run, or go on with one, up to where its work is cut into partitions, and record these for other"
                    + " processes.",
            "A manifest in the object store says which process does what: run 'zenmarket work --manifest KEY --index i'"
                    + " for each i below its 'processes', then 'zenmarket finish --manifest KEY', and both again until its"
                    + " 'state' is done."
        },
        synopsisSubcommandLabel = "JOB",
        mixinStandardHelpOptions = true)
public final class PlanCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--processes",
            paramLabel = "N",
            defaultValue = "1",
            description = "processes that are to work (default: ${DEFAULT-VALUE})")
    void want(int wanted) {
        processes = Processes.positive(spec, wanted);
    }

    private int processes = 1;

    @Option(
            names = "--manifest",
            paramLabel = "KEY",
            description = "where the manifest goes in the object store (default: manifests/JOB/RUN.json)")
    private @Nullable String manifest;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "plan: expected one of the jobs below, was none");
    }

    int processes() {
        return processes;
    }

    Optional<String> manifest() {
        return Optional.ofNullable(manifest);
    }
}
