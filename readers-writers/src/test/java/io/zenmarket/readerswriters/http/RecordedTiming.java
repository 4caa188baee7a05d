package io.zenmarket.readerswriters.http;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A clock that moves by its pauses only, and by `step` each time it is read, and remembers the pauses.
public final class RecordedTiming implements Timing {

    private final Instant start;
    private final Duration step;
    private final List<Duration> pauses = new ArrayList<>();
    private Duration elapsed = Duration.ZERO;

    public RecordedTiming(Instant start, Duration step) {
        this.start = start;
        this.step = step;
    }

    @Override
    public synchronized Instant now() {
        return start.plus(elapsed);
    }

    @Override
    public synchronized long nanos() {
        elapsed = elapsed.plus(step);
        return elapsed.toNanos();
    }

    @Override
    public synchronized void pause(Duration duration) {
        pauses.add(duration);
        elapsed = elapsed.plus(duration);
    }

    public synchronized List<Duration> pauses() {
        return List.copyOf(pauses);
    }
}
