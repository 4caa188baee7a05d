package io.zenmarket.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;

/// Any time while the job works: after its process has published an object, and a random time later.
///
/// @param most the longest time later
record BusyMoments(Duration most, Random random) implements Moments {

    private static final Duration LOOK = Duration.ofMillis(2);

    @Override
    public boolean await(Child child, Path dataDirectory) {
        int before = WorkMoments.done(dataDirectory);
        while (WorkMoments.done(dataDirectory) == before) {
            if (child.endsWithin(LOOK)) {
                return false;
            }
        }
        return !child.endsWithin(Duration.ofNanos((long) (most.toNanos() * random.nextDouble())));
    }
}
