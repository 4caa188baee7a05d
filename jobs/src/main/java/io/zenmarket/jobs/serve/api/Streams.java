package io.zenmarket.jobs.serve.api;

import java.util.HashMap;
import java.util.Map;

/// The streams that are open, so that nobody takes all of them. Thread-safe.
final class Streams {

    private final int most;
    private final int mostOfUser;
    private final Map<String, Integer> open = new HashMap<>();

    /// @param most at once
    /// @param mostOfUser of one user at once
    Streams(int most, int mostOfUser) {
        this.most = most;
        this.mostOfUser = mostOfUser;
    }

    /// Opens one.
    ///
    /// @return whether there was room
    synchronized boolean open(String user) {
        int all = open.values().stream().mapToInt(each -> each).sum();
        boolean room = all < most && open.getOrDefault(user, 0) < mostOfUser;
        if (room) {
            open.merge(user, 1, Integer::sum);
        }
        return room;
    }

    /// Closes one that was opened.
    synchronized void close(String user) {
        open.computeIfPresent(user, (key, count) -> count > 1 ? count - 1 : null);
    }
}
