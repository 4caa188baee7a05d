package io.zenmarket.readerswriters.secondopinion;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Texts as they are sent and stored.
final class Texts {

    private static final int ID_LENGTH = 40;

    private Texts() {}

    /// The first 40 hexadecimal digits of the SHA-256 over parts, each ended by a zero byte.
    static String id(Iterable<String> parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, ID_LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256: expected in every Java runtime", impossible);
        }
    }

    /// At most so many characters, on one line, valid as UTF-8.
    static String shortened(String text, int limit) {
        String line = text.replaceAll("\\p{Cntrl}+", " ");
        String cut = line.length() <= limit ? line : line.substring(0, limit - 1) + "…";
        return new String(cut.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
