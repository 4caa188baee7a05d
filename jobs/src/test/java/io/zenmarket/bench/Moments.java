package io.zenmarket.bench;

import java.nio.file.Path;

/// When a running process is disturbed.
interface Moments {

    /// Waits for the next moment.
    ///
    /// @param child the process, just started
    /// @param dataDirectory where it works
    /// @return false when the process ended before the moment came
    boolean await(Child child, Path dataDirectory);
}
