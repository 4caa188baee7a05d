package io.zenmarket.jobs.serve.api;

import io.zenmarket.domain.specification.BacktestSpecification;
import io.zenmarket.jobs.cli.Application;
import io.zenmarket.jobs.serve.queue.Refusal;
import io.zenmarket.jobs.serve.queue.Submissions;
import io.zenmarket.jobs.serve.security.User;
import io.zenmarket.readerswriters.postgres.StoredSubmission;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Submits backtests, shows them and ends them.
@RestController
@RequestMapping("/api/backtests")
@Profile(Application.SERVE)
class BacktestController {

    /// What stands for a submission in a path; anything else is no route.
    static final String ID = "/{id:[0-9a-f]{32}}";

    private static final String YAML = "application/yaml";
    private static final String KEY = "[A-Za-z0-9._:-]{1,128}";
    private static final int MOST = 200;

    private final Submissions submissions;
    private final Clock clock;

    BacktestController(Submissions submissions, Clock clock) {
        this.submissions = submissions;
        this.clock = clock;
    }

    /// What the reader says of a specification.
    ///
    /// @param valid whether it may be submitted
    /// @param problems a line for each thing that is wrong
    /// @param specification in canonical form, defaults included; null when it is wrong
    record Validity(
            boolean valid, List<String> problems, @Nullable JsonNode specification) {}

    /// A page of submissions, newest first.
    ///
    /// @param backtests on this page
    /// @param before the number that asks for the next page; null on the last one
    record Page(List<BacktestView> backtests, @Nullable Long before) {}

    @PostMapping(consumes = {MediaType.APPLICATION_JSON_VALUE, YAML})
    ResponseEntity<BacktestView> submit(
            @AuthenticationPrincipal User user,
            @RequestBody byte[] body,
            @RequestHeader("Content-Type") MediaType type,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        if (key != null && !key.matches(KEY)) {
            throw Refusal.malformed("Idempotency-Key: expected " + KEY + ", was another text");
        }
        StoredSubmission submission = submissions.submit(user, sent(body, type, Optional.ofNullable(key)));
        return ResponseEntity.accepted()
                .location(URI.create("/api/backtests/" + submission.id()))
                .body(view(submission));
    }

    @PostMapping(
            path = "/validate",
            consumes = {MediaType.APPLICATION_JSON_VALUE, YAML})
    Validity validate(@RequestBody byte[] body, @RequestHeader("Content-Type") MediaType type) {
        try {
            BacktestSpecification read = submissions.read(sent(body, type, Optional.empty()));
            ObjectNode canonical = (ObjectNode) JsonMapper.shared().readTree(read.canonical());
            read.name().ifPresent(name -> canonical.put("name", name));
            return new Validity(true, List.of(), canonical);
        } catch (Refusal refusal) {
            if (refusal.passes()) {
                throw refusal;
            }
            String lines = Optional.ofNullable(refusal.getBody().getDetail()).orElse("");
            return new Validity(false, lines.lines().toList(), null);
        }
    }

    private static Submissions.Sent sent(byte[] body, MediaType type, Optional<String> key) {
        String file = type.isCompatibleWith(MediaType.APPLICATION_JSON) ? "specification.json" : "specification.yaml";
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return new Submissions.Sent(file, text, key);
        } catch (CharacterCodingException e) {
            throw Refusal.malformed(file + ": expected UTF-8, was another encoding");
        }
    }

    @GetMapping
    Page list(
            @AuthenticationPrincipal User user,
            @RequestParam(defaultValue = "9223372036854775807") long before,
            @RequestParam(defaultValue = "50") int limit) {
        int most = Math.clamp(limit, 1, MOST);
        List<BacktestView> page =
                submissions.newest(user, before, most).stream().map(this::view).toList();
        return new Page(page, page.size() < most ? null : page.getLast().number());
    }

    @GetMapping(ID)
    BacktestView show(@AuthenticationPrincipal User user, @PathVariable String id) {
        return view(submissions.find(user, id));
    }

    @DeleteMapping(ID)
    ResponseEntity<BacktestView> cancel(@AuthenticationPrincipal User user, @PathVariable String id) {
        return ResponseEntity.accepted().body(view(submissions.cancel(user, id)));
    }

    private BacktestView view(StoredSubmission submission) {
        return BacktestView.of(submission, submissions.progress(submission), clock.instant());
    }
}
