package io.zenmarket.jobs.serve.api;

import io.zenmarket.jobs.cli.Application;
import io.zenmarket.jobs.frame.JobConsole;
import io.zenmarket.jobs.serve.queue.JobLane;
import io.zenmarket.jobs.serve.queue.Refusal;
import io.zenmarket.jobs.serve.queue.RunExecutions;
import io.zenmarket.jobs.serve.queue.Submissions;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Shows what ran and runs; starts, stops and restarts jobs.
@RestController
@RequestMapping("/api/jobs")
@Profile(Application.SERVE)
class JobController {

    private static final String ID = "/{id:[0-9]{1,18}}";
    private static final String NAME = "/{name:[a-z][a-z-]{0,39}}";
    private static final int MOST = 200;

    private final JobExecutions executions;
    private final JobConsole console;
    private final JobLane lane;
    private final RunExecutions runs;
    private final Submissions submissions;

    JobController(
            JobExecutions executions, JobConsole console, JobLane lane, RunExecutions runs, Submissions submissions) {
        this.executions = executions;
        this.console = console;
        this.lane = lane;
        this.runs = runs;
        this.submissions = submissions;
    }

    /// Executions, newest first.
    ///
    /// @param jobs those that may be started by name
    record Jobs(List<JobExecutions.View> executions, SortedSet<String> jobs) {}

    /// What a job is about.
    ///
    /// @param date business date; null: the last closed session
    record Request(@Nullable LocalDate date) {}

    /// What was done.
    record Done(String message) {}

    @GetMapping
    Jobs list(@RequestParam(defaultValue = "30") int limit) {
        return new Jobs(executions.newest(Math.clamp(limit, 1, MOST)), lane.jobs());
    }

    @GetMapping(ID)
    JobExecutions.View show(@PathVariable long id) {
        return find(id);
    }

    @PostMapping(NAME)
    ResponseEntity<Done> start(@PathVariable String name, @RequestBody(required = false) @Nullable Request request) {
        lane.start(name, Optional.ofNullable(request).map(Request::date));
        return accepted(name + " begins.");
    }

    @PostMapping(ID + "/stop")
    ResponseEntity<Done> stop(@PathVariable long id) {
        find(id);
        try {
            return accepted(console.stop(Long.toString(id)));
        } catch (IllegalArgumentException e) {
            throw Refusal.conflict(String.valueOf(e.getMessage()));
        }
    }

    /// A backtest goes on through the queue, whose submission has failed with it.
    @PostMapping(ID + "/restart")
    ResponseEntity<Done> restart(@PathVariable long id) {
        JobExecutions.View execution = find(id);
        if (!execution.restartable()) {
            throw Refusal.conflict(
                    "execution " + id + ": expected one that stopped or failed and has not gone on since," + " was "
                            + execution.status());
        }
        boolean queued = runs.run(id).filter(submissions::requeue).isPresent();
        if (!queued) {
            lane.restart(id);
        }
        return accepted("Execution " + id + " goes on" + (queued ? " when its turn comes." : "."));
    }

    private static ResponseEntity<Done> accepted(String message) {
        return ResponseEntity.accepted().location(URI.create("/api/jobs")).body(new Done(message));
    }

    private JobExecutions.View find(long id) {
        return executions
                .find(id)
                .orElseThrow(() -> Refusal.notFound("execution " + id + ": expected one of /api/jobs, was none"));
    }
}
