package io.zenmarket.readerswriters.secondopinion;

import java.time.Duration;

/// A language model's service did not do what it was asked.
final class ServiceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// What that means for what was asked.
    enum Kind {
        /// Not taken up; later it may be.
        BUSY,
        /// Not taken up, and never will be.
        REFUSED,
        /// The service says that it failed.
        FAILED,
        /// No answer, or a broken one: it may have been done.
        SILENT
    }

    private final Kind kind;
    private final Duration retryAfter;

    ServiceException(Kind kind, String message, Duration retryAfter) {
        super(message);
        this.kind = kind;
        this.retryAfter = retryAfter;
    }

    ServiceException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.retryAfter = Duration.ZERO;
    }

    /// What an HTTP status other than 2xx means.
    static ServiceException ofStatus(String where, int status, String told, Duration retryAfter) {
        Kind kind =
                switch (status) {
                    case 408, 409, 425, 429, 529 -> Kind.BUSY;
                    default -> status >= 500 && status != 501 ? Kind.FAILED : Kind.REFUSED;
                };
        String message = where + ": HTTP status, expected 200, was " + status + (told.isEmpty() ? "" : "; " + told);
        return new ServiceException(kind, Texts.shortened(message, 500), retryAfter);
    }

    Kind kind() {
        return kind;
    }

    /// How long the service wants to be left in peace; zero when it did not say.
    Duration retryAfter() {
        return retryAfter;
    }

    /// For people.
    String reason() {
        return String.valueOf(getMessage());
    }
}
