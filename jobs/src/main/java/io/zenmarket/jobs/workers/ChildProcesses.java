package io.zenmarket.jobs.workers;

import io.zenmarket.jobs.frame.ExitCodes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The processes of one round: started, started again when they were killed or ask for another try, and
/// stopped with this one.
final class ChildProcesses {

    /// Exit code of a process that has found that a partition fails for good. It is not 1, with which a JVM
    /// ends when it cannot start, or meets a signal while it does: that decides nothing.
    static final int FOR_GOOD = 70;

    /// With 3 a JVM ends that has no memory left.
    private static final Set<Integer> UNDECIDED = Set.of(1, 3);

    private static final Logger LOG = LoggerFactory.getLogger(ChildProcesses.class);

    /// Exit codes above it are signals.
    private static final int SIGNALS = 128;

    /// HUP, INT and TERM: somebody wants it to end.
    private static final Set<Integer> WANTED = Set.of(SIGNALS + 1, SIGNALS + 2, SIGNALS + 15);

    private static final Duration LOOK = Duration.ofMillis(200);

    private final List<Child> children;
    private final WorkerProperties properties;
    private final BooleanSupplier stopped;
    private final Map<Integer, Integer> codes = new HashMap<>();

    /// @param children each with the share of its place
    /// @param stopped whether the job is asked to stop
    ChildProcesses(List<Child> children, WorkerProperties properties, BooleanSupplier stopped) {
        this.children = children;
        this.properties = properties;
        this.stopped = stopped;
    }

    /// Starts them and waits until all have ended for good.
    ///
    /// @param ending whether this process ends: then they are stopped
    /// @param look is called now and then
    /// @return exit code: 75 when one is left to be tried again, 1 when one has failed
    int run(BooleanSupplier ending, Runnable look) {
        while (codes.size() < children.size()) {
            for (int i = 0; i < children.size(); i++) {
                if (!codes.containsKey(i)) {
                    attend(i, ending.getAsBoolean());
                }
            }
            look.run();
            await();
        }
        return codes.containsValue(ExitCodes.TRY_AGAIN)
                ? ExitCodes.TRY_AGAIN
                : codes.values().stream()
                        .mapToInt(code -> code == 0 ? ExitCodes.DONE : ExitCodes.FAILED)
                        .max()
                        .orElse(0);
    }

    private void attend(int index, boolean ending) {
        Child child = children.get(index);
        if (ending) {
            child.stop();
        } else {
            child.start();
        }
        Optional<Integer> code = child.exitCode();
        if (code.isPresent()) {
            ended(index, code.get(), ending);
        } else if (ending && !child.isRunning()) {
            codes.put(index, ExitCodes.TRY_AGAIN);
        }
    }

    private void ended(int index, int code, boolean ending) {
        Child child = children.get(index);
        if (hasDecided(code)) {
            if (code != ExitCodes.DONE) {
                LOG.warn("process {}: expected exit code 0, was {}; it said {}", index, code, child.lastWords());
            }
            codes.put(index, code);
        } else if (ending || stopped.getAsBoolean()) {
            left(index, code, ExitCodes.TRY_AGAIN);
        } else if (child.starts() >= properties.starts()) {
            left(index, code, passes(code) ? ExitCodes.TRY_AGAIN : ExitCodes.FAILED);
        } else {
            LOG.info("process {}: is started again after exit code {}: {}", index, code, child.lastWords());
            child.again(
                    code > SIGNALS ? 0 : properties.pauseAfter(child.starts()).toNanos());
        }
    }

    private void left(int index, int code, int verdict) {
        LOG.info(
                "process {}: ends with exit code {} after {} starts",
                index,
                code,
                children.get(index).starts());
        codes.put(index, verdict);
    }

    private static boolean hasDecided(int code) {
        return code != ExitCodes.TRY_AGAIN && !UNDECIDED.contains(code) && code <= SIGNALS;
    }

    /// Whether a later run may do better. One that is killed or breaks down at each start is brought to its end by what
    /// it does: for lack of memory, as a rule.
    private static boolean passes(int code) {
        return code == ExitCodes.TRY_AGAIN || WANTED.contains(code);
    }

    private void await() {
        CompletableFuture<?>[] ends = IntStream.range(0, children.size())
                .filter(index -> !codes.containsKey(index))
                .mapToObj(index -> children.get(index).onExit())
                .toArray(CompletableFuture[]::new);
        if (ends.length == 0) {
            return;
        }
        try {
            CompletableFuture.anyOf(ends).get(LOOK.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException lookAgain) {
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            children.forEach(Child::stop);
        }
    }
}
