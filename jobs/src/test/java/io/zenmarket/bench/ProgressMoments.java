package io.zenmarket.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/// Moments in the steps of a job, one step after the other: when it has told its progress some times, a
/// random number. The job has to tell it often.
final class ProgressMoments implements Moments {

    private static final Duration LOOK = Duration.ofMillis(2);

    private final List<String> steps;
    private final int most;
    private final Random random;
    private int passed;

    /// @param steps names, as progress lines begin with them
    /// @param most lines that are waited for at most
    ProgressMoments(List<String> steps, int most, Random random) {
        this.steps = steps;
        this.most = most;
        this.random = random;
    }

    @Override
    public boolean await(Child child, Path dataDirectory) {
        String step = steps.get(passed % steps.size());
        int lines = 1 + random.nextInt(most);
        while (child.text().lines().filter(line -> line.startsWith(step)).count() < lines) {
            if (child.endsWithin(LOOK)) {
                return false;
            }
        }
        passed++;
        return true;
    }
}
