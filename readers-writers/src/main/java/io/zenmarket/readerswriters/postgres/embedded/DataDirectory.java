package io.zenmarket.readerswriters.postgres.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/// The database's files: made once, in a staging directory that is renamed when it is whole.
final class DataDirectory {

    static final String MAJOR_VERSION = "18";
    static final String PASSWORD = "password";

    private static final int PASSWORD_BYTES = 24;

    private final ServerDirectory directory;
    private final ServerPrograms programs;

    DataDirectory(ServerDirectory directory, ServerPrograms programs) {
        this.directory = directory;
        this.programs = programs;
    }

    /// Makes the files unless they are there, and refuses those of another major version.
    void prepare() {
        Path version = directory.data().resolve("PG_VERSION");
        if (!Files.exists(directory.data())) {
            create();
        }
        String found = directory.read(directory.path().relativize(version).toString());
        if (!found.equals(MAJOR_VERSION)) {
            throw new EmbeddedPostgresException(directory.data() + ": expected files of PostgreSQL " + MAJOR_VERSION
                    + ", was " + (found.isEmpty() ? "something without " + version.getFileName() : "of " + found)
                    + "; move the directory away, or go back to the program that made it");
        }
    }

    private void create() {
        if (directory.read(PASSWORD).isEmpty()) {
            directory.write(PASSWORD, randomPassword());
        }
        Path staging = directory.staging();
        try {
            Path passwordFile = Files.writeString(staging.resolve(PASSWORD), directory.read(PASSWORD));
            programs.initialise(staging, staging.resolve("data"), passwordFile);
            ServerDirectory.move(staging.resolve("data"), directory.data());
        } catch (IOException e) {
            throw new EmbeddedPostgresException(directory.data() + ": expected to be made, was " + e.getMessage(), e);
        } finally {
            ServerDirectory.deleteIfPossible(staging);
        }
    }

    private static String randomPassword() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
