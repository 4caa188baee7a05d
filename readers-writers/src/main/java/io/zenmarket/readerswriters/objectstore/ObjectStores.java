package io.zenmarket.readerswriters.objectstore;

/// Opens stores. The S3 client's classes are loaded only when a bucket is asked for: commands on a directory start
/// without that wait.
public final class ObjectStores {

    private ObjectStores() {}

    /// The caller closes what it gets.
    public static ObjectStore open(ObjectStoreSettings settings) {
        return switch (settings) {
            case ObjectStoreSettings.Directory directory -> new DirectoryObjectStore(directory.root());
            case S3Settings bucket -> S3ObjectStore.open(bucket);
        };
    }
}
