package io.zenmarket.jobs.ingestnews;

import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Which sources fail in this run. One that failed in several slices in a row is left alone. Thread-safe.
class SourceHealth {

    private static final Logger LOG = LoggerFactory.getLogger(SourceHealth.class);

    private final int failuresBeforeGivingUp;
    private final Map<String, Integer> failuresInARow = new HashMap<>();

    SourceHealth(int failuresBeforeGivingUp) {
        this.failuresBeforeGivingUp = failuresBeforeGivingUp;
    }

    synchronized boolean leftAlone(PlannedNews planned) {
        return failuresInARow.getOrDefault(planned.spec(), 0) >= failuresBeforeGivingUp;
    }

    /// A slice was read to its end; a source that is left alone stays so.
    synchronized void worked(PlannedNews planned) {
        if (!leftAlone(planned)) {
            failuresInARow.remove(planned.spec());
        }
    }

    synchronized void failed(PlannedNews planned, String reason) {
        int failures = failuresInARow.merge(planned.spec(), 1, Integer::sum);
        LOG.warn("{}: {}", planned.source(), reason);
        if (failures == failuresBeforeGivingUp) {
            LOG.warn(
                    "{}: failed {} times in a row, is left alone for the rest of this run", planned.source(), failures);
        }
    }
}
