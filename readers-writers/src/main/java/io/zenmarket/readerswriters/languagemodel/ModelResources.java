package io.zenmarket.readerswriters.languagemodel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Reads resources of the class path, whole.
final class ModelResources {

    private ModelResources() {}

    /// Reads one.
    ///
    /// @param name relative to this package, or absolute
    static byte[] read(String name) {
        try (InputStream in = ModelResources.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(
                        name + ": resource, expected on the class path, was absent; build the project again");
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name + ": resource, expected readable, was not", unreadable);
        }
    }

    /// Refuses another file than the one meant.
    ///
    /// @return the bytes
    /// @throws IllegalArgumentException when they are not those with this digest
    static byte[] require(String name, byte[] bytes, String sha256) {
        String actual = HexFormat.of().formatHex(sha256().digest(bytes));
        if (!actual.equals(sha256)) {
            throw new IllegalArgumentException(name + ": SHA-256, expected " + sha256 + ", was " + actual
                    + "; the fine-tuned weights fit that one model only");
        }
        return bytes;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256: expected in every Java runtime, was absent", impossible);
        }
    }
}
