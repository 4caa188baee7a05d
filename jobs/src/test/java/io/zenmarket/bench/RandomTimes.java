package io.zenmarket.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;

/// Any time of a whole run, one as likely as the other: start, database recovery, reading, merging, publishing,
/// end.
///
/// @param lasted how long a run takes
record RandomTimes(Duration lasted, Random random) implements Moments {

    @Override
    public boolean await(Child child, Path dataDirectory) {
        return !child.endsWithin(Duration.ofNanos((long) (lasted.toNanos() * random.nextDouble())));
    }
}
