package io.zenmarket.jobs.serve.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets a request be its user's, and refuses those that ask too often, whoever they are: users by their key, strangers
/// by their address and before their key is looked up, so that made-up keys keep nobody from the database.
final class KeyFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(KeyFilter.class);

    private final RequestKeys keys;
    private final RateLimit limit;
    private final ProblemWriter problems;

    KeyFilter(RequestKeys keys, RateLimit limit, ProblemWriter problems) {
        this.keys = keys;
        this.limit = limit;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String address = request.getRemoteAddr();
        boolean stranger = !keys.isKnown(request);
        if (stranger && !limit.allows(address)) {
            refuseTooMany(response);
            return;
        }
        Optional<User> user;
        try {
            user = keys.user(request);
        } catch (DataAccessException e) {
            refuseWithoutDatabase(response, e);
            return;
        }
        boolean counted = stranger && user.isEmpty();
        if (!counted && !limit.allows(user.map(User::id).orElse(address))) {
            refuseTooMany(response);
            return;
        }
        user.ifPresent(KeyFilter::remember);
        chain.doFilter(request, response);
    }

    private void refuseTooMany(HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, "1");
        problems.refuse(response, HttpStatus.TOO_MANY_REQUESTS, "requests: expected fewer a second, was one more");
    }

    private void refuseWithoutDatabase(HttpServletResponse response, DataAccessException e) throws IOException {
        LOG.warn("A key could not be looked up: {}", e.getMessage());
        response.setHeader(HttpHeaders.RETRY_AFTER, "5");
        problems.refuse(
                response, HttpStatus.SERVICE_UNAVAILABLE, "database: expected to answer, did not just now; try again");
    }

    private static void remember(User user) {
        SecurityContextHolder.setContext(new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(user, null, user.authorities())));
    }
}
