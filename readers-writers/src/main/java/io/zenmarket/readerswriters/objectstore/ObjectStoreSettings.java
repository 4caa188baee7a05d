package io.zenmarket.readerswriters.objectstore;

import java.nio.file.Path;

/// Where the objects are: a directory on this machine, or a bucket.
public sealed interface ObjectStoreSettings permits ObjectStoreSettings.Directory, S3Settings {

    /// A local directory, made when it is not there.
    record Directory(Path root) implements ObjectStoreSettings {}
}
