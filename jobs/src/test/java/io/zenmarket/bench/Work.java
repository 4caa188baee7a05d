package io.zenmarket.bench;

import java.nio.file.Path;

/// A run of the application that is to be disturbed. The same command goes on with it, until it is complete.
interface Work {

    /// Starts it, or goes on with it.
    ///
    /// @param output takes what it prints
    Child start(Path dataDirectory, Path output);

    /// The same; what it prints is in the file next to the data directory.
    default Child start(Path dataDirectory) {
        return start(dataDirectory, dataDirectory.resolveSibling(dataDirectory.getFileName() + ".log"));
    }

    /// What it is at, or is going on with.
    ///
    /// @param files it has left so far
    String phase(LakeFiles files);
}
