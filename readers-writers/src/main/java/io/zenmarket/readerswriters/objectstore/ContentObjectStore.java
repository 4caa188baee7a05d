package io.zenmarket.readerswriters.objectstore;

import java.nio.file.Path;
import java.util.Optional;

/// What every store does alike: checks its arguments, and has one way to store whatever the bytes come from.
abstract class ContentObjectStore implements ObjectStore {

    /// @param key already checked
    abstract StoredObject store(String key, Content content, Condition condition);

    @Override
    public final StoredObject put(String key, Path content, Condition condition) {
        return store(ObjectKeys.requireKey(key), Content.of(content), condition);
    }

    @Override
    public final StoredObject put(String key, byte[] content, Condition condition) {
        return store(ObjectKeys.requireKey(key), Content.of(content), condition);
    }

    /// The condition that was not met, as the second half of a message.
    static String unmet(Condition condition, Optional<StoredObject> current) {
        String was = current.map(object -> "version " + object.version()).orElse("no object");
        return switch (condition) {
            case Condition.Always _ -> "expected to be allowed, was " + was;
            case Condition.IfAbsent _ -> "expected no object, was " + was;
            case Condition.IfVersion(String version) -> "expected version " + version + ", was " + was;
        };
    }

    static void requireRange(long offset, int length) {
        if (offset < 0 || length < 0) {
            throw new IllegalArgumentException(
                    "object store: range, expected offset and length of 0 or more, was " + offset + " and " + length);
        }
    }
}
