package io.zenmarket.jobs.ingestbars;

import io.zenmarket.readerswriters.staging.BarFrame;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;

/// What a stored year knows of each of its symbols.
final class LastCloses {

    private LastCloses() {}

    static Map<String, MergedRows.Seen> of(Optional<Iterator<BarFrame>> stored) {
        Map<String, MergedRows.Seen> seen = new HashMap<>();
        stored.ifPresent(frames -> frames.forEachRemaining(frame -> {
            int last = frame.bars().size() - 1;
            MergedRows.Seen earlier = seen.get(frame.symbol());
            long first = earlier == null ? frame.bars().time()[0] : earlier.first();
            seen.put(
                    frame.symbol(),
                    new MergedRows.Seen(
                            first, frame.bars().time()[last], frame.bars().close()[last]));
        }));
        return seen;
    }
}
