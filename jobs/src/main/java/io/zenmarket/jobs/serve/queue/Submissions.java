package io.zenmarket.jobs.serve.queue;

import io.zenmarket.domain.specification.BacktestSpecification;
import io.zenmarket.jobs.runbacktest.BacktestService;
import io.zenmarket.jobs.serve.security.ServeProperties;
import io.zenmarket.jobs.serve.security.User;
import io.zenmarket.readerswriters.postgres.NewSubmission;
import io.zenmarket.readerswriters.postgres.StoredSubmission;
import io.zenmarket.readerswriters.postgres.SubmissionPostgresTable;
import io.zenmarket.readerswriters.specification.SpecificationException;
import io.zenmarket.readerswriters.specification.SpecificationReader;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes submissions, shows them to those who may see them, and ends them.
public final class Submissions {

    private final Tools tools;
    private final ServeProperties limits;
    private final Intake intake;

    Submissions(Tools tools, ServeProperties limits) {
        this.tools = tools;
        this.limits = limits;
        this.intake = new Intake(limits);
    }

    /// What it works with.
    record Tools(
            SubmissionBoard board,
            SpecificationReader reader,
            BacktestService backtests,
            SubmissionQueue queue,
            RunWatch watch,
            TransactionTemplate transaction,
            Clock clock) {

        SubmissionPostgresTable table() {
            return board.table();
        }
    }

    /// A specification as it was sent.
    ///
    /// @param file its name in messages, whose ending says what it is
    /// @param text YAML or JSON
    /// @param key the client's name for the submission
    public record Sent(String file, String text, Optional<String> key) {}

    /// Puts a specification into the queue; one that the client has named the same before stays the one it
    /// was.
    ///
    /// @throws Refusal when it is wrong, or there is no room
    public StoredSubmission submit(User user, Sent sent) {
        Optional<StoredSubmission> known =
                sent.key().flatMap(key -> tools.table().find(user.id(), key));
        return known.isPresent() ? same(known.get(), sent) : take(user, sent);
    }

    private StoredSubmission take(User user, Sent sent) {
        StoredSubmission submission =
                intake.admit(user.id(), tools.board().waiting(user.id()), () -> readAndStore(user, sent));
        tools.board().changed();
        tools.queue().wake();
        return submission;
    }

    private StoredSubmission readAndStore(User user, Sent sent) {
        BacktestSpecification specification = understand(sent);
        return Optional.ofNullable(tools.transaction().execute(status -> submit(user, sent, specification)))
                .orElseThrow();
    }

    private StoredSubmission submit(User user, Sent sent, BacktestSpecification specification) {
        BacktestService.Submitted asked = ask(specification);
        intake.requireRoom(tools.table().lockWaiting(user.id()));
        Optional<StoredSubmission> known =
                sent.key().flatMap(key -> tools.table().find(user.id(), key));
        if (known.isPresent()) {
            return same(known.get(), sent);
        }
        String id = Identity.random();
        NewSubmission.Client client = new NewSubmission.Client(sent.key(), Identity.sha256(sent.text()));
        tools.table()
                .insert(new NewSubmission(
                        id,
                        user.id(),
                        asked.run().id(),
                        asked.sets(),
                        client,
                        tools.clock().instant()));
        return tools.table().find(id).orElseThrow();
    }

    private static StoredSubmission same(StoredSubmission known, Sent sent) {
        if (!known.asked().bodySha256().equals(Identity.sha256(sent.text()))) {
            throw Refusal.wrong(List.of("Idempotency-Key: expected the specification that was sent with it before,"
                    + " was another one; use a new key"));
        }
        return known;
    }

    /// Reads a specification without asking anything.
    ///
    /// @throws Refusal with a line for each thing that is wrong
    public BacktestSpecification read(Sent sent) {
        return intake.inTurn(() -> understand(sent));
    }

    private BacktestSpecification understand(Sent sent) {
        try {
            BacktestSpecification specification = tools.reader().read(sent.file(), sent.text());
            specification.strategy().ta4j().ifPresent(name -> requireAllowed(sent.file(), name));
            return specification;
        } catch (SpecificationException e) {
            throw Refusal.wrong(e.problems());
        }
    }

    /// A class that somebody else names is loaded only when the operator allows it.
    private void requireAllowed(String file, String name) {
        if (limits.ta4j().stream().noneMatch(name::startsWith)) {
            throw Refusal.wrong(List.of(file + ": strategy.ta4j, expected a class that begins with one of "
                    + String.join(", ", limits.ta4j()) + " (zenmarket.serve.ta4j), was " + name));
        }
    }

    private BacktestService.Submitted ask(BacktestSpecification specification) {
        BacktestService.Submitted asked;
        try {
            asked = tools.backtests().ask(specification, BacktestService.Files.NONE);
        } catch (IllegalArgumentException e) {
            throw Refusal.wrong(List.of(String.valueOf(e.getMessage())));
        }
        if (asked.sets() > limits.sets()) {
            throw Refusal.wrong(List.of("specification: expected at most " + limits.sets()
                    + " parameter sets over all symbols, was " + asked.sets()));
        }
        return asked;
    }

    /// A submission that the user may see.
    ///
    /// @throws Refusal when there is none
    public StoredSubmission find(User user, String id) {
        return tools.board()
                .find(id)
                .filter(found -> user.seesAll() || found.asked().owner().equals(user.id()))
                .orElseThrow(() -> Refusal.notFound("backtest " + id + ": expected one of yours, was none"));
    }

    /// The submissions that the user may see, newest first.
    public List<StoredSubmission> newest(User user, long before, int limit) {
        return tools.board().newest(user.seesAll() ? Optional.empty() : Optional.of(user.id()), before, limit);
    }

    /// Ends a submission for good: at once when it waits, at its next checkpoint when it runs.
    ///
    /// @throws Refusal when it has ended
    public StoredSubmission cancel(User user, String id) {
        StoredSubmission found = find(user, id);
        if (!tools.table().cancel(id, "cancelled while it waited", now())) {
            throw Refusal.conflict("backtest " + id + ": expected one that waits or runs, was "
                    + found.progress().state());
        }
        tools.board().changed();
        return find(user, id);
    }

    private Instant now() {
        return tools.clock().instant();
    }

    /// Puts what failed or was cancelled of a run into the queue again.
    ///
    /// @return whether there was any
    public boolean requeue(String run) {
        boolean any = tools.table().requeue(run) > 0;
        tools.board().changed();
        tools.queue().wake();
        return any;
    }

    /// How far a running submission is.
    public Optional<Progress> progress(StoredSubmission submission) {
        return tools.watch().view(submission.id()).map(Progress::of);
    }

    /// How far a run is.
    ///
    /// @param done sets evaluated
    /// @param perSecond sets evaluated a second
    /// @param secondsLeft at this rate; empty while unknown
    public record Progress(long done, double perSecond, Optional<Double> secondsLeft) {

        static Progress of(SetProgress.View view) {
            Optional<Double> left = view.perSecond() > 0
                    ? Optional.of((view.total() - view.done()) / view.perSecond())
                    : Optional.empty();
            return new Progress(view.done(), view.perSecond(), left);
        }
    }
}
