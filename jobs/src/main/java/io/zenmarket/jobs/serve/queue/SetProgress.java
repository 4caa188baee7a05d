package io.zenmarket.jobs.serve.queue;

import java.util.ArrayDeque;
import java.util.Deque;

/// How fast a run goes: over the last seconds, so that a pause is seen. Not thread-safe.
final class SetProgress {

    private static final int REMEMBERED = 20;
    private static final double SECOND = 1e9;

    private record Sample(long nanos, long sets) {}

    private final String submission;
    private final long total;
    private final Deque<Sample> samples = new ArrayDeque<>();

    /// @param submission whose
    /// @param total sets there are
    SetProgress(String submission, long total) {
        this.submission = submission;
        this.total = total;
    }

    /// Where a run is.
    ///
    /// @param submission whose
    /// @param done sets evaluated; those that constraints leave out are never
    /// @param total sets there are
    /// @param perSecond sets evaluated a second; 0 while unknown
    record View(String submission, long done, long total, double perSecond) {}

    String submission() {
        return submission;
    }

    /// Adds what is known now.
    View add(long nanos, long sets) {
        samples.addLast(new Sample(nanos, sets));
        if (samples.size() > REMEMBERED) {
            samples.removeFirst();
        }
        Sample first = samples.getFirst();
        double seconds = (nanos - first.nanos()) / SECOND;
        double rate = seconds > 0 ? (sets - first.sets()) / seconds : 0;
        return new View(submission, Math.min(sets, total), total, rate);
    }
}
