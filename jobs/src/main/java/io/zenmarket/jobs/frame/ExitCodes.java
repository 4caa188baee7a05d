package io.zenmarket.jobs.frame;

/// The process's exit codes: an engine that runs us (cron, AWS Batch, Kubernetes) decides by them whether to try again.
public final class ExitCodes {

    /// Done, or nothing to do.
    public static final int DONE = 0;

    /// Failed: a person has to look.
    public static final int FAILED = 1;

    /// The command line was wrong.
    public static final int USAGE = 2;

    /// Stopped, or refused just now: the same command again goes on where this one ended (`EX_TEMPFAIL`).
    public static final int TRY_AGAIN = 75;

    private ExitCodes() {}
}
