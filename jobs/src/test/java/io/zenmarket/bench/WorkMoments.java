package io.zenmarket.bench;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;

/// Moments while the job works, spread over its work: when so many objects are staged or published, and one more
/// than when the process began. So it is the job that is disturbed, however slow the machine is.
final class WorkMoments implements Moments {

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

    private static int done(Path dataDirectory) {
        File lake = dataDirectory.resolve("lake").toFile();
        return files(new File(lake, "staging")) + files(new File(lake, "bars"));
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
