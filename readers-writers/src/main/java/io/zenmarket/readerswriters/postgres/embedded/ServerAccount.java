package io.zenmarket.readerswriters.postgres.embedded;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Whom the server's programs run as. PostgreSQL refuses to be root: as root they run in a user namespace, where they
/// are nobody yet still reach root's files, or, where namespaces are forbidden (most containers), as the user that the
/// server's directory belongs to.
sealed interface ServerAccount {

    /// What is put before each command line.
    List<String> prefix();

    /// Makes what the caller just made accessible to the account.
    default void own(Path path) {}

    /// Whether the account may enter a directory, which is made when missing.
    default boolean reaches(Path directory) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            return false;
        }
        return Command.of(this, "test", "-x", directory.toString()).succeeds();
    }

    /// Who runs this program runs the server.
    record Caller() implements ServerAccount {
        @Override
        public List<String> prefix() {
            return List.of();
        }
    }

    /// Root as nobody of an own user namespace.
    record UserNamespace() implements ServerAccount {
        @Override
        public List<String> prefix() {
            return List.of("unshare", "-U");
        }
    }

    /// Root steps down to another user.
    ///
    /// @param uid numeric user and group id
    record OtherUser(int uid) implements ServerAccount {
        @Override
        public List<String> prefix() {
            return List.of("setpriv", "--reuid=" + uid, "--regid=" + uid, "--clear-groups");
        }

        @Override
        public void own(Path path) {
            give(path, uid);
        }
    }

    /// `nobody` on Linux.
    int NOBODY = 65_534;

    /// The account that fits a server's directory. As root the directory is handed to nobody when it must be.
    ///
    /// @throws EmbeddedPostgresException when the directory belongs to someone else
    static ServerAccount of(Path directory) {
        long caller = new UnixSystem().getUid();
        int owner = owner(directory);
        if (caller == 0) {
            return ofRoot(directory, owner, namespaceAllowed());
        }
        if (owner != caller) {
            throw new EmbeddedPostgresException(directory + ": expected to belong to this user (" + caller + "), was "
                    + owner + "'s; run as that user, or choose another data directory");
        }
        return new Caller();
    }

    static ServerAccount ofRoot(Path directory, int owner, boolean namespaceAllowed) {
        if (owner == 0 && namespaceAllowed) {
            return new UserNamespace();
        }
        int uid = owner == 0 ? NOBODY : owner;
        give(directory, uid);
        return new OtherUser(uid);
    }

    private static int owner(Path path) {
        try {
            return (Integer) Files.getAttribute(path, "unix:uid");
        } catch (IOException e) {
            throw new UncheckedIOException(path + ": expected to be readable, was " + e.getMessage(), e);
        }
    }

    private static boolean namespaceAllowed() {
        return Command.of(new UserNamespace(), "true").succeeds();
    }

    private static void give(Path directory, int uid) {
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                Files.setAttribute(path, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(path, "unix:gid", uid, LinkOption.NOFOLLOW_LINKS);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    directory + ": expected to give it to user " + uid + ", was " + e.getMessage(), e);
        }
    }
}
