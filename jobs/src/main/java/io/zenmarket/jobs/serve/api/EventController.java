package io.zenmarket.jobs.serve.api;

import io.zenmarket.jobs.cli.Application;
import io.zenmarket.jobs.frame.GracefulShutdown;
import io.zenmarket.jobs.page.FiniteJson;
import io.zenmarket.jobs.serve.queue.Refusal;
import io.zenmarket.jobs.serve.queue.SubmissionQueue;
import io.zenmarket.jobs.serve.queue.Submissions;
import io.zenmarket.jobs.serve.security.RequestKeys;
import io.zenmarket.jobs.serve.security.ServeProperties;
import io.zenmarket.jobs.serve.security.User;
import io.zenmarket.readerswriters.postgres.StoredSubmission;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Tells by server-sent events how far a backtest is, until it ends. A stream is a virtual thread that waits, so that
/// a client that reads slowly holds up nobody.
@RestController
@Profile(Application.SERVE)
class EventController {

    private static final Logger LOG = LoggerFactory.getLogger(EventController.class);
    private static final Duration BEAT = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final int RETRY_SECONDS = 10;

    private final Submissions submissions;
    private final SubmissionQueue queue;
    private final GracefulShutdown shutdown;
    private final Clock clock;
    private final RequestKeys keys;
    private final Streams streams;

    EventController(
            Submissions submissions,
            SubmissionQueue queue,
            GracefulShutdown shutdown,
            Clock clock,
            RequestKeys keys,
            ServeProperties limits) {
        this.submissions = submissions;
        this.queue = queue;
        this.shutdown = shutdown;
        this.clock = clock;
        this.keys = keys;
        this.streams = new Streams(limits.streams(), limits.streamsPerUser());
    }

    @GetMapping("/api/backtests" + BacktestController.ID + "/events")
    void events(
            @AuthenticationPrincipal User user,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response) {
        StoredSubmission found = submissions.find(user, id);
        if (!streams.open(user.id())) {
            throw Refusal.full("events: expected fewer streams at once, was one more", RETRY_SECONDS);
        }
        try {
            response.setContentType("text/event-stream;charset=UTF-8");
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            stream(found, request, response.getOutputStream());
        } catch (IOException e) {
            LOG.debug("Backtest {}: nobody listens any more", id);
        } finally {
            streams.close(user.id());
        }
    }

    /// Ends without a word when the key is not good any more.
    private void stream(StoredSubmission first, HttpServletRequest request, OutputStream out) throws IOException {
        Instant end = clock.instant().plus(LONGEST);
        StoredSubmission submission = first;
        while (!submission.progress().state().isEnd()
                && !shutdown.isEnding()
                && clock.instant().isBefore(end)) {
            send(out, "progress", submission);
            queue.beat().await(BEAT);
            Optional<User> user = keys.user(request);
            if (user.isEmpty()) {
                return;
            }
            submission = submissions.find(user.get(), submission.id());
        }
        send(out, submission.progress().state().isEnd() ? "end" : "progress", submission);
    }

    private void send(OutputStream out, String event, StoredSubmission submission) throws IOException {
        BacktestView view = BacktestView.of(submission, submissions.progress(submission), clock.instant());
        String data = FiniteJson.mapper().writeValueAsString(view);
        out.write(("event: " + event + "\ndata: " + data + "\n\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
