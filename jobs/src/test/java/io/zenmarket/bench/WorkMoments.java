package io.zenmarket.bench;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/// Moments while the job works, spread over its work: when so many objects are staged or published, and one more
/// than when the process began. So it is the job that is disturbed, however slow the machine is.
final class WorkMoments implements Moments {

    /// Objects under their hashes, and on their way.
    private static final Set<String> KEPT = Set.of("history", ".tmp");

    private static final Duration LOOK = Duration.ofMillis(2);

    private final int objects;
    private final int moments;
    private final Random random;
    private int passed;

    /// @param objects how many a complete run publishes
    /// @param moments how many are to come
    WorkMoments(int objects, int moments, Random random) {
        this.objects = objects;
        this.moments = moments;
        this.random = random;
    }

    @Override
    public boolean await(Child child, Path dataDirectory) {
        int target =
                Math.max(1 + done(dataDirectory), (int) (objects * (passed + random.nextDouble()) / (moments + 1)));
        while (done(dataDirectory) < target) {
            if (child.endsWithin(LOOK)) {
                return false;
            }
        }
        passed++;
        return true;
    }

    /// How many objects are staged or published.
    static int done(Path dataDirectory) {
        File[] folders = dataDirectory.resolve("lake").toFile().listFiles();
        return Stream.of(folders == null ? new File[0] : folders)
                .filter(folder -> !KEPT.contains(folder.getName()))
                .mapToInt(WorkMoments::files)
                .sum();
    }

    /// Files come and go meanwhile.
    private static int files(File folder) {
        File[] children = folder.listFiles();
        int count = 0;
        for (File child : children == null ? new File[0] : children) {
            count += child.isDirectory() ? files(child) : 1;
        }
        return count;
    }
}
