package io.zenmarket.jobs.workers;

import io.zenmarket.jobs.frame.Round;
import io.zenmarket.jobs.frame.Rounds;
import io.zenmarket.readerswriters.manifest.WorkManifest;
import io.zenmarket.readerswriters.manifest.WorkManifests;
import io.zenmarket.readerswriters.objectstore.ObjectStore;
import java.io.PrintStream;
import java.util.Optional;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.context.ApplicationContext;

/// The rounds of a run, each written to the manifest as it begins.
final class Planning {

    private final Rounds rounds;
    private final WorkManifests manifests;
    private final Optional<String> key;
    private final int processes;
    private final PrintStream out;
    private Optional<Written> written = Optional.empty();

    /// A manifest and where it is.
    record Written(String key, WorkManifest manifest) {}

    /// @param key where the manifest goes; empty: where the run's is by itself
    /// @param processes that are to work
    Planning(ApplicationContext context, Optional<String> key, int processes, PrintStream out) {
        this.rounds = context.getBean(Rounds.class);
        this.manifests = new WorkManifests(context.getBean(ObjectStore.class));
        this.key = key;
        this.processes = processes;
        this.out = out;
    }

    /// The first round.
    ///
    /// @return exit code
    int plan(String job, JobParameters request) {
        return rounds.plan(job, request, round -> write(round, 1), out);
    }

    /// A run that is answered already.
    int done(Round round) {
        write(round, 1);
        return 0;
    }

    /// The round after the one a manifest has.
    ///
    /// @return exit code
    int finish(WorkManifest last) {
        return rounds.finish(Manifests.round(last), round -> write(round, last.round() + 1), out);
    }

    private void write(Round round, int number) {
        WorkManifest manifest = Manifests.of(round, number, processes);
        String target = key.orElseGet(() -> Manifests.key(round));
        manifests.write(target, manifest);
        written = Optional.of(new Written(target, manifest));
        out.println(
                round.done()
                        ? round.job() + ": nothing is left to hand out, says " + target
                        : "%s: %d partitions of %s for %d processes, says %s"
                                .formatted(
                                        round.job(),
                                        round.partitions().size(),
                                        round.step(),
                                        manifest.processes(),
                                        target));
    }

    /// What was written last; empty: nothing, the run has failed or was stopped.
    Optional<Written> written() {
        return written;
    }
}
