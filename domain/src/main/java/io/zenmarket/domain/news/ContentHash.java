package io.zenmarket.domain.news;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 of a story in its [NormalText]: title, a line feed, body.
final class ContentHash {

    private ContentHash() {}

    /// 64 lower-case hexadecimal digits.
    static String of(String normalTitle, String normalBody) {
        byte[] text = (normalTitle + "\n" + normalBody).getBytes(StandardCharsets.UTF_8);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256: expected in every JDK, was missing", e);
        }
    }
}
