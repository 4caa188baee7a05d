package io.zenmarket.readerswriters.objectstore;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// What a key may look like, the same for every store, so that a lake can move from a directory to a bucket and back.
///
/// A key is 1 to 1024 bytes of UTF-8: parts of 1 to 255 bytes, separated by `/`. No part is `.` or `..`, the first is
/// not [#RESERVED], and no character is a control character, an unpaired surrogate or one of U+FFFD to U+FFFF (a file
/// name or an answer in XML could not carry those). A prefix is the beginning of a key: its last part may be anything.
final class ObjectKeys {

    /// The first part under which the directory store keeps its own files.
    static final String RESERVED = ".tmp";

    private static final int MAX_BYTES = 1_024;
    private static final int MAX_PART_BYTES = 255;

    private ObjectKeys() {}

    /// @throws IllegalArgumentException when `key` is not a key
    static String requireKey(String key) {
        keyFault(key).ifPresent(fault -> refuse("key", key, fault));
        return key;
    }

    /// @throws IllegalArgumentException when no key begins with `prefix`
    static String requirePrefix(String prefix) {
        prefixFault(prefix).ifPresent(fault -> refuse("prefix", prefix, fault));
        return prefix;
    }

    static boolean isKey(String text) {
        return keyFault(text).isEmpty();
    }

    private static void refuse(String what, String text, String fault) {
        throw new IllegalArgumentException("object store: " + what + ", expected " + fault + ", was " + quoted(text));
    }

    private static String quoted(String text) {
        return '"' + text.replaceAll("\\p{Cntrl}", "\uFFFD") + '"';
    }

    private static Optional<String> keyFault(String key) {
        return textFault(key).or(() -> partsFault(key));
    }

    private static Optional<String> prefixFault(String prefix) {
        if (prefix.isEmpty()) {
            return Optional.empty();
        }
        int slash = prefix.lastIndexOf('/');
        return textFault(prefix).or(() -> slash < 0 ? Optional.empty() : partsFault(prefix.substring(0, slash)));
    }

    private static Optional<String> textFault(String text) {
        if (text.isEmpty() || bytes(text) > MAX_BYTES) {
            return Optional.of("1 to " + MAX_BYTES + " bytes of UTF-8");
        }
        return text.codePoints().allMatch(ObjectKeys::isPlain)
                ? Optional.empty()
                : Optional.of("no control character, unpaired surrogate or U+FFFD to U+FFFF");
    }

    private static Optional<String> partsFault(String text) {
        String[] parts = text.split("/", -1);
        if (parts[0].equals(RESERVED)) {
            return Optional.of("a first part other than " + RESERVED + ", where the store keeps its own files");
        }
        return Arrays.stream(parts).allMatch(ObjectKeys::isPart)
                ? Optional.empty()
                : Optional.of("parts of 1 to " + MAX_PART_BYTES + " bytes other than . and .., separated by /");
    }

    private static boolean isPart(String part) {
        return !part.isEmpty() && !part.equals(".") && !part.equals("..") && bytes(part) <= MAX_PART_BYTES;
    }

    private static boolean isPlain(int codePoint) {
        boolean surrogate = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        boolean unspeakable = codePoint >= 0xFFFD && codePoint <= 0xFFFF;
        return !surrogate && !unspeakable && !Character.isISOControl(codePoint);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
