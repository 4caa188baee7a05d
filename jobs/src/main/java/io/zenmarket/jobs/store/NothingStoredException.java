package io.zenmarket.jobs.store;

import java.nio.file.Path;

/// Somebody wants to look at local stores that no job has made yet.
public final class NothingStoredException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NothingStoredException(Path dataDirectory) {
        super(dataDirectory + ": expected the stores of an earlier run, was nothing; try 'zenmarket demo'");
    }
}
