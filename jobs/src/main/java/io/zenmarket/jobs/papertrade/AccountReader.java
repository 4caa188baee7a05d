package io.zenmarket.jobs.papertrade;

import io.zenmarket.domain.ingest.Accounts;
import io.zenmarket.domain.paper.Broker;
import io.zenmarket.domain.paper.PaperDay;
import io.zenmarket.domain.paper.PaperState;
import io.zenmarket.jobs.frame.StepAccounts;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/// Trades the sessions of one account, one after the other, from what its books say. A restart needs
/// nothing but the books: they are written in the transaction of the checkpoint.
class AccountReader implements ItemStreamReader<PaperDay> {

    private static final Logger LOG = LoggerFactory.getLogger(AccountReader.class);

    /// What is asked for.
    ///
    /// @param account its name
    /// @param date business date
    /// @param replay whether to begin again
    /// @param night whether it is one job of a night, whose other jobs have work to do also on a date that accounts
    ///     have left behind
    record Task(String account, LocalDate date, boolean replay, boolean night) {}

    private final AccountBooks books;
    private final Task task;
    private final StepAccounts accounts;
    private Optional<Broker> broker = Optional.empty();
    private Optional<PaperState.Span> span = Optional.empty();
    private @Nullable LocalDate last;
    private boolean told;

    AccountReader(AccountBooks books, Task task, StepAccounts accounts) {
        this.books = books;
        this.task = task;
        this.accounts = accounts;
    }

    /// @throws IllegalArgumentException when a person asks for a date before the last session, or there is
    ///     nothing to replay
    @Override
    public void open(ExecutionContext context) {
        span = books.span(task.account());
        if (task.replay()) {
            PaperState.Span done = span.orElseThrow(() -> new IllegalArgumentException(
                    "account " + task.account() + ": --replay, expected sessions that are done, was none"));
            span = Optional.of(until(done));
            broker = span.map(sessions -> books.replay(task.account(), sessions));
        } else if (isOver() && !task.night()) {
            throw new IllegalArgumentException(refusal(span.orElseThrow()));
        } else if (!isDone() && !isOver()) {
            broker = Optional.of(books.goOn(task.account(), task.date()));
        }
    }

    @Override
    public @Nullable PaperDay read() {
        if (broker.isEmpty() || !broker.get().hasNext()) {
            end();
            return null;
        }
        PaperDay day = broker.get().next();
        last = day.date();
        return day;
    }

    private boolean isDone() {
        return span.filter(done -> done.last().equals(task.date())).isPresent();
    }

    private boolean isOver() {
        return span.filter(done -> done.last().isAfter(task.date())).isPresent();
    }

    /// The sessions that are done, up to the business date.
    private PaperState.Span until(PaperState.Span done) {
        if (task.date().isBefore(done.first())) {
            throw new IllegalArgumentException("account " + task.account() + ": --date, expected " + done.first()
                    + ", its first session, or later, was " + task.date());
        }
        LocalDate to = task.date().isBefore(done.last()) ? task.date() : done.last();
        return new PaperState.Span(done.first(), to);
    }

    private String refusal(PaperState.Span done) {
        return "account " + task.account() + ": --date, expected " + done.last()
                + ", the last session that is done, or later, was " + task.date()
                + "; what is booked is not changed, but --replay rebuilds the account from its first day and compares";
    }

    private void end() {
        if (told) {
            return;
        }
        told = true;
        if (task.replay()) {
            LOG.info("account {}: replayed up to {}: the same book to the cent", task.account(), last);
        } else if (isDone()) {
            accounts.add(new Accounts(1, 0, 0, 0, 1, 0, 0));
            LOG.info("account {}: {} was traded before, nothing changes", task.account(), task.date());
        } else if (isOver()) {
            accounts.add(new Accounts(1, 0, 0, 0, 1, 0, 0));
            LOG.info(
                    "account {}: traded up to {} before, nothing changes for {}; 'paper-trade --replay' compares",
                    task.account(),
                    span.orElseThrow().last(),
                    task.date());
        } else if (last == null) {
            LOG.info("account {}: no session to trade up to {}, nothing changes", task.account(), task.date());
        }
    }
}
