package io.zenmarket.jobs.frame;

import java.time.Duration;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntSupplier;
import org.springframework.context.ConfigurableApplicationContext;

/// What SIGTERM and Ctrl-C do: ask the running steps to stop, wait for the job to end at its checkpoint,
/// close the application, and leave with the job's exit code (75 for stopped) in place of the JVM's 143.
/// A server, which is meant to be ended so, leaves with 0.
///
/// It takes the place of Spring's own shutdown hook, which would close the database under the running job.
public final class GracefulShutdown {

    private final RunningSteps running;
    private final Duration patience;
    private final Phaser jobs = new Phaser(1);
    private volatile int exitCode = ExitCodes.TRY_AGAIN;
    private volatile boolean server;
    private volatile boolean leads;
    private volatile boolean ending;
    private volatile Thread hook = new Thread("not-installed");

    GracefulShutdown(RunningSteps running, Duration patience) {
        this.running = running;
        this.patience = patience;
    }

    /// Installs the hook for an application that was started without Spring's.
    public void install(ConfigurableApplicationContext application) {
        hook = new Thread(() -> onSignal(application), "graceful-shutdown");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /// The application ends by itself: a signal that comes from now on is not for the hook. One that came
    /// before is: the hook is at work, closes the application and ends the process with the same code. It is waited
    /// for, since an application that two threads close is left by one of them before it is closed.
    public void leaving() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException hookIsAtWork) {
            join(hook);
        }
    }

    private static void join(Thread hook) {
        try {
            hook.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// This process is a server: nothing is left undone when it ends, the next start goes on with its work.
    public void serving() {
        server = true;
    }

    /// Ends the running steps, and all that would follow, at their next checkpoint.
    public void end() {
        ending = true;
        running.end();
    }

    /// Whether the process is ending.
    public boolean isEnding() {
        return ending;
    }

    /// Does work that is to end at a checkpoint before the process does; work may be part of other work.
    ///
    /// @param work gives the exit code of the process when a signal comes
    public int during(IntSupplier work) {
        jobs.register();
        int code = ExitCodes.FAILED;
        try {
            code = work.getAsInt();
            return code;
        } catch (RuntimeException e) {
            code = Faults.passes(e) ? ExitCodes.TRY_AGAIN : ExitCodes.FAILED;
            throw e;
        } finally {
            exitCode = code;
            jobs.arriveAndDeregister();
        }
    }

    /// Other processes are to end before this one does: it waits for its job twice as long as they for theirs.
    public void leads() {
        leads = true;
    }

    /// What the job does when the application is closed under it decides nothing.
    private void onSignal(ConfigurableApplicationContext application) {
        end();
        int code = awaitJobs();
        application.close();
        Runtime.getRuntime().halt(server ? ExitCodes.DONE : code);
    }

    private int awaitJobs() {
        long millis = (leads ? 2 : 1) * patience.toMillis();
        try {
            jobs.awaitAdvanceInterruptibly(jobs.arrive(), millis, TimeUnit.MILLISECONDS);
            return exitCode;
        } catch (TimeoutException e) {
            return ExitCodes.TRY_AGAIN;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCodes.TRY_AGAIN;
        }
    }
}
