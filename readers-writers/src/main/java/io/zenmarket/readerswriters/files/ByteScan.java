package io.zenmarket.readerswriters.files;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Looks through bytes eight at a time.
public final class ByteScan {

    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long LOW_BITS = 0x7F7F_7F7F_7F7F_7F7FL;
    private static final long LINE_FEEDS = repeat('\n');
    private static final long RETURNS = repeat('\r');

    private ByteScan() {}

    /// Eight times the same byte.
    static long repeat(int b) {
        return (b & 0xFF) * ONES;
    }

    /// The eight bytes from `at`, the first one lowest.
    static long word(byte[] bytes, int at) {
        return (long) WORD.get(bytes, at);
    }

    /// The top bit of each byte of `word` that equals the one of `repeated`; no carry, hence no false match.
    static long matches(long word, long repeated) {
        long x = word ^ repeated;
        return ~(((x & LOW_BITS) + LOW_BITS) | x | LOW_BITS);
    }

    /// Place of the first line feed or carriage return in `from` to `to`, or `to`.
    public static int lineEnd(byte[] bytes, int from, int to) {
        int at = from;
        for (; at <= to - 8; at += 8) {
            long word = word(bytes, at);
            long found = matches(word, LINE_FEEDS) | matches(word, RETURNS);
            if (found != 0) {
                return at + (Long.numberOfTrailingZeros(found) >>> 3);
            }
        }
        while (at < to && bytes[at] != '\n' && bytes[at] != '\r') {
            at++;
        }
        return at;
    }

    static boolean isBlank(byte b) {
        return b == ' ' || b == '\t' || b == '\f' || b == 0x0B;
    }

    /// Whether there is nothing but blanks in `from` to `to`.
    public static boolean isBlank(byte[] bytes, int from, int to) {
        return trimStart(bytes, from, to) == to;
    }

    public static int trimStart(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && isBlank(bytes[at])) {
            at++;
        }
        return at;
    }

    public static int trimEnd(byte[] bytes, int from, int to) {
        int at = to;
        while (at > from && isBlank(bytes[at - 1])) {
            at--;
        }
        return at;
    }

    /// The text of `from` to `to`; what is no UTF-8 becomes U+FFFD. Cut to what a message or a reject can use.
    public static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, Math.min(to - from, 4_096), StandardCharsets.UTF_8);
    }
}
