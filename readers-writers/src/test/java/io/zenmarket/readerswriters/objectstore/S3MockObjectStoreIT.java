package io.zenmarket.readerswriters.objectstore;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class S3MockObjectStoreIT extends S3ObjectStoreContract {

    S3MockObjectStoreIT(@TempDir Path directory) throws IOException {
        super(S3Server.mock(directory));
    }

    /// S3Mock 5.2.0 deletes the object at a key when an upload in parts to that key is given up.
    @Override
    boolean keepsObjectWhenPartsAreGivenUp() {
        return false;
    }

    /// S3Mock 5.2.0 checks a condition and stores in two steps, so that two can be first (in 22 of 60 races for a new
    /// key), and replaces an object's bytes and its size in two steps, so that a reader gets one without the other.
    @Override
    boolean keepsConcurrentRequestsApart() {
        return false;
    }
}
