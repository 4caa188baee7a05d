package io.zenmarket.jobs.papertrade;

import io.zenmarket.domain.ingest.Accounts;
import io.zenmarket.domain.paper.EquitySnapshot;
import io.zenmarket.domain.paper.PaperDay;
import io.zenmarket.domain.paper.PaperDecision;
import io.zenmarket.domain.paper.PaperFill;
import io.zenmarket.jobs.frame.Progress;
import io.zenmarket.jobs.frame.StepAccounts;
import io.zenmarket.readerswriters.postgres.PaperBookPostgresStore;
import io.zenmarket.readerswriters.postgres.PaperSpan;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/// Compares the sessions of one account that was rebuilt with its books, and changes nothing.
class ReplayWriter implements ItemWriter<PaperDay> {

    private final String account;
    private final PaperBookPostgresStore books;
    private final StepAccounts counts;
    private final Progress progress;

    ReplayWriter(String account, PaperBookPostgresStore books, StepAccounts counts, Progress progress) {
        this.account = account;
        this.books = books;
        this.counts = counts;
        this.progress = progress;
    }

    /// @throws IllegalStateException when a session differs; it says which, and what of it
    @Override
    public void write(Chunk<? extends PaperDay> chunk) {
        List<PaperDay> days = List.copyOf(chunk.getItems());
        PaperSpan span =
                new PaperSpan(account, days.getFirst().date(), days.getLast().date());
        List<PaperDay> booked = books.sessions(span);
        for (int i = 0; i < Math.max(days.size(), booked.size()); i++) {
            compare(booked, days, i);
        }
        counts.add(new Accounts(days.size(), 0, 0, 0, days.size(), 0, 0));
        progress.advance(days.size());
    }

    private void compare(List<PaperDay> booked, List<PaperDay> days, int i) {
        Function<List<PaperDay>, String> date =
                list -> i < list.size() ? list.get(i).date().toString() : "none";
        if (!date.apply(booked).equals(date.apply(days))) {
            throw different("session", date.apply(booked), date.apply(days), "there");
        }
        PaperDay expected = booked.get(i);
        PaperDay actual = days.get(i);
        rows(expected.date(), expected.fills(), actual.fills(), PaperFill::like);
        rows(expected.date(), expected.decisions(), actual.decisions(), PaperDecision::like);
        rows(expected.date(), expected.ledger(), actual.ledger(), Object::equals);
        rows(expected.date(), List.of(expected.close()), List.of(actual.close()), EquitySnapshot::like);
    }

    private <T> void rows(LocalDate date, List<T> expected, List<T> actual, BiPredicate<T, T> same) {
        for (int i = 0; i < Math.max(expected.size(), actual.size()); i++) {
            boolean both = i < expected.size() && i < actual.size();
            if (!both || !same.test(expected.get(i), actual.get(i))) {
                throw different(
                        "what was booked on " + date,
                        i < expected.size() ? expected.get(i) : "nothing more",
                        i < actual.size() ? actual.get(i) : "nothing more",
                        "in prices, actions or signals of that day");
            }
        }
    }

    private IllegalStateException different(String what, Object expected, Object actual, String where) {
        return new IllegalStateException("account " + account + ": replay, expected " + what + ", " + expected
                + ", was " + actual + "; something has changed " + where + " since; the books stay as they are");
    }
}
