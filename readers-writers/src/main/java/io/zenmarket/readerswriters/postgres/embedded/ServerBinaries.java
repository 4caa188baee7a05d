package io.zenmarket.readerswriters.postgres.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/// The server's programs, unpacked once from the archive on the class path into `<directory>/<checksum>`. That
/// directory appears whole or not at all, so that its existence is all a start has to check.
final class ServerBinaries {

    private static final Set<PosixFilePermission> PROGRAM = PosixFilePermissions.fromString("rwxr-xr-x");
    private static final Set<PosixFilePermission> CONTENT = PosixFilePermissions.fromString("rw-r--r--");
    private static final int EXECUTABLE = 0100;
    private static final int BUFFER = 1 << 16;

    private ServerBinaries() {}

    /// The directory that holds `bin`, `lib` and `share`, unpacked first when it is not there.
    ///
    /// @param directory where all versions are unpacked
    /// @param alone whether nobody else uses the directory: then other versions, and what a killed process left
    ///     half done, are removed before a new one is unpacked
    static Path unpacked(Path directory, boolean alone) {
        URL archive = archive(System.getProperty("os.name"), System.getProperty("os.arch"));
        try {
            Path home = directory.toAbsolutePath().normalize().resolve(key(archive));
            if (!Files.isDirectory(home)) {
                if (alone && Files.isDirectory(directory)) {
                    ServerDirectory.delete(directory);
                }
                unpack(archive, directory, home);
            }
            return home;
        } catch (IOException e) {
            throw new EmbeddedPostgresException(
                    directory + ": expected to unpack PostgreSQL (60 MB), was " + e.getMessage(), e);
        }
    }

    static URL archive(String system, String machine) {
        URL archive = ServerBinaries.class.getResource("/" + archiveName(system, machine));
        if (archive == null) {
            throw new EmbeddedPostgresException("embedded PostgreSQL: expected linux amd64, linux arm64 or macOS arm64,"
                    + " was " + system + " " + machine + "; use a server of your own (spring.datasource.url)");
        }
        return archive;
    }

    private static String archiveName(String system, String machine) {
        String name = system.toLowerCase(Locale.ROOT);
        String cpu = Set.of("aarch64", "arm64").contains(machine) ? "arm_64" : "x86_64";
        return "postgres-" + (name.startsWith("mac") ? "darwin" : name) + "-" + cpu + ".txz";
    }

    /// The checksum that the jar's directory states: tells one version from another without reading 15 MB.
    private static String key(URL archive) throws IOException {
        URLConnection connection = archive.openConnection();
        long checksum = connection instanceof JarURLConnection jar
                ? jar.getJarEntry().getCrc()
                : connection.getContentLengthLong();
        return Long.toHexString(checksum);
    }

    private static void unpack(URL archive, Path directory, Path home) throws IOException {
        Files.createDirectories(directory);
        Path staging = Files.createTempDirectory(directory, "staging-");
        try {
            Files.setPosixFilePermissions(staging, PROGRAM);
            unpack(archive, staging);
            publish(staging, home);
        } finally {
            if (Files.exists(staging)) {
                ServerDirectory.delete(staging);
            }
        }
    }

    /// Somebody else may have unpacked the same meanwhile, when the directory is shared.
    private static void publish(Path staging, Path home) throws IOException {
        try {
            ServerDirectory.move(staging, home);
        } catch (IOException e) {
            if (!Files.isDirectory(home)) {
                throw e;
            }
        }
    }

    private static void unpack(URL archive, Path target) throws IOException {
        try (InputStream packed = archive.openStream();
                TarArchiveInputStream tar =
                        new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed, BUFFER)))) {
            @Nullable TarArchiveEntry entry = tar.getNextEntry();
            while (entry != null) {
                unpack(tar, entry, target);
                entry = tar.getNextEntry();
            }
        }
    }

    private static void unpack(InputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("an entry that leads outside: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.resolveSibling(""));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, path);
            Files.setPosixFilePermissions(path, (entry.getMode() & EXECUTABLE) == 0 ? CONTENT : PROGRAM);
        }
    }
}
