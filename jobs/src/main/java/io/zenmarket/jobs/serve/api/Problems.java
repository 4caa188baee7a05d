package io.zenmarket.jobs.serve.api;

import io.zenmarket.domain.ingest.SourceUnavailableException;
import io.zenmarket.jobs.cli.Application;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/// Every refusal is a problem by RFC 9457; what nobody foresaw says nothing but that.
@RestControllerAdvice
@Profile(Application.SERVE)
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unavailable(SourceUnavailableException e) {
        return unavailable(e, "store");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unavailable(DataAccessException e) {
        return unavailable(e, "database");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unforeseen(RuntimeException e) {
        if (e instanceof AccessDeniedException) {
            throw e;
        }
        LOG.error("A request failed", e);
        return ResponseEntity.internalServerError()
                .body(ProblemDetail.forStatusAndDetail(
                        HttpStatus.INTERNAL_SERVER_ERROR, "server: expected to answer, failed; its log says why"));
    }

    private static ResponseEntity<ProblemDetail> unavailable(RuntimeException e, String what) {
        LOG.warn("A request failed: {}", e.getMessage());
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "5")
                .body(ProblemDetail.forStatusAndDetail(
                        HttpStatus.SERVICE_UNAVAILABLE, what + ": expected to answer, did not just now; try again"));
    }
}
