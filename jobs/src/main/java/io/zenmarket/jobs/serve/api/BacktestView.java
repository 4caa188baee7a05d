package io.zenmarket.jobs.serve.api;

import io.zenmarket.jobs.serve.queue.Submissions;
import io.zenmarket.readerswriters.postgres.StoredSubmission;
import io.zenmarket.readerswriters.postgres.StoredSubmission.State;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A submission as clients see it.
///
/// @param id of the submission
/// @param number order of arrival, for paging
/// @param run the question's id; the same question has the same
/// @param name for people
/// @param user who submitted it
/// @param state `queued`, `running`, `done`, `failed` or `cancelled`
/// @param cancelling whether it is to be stopped
/// @param message why it failed or was cancelled
/// @param sets how far it is
/// @param times when what happened
record BacktestView(
        String id,
        long number,
        String run,
        String name,
        String user,
        String state,
        boolean cancelling,
        String message,
        Sets sets,
        Times times) {

    /// Parameter sets, over all symbols.
    ///
    /// @param total there are
    /// @param done evaluated; sets that constraints leave out are counted once all is done
    /// @param perSecond evaluated a second
    /// @param secondsLeft at this rate; null while unknown
    record Sets(
            long total,
            long done,
            double perSecond,
            @Nullable Double secondsLeft) {}

    /// When what happened, UTC.
    ///
    /// @param seconds from the start to the end, or to now
    record Times(
            Instant submitted,
            @Nullable Instant started,
            @Nullable Instant ended,
            @Nullable Double seconds) {}

    static BacktestView of(StoredSubmission stored, Optional<Submissions.Progress> progress, Instant now) {
        StoredSubmission.Asked asked = stored.asked();
        State state = stored.progress().state();
        return new BacktestView(
                stored.id(),
                stored.number(),
                asked.run(),
                asked.name(),
                asked.user(),
                state.name().toLowerCase(Locale.ROOT),
                stored.progress().cancel() && state == State.RUNNING,
                stored.progress().message(),
                sets(asked.sets(), state, progress),
                times(stored.times(), now));
    }

    private static Sets sets(long total, State state, Optional<Submissions.Progress> progress) {
        long done = state == State.DONE
                ? total
                : progress.map(Submissions.Progress::done).orElse(0L);
        return new Sets(
                total,
                done,
                progress.map(Submissions.Progress::perSecond).orElse(0.0),
                progress.flatMap(Submissions.Progress::secondsLeft).orElse(null));
    }

    private static Times times(StoredSubmission.Times times, Instant now) {
        Double seconds = times.started()
                .map(started ->
                        Duration.between(started, times.ended().orElse(now)).toMillis() / 1e3)
                .orElse(null);
        return new Times(
                times.submitted(), times.started().orElse(null), times.ended().orElse(null), seconds);
    }
}
