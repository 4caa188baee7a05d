package io.zenmarket.jobs.frame;

/// The job is being run by someone else; the same command may be tried again later.
public final class JobBusyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    JobBusyException(String message) {
        super(message);
    }
}
