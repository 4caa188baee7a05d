package io.zenmarket.readerswriters.objectstore;

import io.zenmarket.readerswriters.objectstore.ObjectStore.StoredObject;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// An object's version in the directory store: its file's modification time in nanoseconds, and its size.
///
/// Why this changes whenever the content changes. The store writes every object to a new file and gives that file a
/// time of its own: never the same one twice in a process, and under the store's lock later than that of the file it
/// replaces, whatever the clock did (see [StagedFile]). So along the life of a key the times only rise, and a version
/// never comes back. The kernel's own stamp would not do: it moves in ticks of some milliseconds, within which two
/// writes can have one size. A file that another program edits in place gets a new time from the kernel. A hash of the
/// content would need every object to be read to list them.
final class FileVersion {

    private static final AtomicLong LAST = new AtomicLong();

    private FileVersion() {}

    static StoredObject object(String key, BasicFileAttributes file) {
        long nanos = file.lastModifiedTime().to(TimeUnit.NANOSECONDS);
        return new StoredObject(key, file.size(), Long.toHexString(nanos) + "-" + Long.toHexString(file.size()));
    }

    /// The clock's time, later than any given out before.
    static FileTime next() {
        Instant now = Instant.now();
        long nanos = TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
        return FileTime.from(LAST.updateAndGet(last -> Math.max(last + 1, nanos)), TimeUnit.NANOSECONDS);
    }

    /// A time that every file system can tell from `replaced`: some count in steps of two seconds.
    static FileTime after(FileTime replaced) {
        return FileTime.from(replaced.toInstant().plusSeconds(2));
    }
}
