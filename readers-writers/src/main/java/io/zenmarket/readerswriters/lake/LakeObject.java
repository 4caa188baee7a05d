package io.zenmarket.readerswriters.lake;

/// One published object.
///
/// @param key where readers of the lake find it
/// @param sha256 of its bytes, lower-case hexadecimal; also kept under `history/<sha256>`
/// @param bytes its size
/// @param rows how many it holds
/// @param span first and last time in it
public record LakeObject(String key, String sha256, long bytes, long rows, Span span) {

    /// First and last time, epoch seconds.
    public record Span(long first, long last) {}

    /// Where the bytes are kept for ever.
    public String historyKey() {
        return historyKey(sha256);
    }

    /// Where bytes of this hash are kept for ever.
    public static String historyKey(String sha256) {
        return "history/" + sha256;
    }
}
