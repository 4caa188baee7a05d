package io.zenmarket.jobs.workers;

import io.zenmarket.jobs.frame.Round;
import io.zenmarket.jobs.frame.Rounds;
import io.zenmarket.readerswriters.manifest.WorkManifest;
import io.zenmarket.readerswriters.manifest.WorkManifests;
import io.zenmarket.readerswriters.objectstore.ObjectStore;
import java.io.PrintStream;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.context.ApplicationContext;

/// The rounds of a run, each written to the manifest as it begins.
final class Planning {

    private final Rounds rounds;
    private final WorkManifests manifests;
    private final Target target;
    private final PrintStream out;
    private Optional<Written> written = Optional.empty();

    /// A manifest and where it is.
    record Written(String key, WorkManifest manifest) {}

    /// For whom is planned.
    ///
    /// @param key where the manifest goes; empty: where the run's is by itself
    /// @param processes that are to work
    /// @param say is told what was written
    record Target(Optional<String> key, int processes, Consumer<String> say) {}

    /// Of an application.
    ///
    /// @param out takes how the run ended
    static Planning of(ApplicationContext context, Target target, PrintStream out) {
        WorkManifests manifests = new WorkManifests(context.getBean(ObjectStore.class));
        return new Planning(context.getBean(Rounds.class), manifests, target, out);
    }

    Planning(Rounds rounds, WorkManifests manifests, Target target, PrintStream out) {
        this.rounds = rounds;
        this.manifests = manifests;
        this.target = target;
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
    /// @param goOn whether to go on without partitions that are not complete
    /// @return exit code
    int finish(WorkManifest last, boolean goOn) {
        return rounds.finish(Manifests.round(last), goOn, round -> write(round, last.round() + 1), out);
    }

    private void write(Round round, int number) {
        WorkManifest manifest = Manifests.of(round, number, target.processes());
        String key = target.key().orElseGet(() -> Manifests.key(round));
        manifests.write(key, manifest);
        written = Optional.of(new Written(key, manifest));
        target.say()
                .accept(
                        round.done()
                                ? round.job() + ": nothing is left to hand out, says " + key
                                : "%s: %d partitions of %s for %d processes, says %s"
                                        .formatted(
                                                round.job(),
                                                round.partitions().size(),
                                                round.step(),
                                                manifest.processes(),
                                                key));
    }

    /// What is left to do, as it was written last; empty: nothing, or the run has failed or was stopped.
    Optional<Written> work() {
        Optional<Written> last = written.filter(each -> each.manifest().state().equals(WorkManifest.WORK));
        written = Optional.empty();
        return last;
    }
}
