package io.zenmarket.readerswriters.objectstore;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Keys and bytes: a local directory or a bucket, behind one contract. A key is `/`-separated, relative, and holds no
/// empty, `.` or `..` part; [ObjectKeys] has the rules in full. An object appears whole or not at all, and is durable
/// when a call that made it returns.
///
/// Every method refuses a malformed key with an [IllegalArgumentException], throws
/// [io.zenmarket.domain.ingest.SourceUnavailableException] when the store does not answer just now, and
/// [ObjectStoreException] when another try would not help (permission, disk full, no such bucket).
///
/// Implementations are thread-safe. Who made one closes it.
public interface ObjectStore extends AutoCloseable {

    /// What is known of an object without reading it.
    ///
    /// @param key its key
    /// @param size in bytes
    /// @param version changes whenever the content changes; the argument of [Condition#ifVersion]
    record StoredObject(String key, long size, String version) {}

    /// The object at a key, if there is one.
    Optional<StoredObject> find(String key);

    /// All objects whose key begins with `prefix`, ascending by key (Unicode code units). A prefix need not end in `/`.
    List<StoredObject> list(String prefix);

    /// Bytes `offset` to `offset + length` of an object: fewer when it ends earlier, none from its end on.
    ///
    /// @throws ObjectNotFoundException when there is none
    byte[] read(String key, long offset, int length);

    /// The last `length` bytes, or the whole object when it is shorter, in one request.
    ///
    /// @throws ObjectNotFoundException when there is none
    Tail readTail(String key, int length);

    /// The end of an object.
    ///
    /// @param size of the whole object in bytes
    /// @param bytes its last bytes
    record Tail(long size, byte[] bytes) {}

    /// The whole object as a stream, which the caller closes. It goes on giving what the object was when it was opened,
    /// whatever happens to the key meanwhile. An [java.io.IOException] while reading is worth another try.
    ///
    /// @throws ObjectNotFoundException when there is none
    InputStream open(String key);

    /// Stores a file's content under a key.
    ///
    /// @throws ConditionFailedException when the condition does not hold; nothing was changed
    StoredObject put(String key, Path content, Condition condition);

    /// Stores bytes under a key.
    ///
    /// @throws ConditionFailedException when the condition does not hold; nothing was changed
    StoredObject put(String key, byte[] content, Condition condition);

    /// Copies an object over whatever is at `target`, on the store's side where it can. Onto itself it changes nothing.
    ///
    /// @throws ObjectNotFoundException when there is no source
    StoredObject copy(String source, String target);

    /// Removes an object; nothing happens when there is none.
    void delete(String key);

    @Override
    void close();

    /// When a put may happen.
    sealed interface Condition {

        /// Whatever is there is replaced.
        record Always() implements Condition {}

        /// Only when no object has the key.
        record IfAbsent() implements Condition {}

        /// Only when the object still has this version.
        record IfVersion(String version) implements Condition {}

        static Condition always() {
            return new Always();
        }

        static Condition ifAbsent() {
            return new IfAbsent();
        }

        static Condition ifVersion(String version) {
            return new IfVersion(version);
        }
    }
}
