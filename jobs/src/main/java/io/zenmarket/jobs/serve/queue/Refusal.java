package io.zenmarket.jobs.serve.queue;

import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/// A request that is not done, with the reason as its sender reads it.
public final class Refusal extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    private Refusal(HttpStatus status, String detail) {
        super(status, ProblemDetail.forStatusAndDetail(status, detail), null);
    }

    /// There is no such thing, or not for this user.
    public static Refusal notFound(String detail) {
        return new Refusal(HttpStatus.NOT_FOUND, detail);
    }

    /// It does not fit what is there.
    public static Refusal conflict(String detail) {
        return new Refusal(HttpStatus.CONFLICT, detail);
    }

    /// It is understood and wrong; a line for each thing.
    public static Refusal wrong(List<String> problems) {
        Refusal refusal = new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, String.join("\n", problems));
        refusal.getBody().setProperty("problems", List.copyOf(problems));
        return refusal;
    }

    /// A malformed part of the request.
    public static Refusal malformed(String detail) {
        return new Refusal(HttpStatus.BAD_REQUEST, detail);
    }

    /// Whether the same request may be done a little later.
    public boolean passes() {
        return getStatusCode().isSameCodeAs(HttpStatus.TOO_MANY_REQUESTS);
    }

    /// There is no room just now.
    public static Refusal full(String detail, int retryAfterSeconds) {
        Refusal refusal = new Refusal(HttpStatus.TOO_MANY_REQUESTS, detail);
        refusal.getHeaders().set(HttpHeaders.RETRY_AFTER, Integer.toString(retryAfterSeconds));
        return refusal;
    }
}
