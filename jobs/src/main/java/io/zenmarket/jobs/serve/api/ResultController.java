package io.zenmarket.jobs.serve.api;

import io.zenmarket.jobs.cli.Application;
import io.zenmarket.jobs.runbacktest.StoredRuns;
import io.zenmarket.jobs.serve.queue.Refusal;
import io.zenmarket.jobs.serve.queue.Submissions;
import io.zenmarket.jobs.serve.security.User;
import io.zenmarket.readerswriters.lake.LakeKeys;
import io.zenmarket.readerswriters.lake.LakeObject;
import io.zenmarket.readerswriters.postgres.StoredSet;
import io.zenmarket.readerswriters.postgres.StoredSubmission;
import io.zenmarket.readerswriters.postgres.StoredSubmission.State;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What a backtest has come to.
@RestController
@RequestMapping("/api/backtests" + BacktestController.ID)
@Profile(Application.SERVE)
class ResultController {

    private static final String TEAR_SHEET = "tearsheet.html";
    private static final int MOST = 1_000;

    private final Submissions submissions;
    private final StoredRuns runs;
    private final StoredPages pages;

    ResultController(Submissions submissions, StoredRuns runs, StoredPages pages) {
        this.submissions = submissions;
        this.runs = runs;
        this.pages = pages;
    }

    /// The best sets, and the files of the report.
    record Results(String run, String name, List<SetView> best, List<String> files) {}

    @GetMapping("/results")
    Results results(
            @AuthenticationPrincipal User user, @PathVariable String id, @RequestParam(defaultValue = "20") int limit) {
        StoredSubmission submission = done(user, id);
        String run = submission.asked().run();
        List<SetView> best = runs.best(run).stream()
                .limit(Math.clamp(limit, 1, MOST))
                .map(SetView::of)
                .toList();
        return new Results(run, submission.asked().name(), best, files(run));
    }

    private List<String> files(String run) {
        String prefix = LakeKeys.backtestReport(run, "");
        return runs.objects(run).stream()
                .map(LakeObject::key)
                .filter(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length()))
                .toList();
    }

    @GetMapping("/specification")
    ResponseEntity<String> specification(@AuthenticationPrincipal User user, @PathVariable String id) {
        String run = submissions.find(user, id).asked().run();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(runs.named(run).question().specification());
    }

    @GetMapping("/report")
    ResponseEntity<Resource> report(@AuthenticationPrincipal User user, @PathVariable String id) {
        return file(user, id, TEAR_SHEET);
    }

    @GetMapping("/report/{file:[a-z]{1,20}\\.[a-z]{2,5}}")
    ResponseEntity<Resource> file(
            @AuthenticationPrincipal User user, @PathVariable String id, @PathVariable String file) {
        String run = done(user, id).asked().run();
        if (!files(run).contains(file)) {
            throw Refusal.notFound("report of backtest " + id + ": expected one of " + files(run) + ", was " + file);
        }
        return pages.answer(LakeKeys.backtestReport(run, file));
    }

    private StoredSubmission done(User user, String id) {
        StoredSubmission submission = submissions.find(user, id);
        if (submission.progress().state() != State.DONE) {
            throw Refusal.conflict("backtest " + id + ": expected one that is done, was "
                    + submission.progress().state());
        }
        return submission;
    }

    /// One of the best sets; fractions and ratios, null when undefined.
    record SetView(
            int rank,
            String symbol,
            String parameters,
            Returns returns,
            double winRate,
            double profitFactor,
            long trades,
            double finalValue) {

        static SetView of(StoredSet set) {
            StoredSet.Statistics statistics = set.statistics();
            StoredSet.Returns returns = statistics.returns();
            return new SetView(
                    set.rank(),
                    set.symbol(),
                    set.parameters(),
                    new Returns(
                            returns.totalReturn(),
                            returns.annualReturn(),
                            returns.volatility(),
                            returns.sharpe(),
                            returns.sortino(),
                            returns.calmar(),
                            returns.maxDrawdown()),
                    statistics.winRate(),
                    statistics.profitFactor(),
                    statistics.trades(),
                    statistics.finalValue());
        }
    }

    /// Statistics of a set's returns.
    record Returns(
            double total,
            double annual,
            double volatility,
            double sharpe,
            double sortino,
            double calmar,
            double maxDrawdown) {}
}
