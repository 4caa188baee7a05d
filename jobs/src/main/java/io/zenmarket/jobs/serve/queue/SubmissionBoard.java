package io.zenmarket.jobs.serve.queue;

import io.zenmarket.jobs.serve.recent.Recent;
import io.zenmarket.readerswriters.postgres.StoredSubmission;
import io.zenmarket.readerswriters.postgres.StoredSubmission.State;
import io.zenmarket.readerswriters.postgres.SubmissionPostgresTable;
import io.zenmarket.readerswriters.postgres.SubmissionPostgresTable.Waiting;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/// The submissions as they were a moment ago, for those who look again and again: however many they are,
/// those that wait or run are read a few times a second, all at once. What changes in this process is seen
/// at once. Thread-safe.
final class SubmissionBoard {

    private static final Duration OPEN_AGE = Duration.ofMillis(200);
    private static final Duration ENDED_AGE = Duration.ofSeconds(1);
    private static final int MOST = 2_000;
    private static final int MOST_PAGES = 200;

    private final SubmissionPostgresTable table;
    private final Recent<String, Map<String, StoredSubmission>> open;
    private final Recent<String, Optional<StoredSubmission>> others;
    private final Recent<Page, List<StoredSubmission>> pages;

    /// Which submissions a list shows, see [SubmissionPostgresTable#newest].
    private record Page(Optional<String> owner, long before, int limit) {}

    /// @param clock nanoseconds
    SubmissionBoard(SubmissionPostgresTable table, LongSupplier clock) {
        this.table = table;
        this.open = new Recent<>(all -> byId(table.open()), OPEN_AGE, 1, clock);
        this.others = new Recent<>(table::find, ENDED_AGE, MOST, clock);
        this.pages = new Recent<>(
                page -> table.newest(page.owner(), page.before(), page.limit()), OPEN_AGE, MOST_PAGES, clock);
    }

    private static Map<String, StoredSubmission> byId(List<StoredSubmission> submissions) {
        return submissions.stream().collect(Collectors.toMap(StoredSubmission::id, Function.identity()));
    }

    /// Where they are, for who changes them, or has to know them as they are now.
    SubmissionPostgresTable table() {
        return table;
    }

    /// The submission of an id.
    Optional<StoredSubmission> find(String id) {
        return Optional.ofNullable(open.get("").get(id)).or(() -> others.get(id));
    }

    /// Submissions, newest first.
    List<StoredSubmission> newest(Optional<String> owner, long before, int limit) {
        return pages.get(new Page(owner, before, limit));
    }

    /// How many wait.
    Waiting waiting(String owner) {
        Collection<StoredSubmission> all = open.get("").values();
        return new Waiting(
                all.stream().filter(SubmissionBoard::waits).count(),
                all.stream()
                        .filter(each -> waits(each) && each.asked().owner().equals(owner))
                        .count());
    }

    private static boolean waits(StoredSubmission submission) {
        return submission.progress().state() == State.QUEUED;
    }

    /// A submission has come, gone on or ended.
    void changed() {
        open.forget();
        others.forget();
        pages.forget();
    }
}
