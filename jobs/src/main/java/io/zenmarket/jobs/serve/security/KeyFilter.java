package io.zenmarket.jobs.serve.security;

import io.zenmarket.readerswriters.postgres.StoredKey;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/// Finds out who asks, by the key of the header `Authorization: Bearer` or else by the session, anew with each request;
/// and refuses those that ask too often, whoever they are.
final class KeyFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";
    private static final String KEY = "zenmarket.key";
    private static final String SECRET = "zenmarket.secret-sha256";

    private final ApiKeys keys;
    private final RateLimit limit;
    private final ProblemWriter problems;

    KeyFilter(ApiKeys keys, RateLimit limit, ProblemWriter problems) {
        this.keys = keys;
        this.limit = limit;
        this.problems = problems;
    }

    /// Opens a session for a key, with an identity nobody can have known before.
    static void open(HttpServletRequest request, StoredKey key) {
        Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
        HttpSession session = request.getSession(true);
        session.setAttribute(KEY, key.id());
        session.setAttribute(SECRET, key.secretSha256());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<User> user = key(request).map(User::of);
        if (!limit.allows(user.map(User::id).orElseGet(request::getRemoteAddr))) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
            problems.refuse(response, HttpStatus.TOO_MANY_REQUESTS, "requests: expected fewer a second, was one more");
            return;
        }
        user.ifPresent(KeyFilter::remember);
        chain.doFilter(request, response);
    }

    private Optional<StoredKey> key(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            return Optional.ofNullable(request.getSession(false)).flatMap(this::key);
        }
        return header.startsWith(BEARER) ? keys.authenticate(header.substring(BEARER.length())) : Optional.empty();
    }

    private Optional<StoredKey> key(HttpSession session) {
        return session.getAttribute(KEY) instanceof String id && session.getAttribute(SECRET) instanceof String secret
                ? keys.ofSession(id, secret)
                : Optional.empty();
    }

    private static void remember(User user) {
        SecurityContextHolder.setContext(new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(user, null, user.authorities())));
    }
}
