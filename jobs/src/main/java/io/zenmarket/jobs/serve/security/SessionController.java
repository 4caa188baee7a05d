package io.zenmarket.jobs.serve.security;

import io.zenmarket.jobs.cli.Application;
import io.zenmarket.readerswriters.postgres.StoredKey;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// A browser exchanges a key for a session, so that no script ever holds the key.
@RestController
@RequestMapping("/api/session")
@Profile(Application.SERVE)
class SessionController {

    private final ApiKeys keys;

    SessionController(ApiKeys keys) {
        this.keys = keys;
    }

    /// What a browser sends.
    record SignIn(@Nullable String key) {}

    /// Who has the session.
    record Holder(String user, String role) {}

    @PostMapping
    Holder open(@RequestBody SignIn sent, HttpServletRequest request) {
        StoredKey key = Optional.ofNullable(sent.key())
                .flatMap(text -> keys.authenticate(text.strip()))
                .orElseThrow(SessionController::refused);
        RequestKeys.open(request, key);
        return new Holder(key.name(), role(key.role()));
    }

    private static ErrorResponseException refused() {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.UNAUTHORIZED, "key: expected a good one, was another");
        return new ErrorResponseException(HttpStatus.UNAUTHORIZED, problem, null);
    }

    @GetMapping
    Holder holder(@AuthenticationPrincipal User user) {
        return new Holder(user.name(), role(user.role()));
    }

    @DeleteMapping
    ResponseEntity<Void> close(HttpServletRequest request) {
        Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
        return ResponseEntity.noContent().build();
    }

    private static String role(StoredKey.Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
