package io.zenmarket.jobs.cli;

import io.zenmarket.jobs.frame.ExitCodes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// What SIGTERM and Ctrl-C do before the command's work begins and after it has ended. Before: it does not begin, what
/// has started is closed again, and the process leaves with [ExitCodes#TRY_AGAIN]. After: what is being closed is
/// closed, and the process leaves with the work's exit code. Else the JVM's 143 would take the place of either.
final class StartSignal {

    /// A database may be making itself; what is left when the time is over, the next start takes up.
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /// All is done but to close the database.
    private static final Duration PATIENCE_AT_THE_END = Duration.ofSeconds(20);

    private final CountDownLatch closed = new CountDownLatch(1);
    private boolean begun;
    private boolean stopped;
    private boolean leaving;
    private int exitCode = ExitCodes.TRY_AGAIN;

    /// Looks out from now on.
    static StartSignal install() {
        StartSignal signal = new StartSignal();
        Runtime.getRuntime().addShutdownHook(new Thread(signal::onSignal, "start-signal"));
        return signal;
    }

    /// Passes the care for signals on.
    ///
    /// @param next installs what cares for them from now on
    /// @return whether the work may begin
    synchronized boolean begin(Runnable next) {
        if (!stopped) {
            try {
                next.run();
                begun = true;
            } catch (IllegalStateException shutdownInProgress) {
                stopped = true;
            }
        }
        return begun;
    }

    /// The work has ended, the application will be closed.
    synchronized void leaving(int code) {
        leaving = true;
        exitCode = code;
    }

    /// The application is closed.
    void closed() {
        closed.countDown();
    }

    /// Whether nobody else cares for the signal.
    private synchronized boolean isOurs() {
        stopped = !begun;
        return stopped || leaving;
    }

    private synchronized Duration patience() {
        return leaving ? PATIENCE_AT_THE_END : PATIENCE;
    }

    private synchronized int exitCode() {
        return exitCode;
    }

    private void onSignal() {
        if (closed.getCount() == 0 || !isOurs()) {
            return;
        }
        try {
            var unused = closed.await(patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(exitCode());
    }
}
