package io.zenmarket.jobs.serve.security;

import io.zenmarket.readerswriters.postgres.StoredKey;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/// Finds out who asks, by the key of the header `Authorization: Bearer` or else by the session, anew each time.
public final class RequestKeys {

    private static final String BEARER = "Bearer ";
    private static final String KEY = "zenmarket.key";
    private static final String SECRET = "zenmarket.secret-sha256";

    private final ApiKeys keys;

    RequestKeys(ApiKeys keys) {
        this.keys = keys;
    }

    /// Opens a session for a key, with an identity nobody can have known before.
    static void open(HttpServletRequest request, StoredKey key) {
        Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
        HttpSession session = request.getSession(true);
        session.setAttribute(KEY, key.id());
        session.setAttribute(SECRET, key.secretSha256());
    }

    /// Whose a request is; nothing when it has no good key, or has none any more.
    public Optional<User> user(HttpServletRequest request) {
        Optional<StoredKey> key = isBySession(request)
                ? session(request).flatMap(this::key)
                : bearer(request).flatMap(keys::authenticate);
        return key.map(User::of);
    }

    /// Whether a request comes with a session, or names a key that was good when it was last looked up. Looking up any
    /// other key may be for nothing.
    boolean isKnown(HttpServletRequest request) {
        return isBySession(request)
                ? session(request).isPresent()
                : bearer(request).filter(keys::isKnown).isPresent();
    }

    private static boolean isBySession(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) == null;
    }

    private static Optional<HttpSession> session(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false));
    }

    private static Optional<String> bearer(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.startsWith(BEARER))
                .map(header -> header.substring(BEARER.length()));
    }

    private Optional<StoredKey> key(HttpSession session) {
        return session.getAttribute(KEY) instanceof String id && session.getAttribute(SECRET) instanceof String secret
                ? keys.ofSession(id, secret)
                : Optional.empty();
    }
}
