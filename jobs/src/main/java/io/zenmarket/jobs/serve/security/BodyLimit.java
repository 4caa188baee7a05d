package io.zenmarket.jobs.serve.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses a body that is too long, or does not say how long it is, before a byte of it is read.
final class BodyLimit extends OncePerRequestFilter {

    private final long bytes;
    private final ProblemWriter problems;

    BodyLimit(long bytes, ProblemWriter problems) {
        this.bytes = bytes;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
            refuse(response, HttpStatus.LENGTH_REQUIRED, "body: expected a Content-Length, was none");
        } else if (request.getContentLengthLong() > bytes) {
            String detail = "body: expected at most " + bytes + " bytes, was " + request.getContentLengthLong();
            refuse(response, HttpStatus.CONTENT_TOO_LARGE, detail);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void refuse(HttpServletResponse response, HttpStatus status, String detail) throws IOException {
        response.setHeader(HttpHeaders.CONNECTION, "close");
        problems.refuse(response, status, detail);
    }
}
