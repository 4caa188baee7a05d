package io.zenmarket.jobs.frame;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.context.ConfigurableApplicationContext;

/// What SIGTERM and Ctrl-C do: ask the running steps to stop, wait for the job to end at its checkpoint, close the
/// application, and leave with the job's exit code (75 for stopped) in place of the JVM's 143.
///
/// It takes the place of Spring's own shutdown hook, which would close the database under the running job.
public final class GracefulShutdown {

    private final RunningSteps running;
    private final Duration patience;
    private volatile CountDownLatch job = new CountDownLatch(0);
    private volatile int exitCode = ExitCodes.TRY_AGAIN;
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

    /// The application ends by itself: a signal that comes from now on is not for the hook. One that came before is:
    /// the hook is at work, and ends the process with the same code.
    public void leaving() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException hookIsAtWork) {
            return;
        }
    }

    void jobBegins() {
        job = new CountDownLatch(1);
    }

    void jobEnded(int code) {
        exitCode = code;
        job.countDown();
    }

    private void onSignal(ConfigurableApplicationContext application) {
        running.end();
        try {
            if (!job.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                exitCode = ExitCodes.TRY_AGAIN;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        application.close();
        Runtime.getRuntime().halt(exitCode);
    }
}
