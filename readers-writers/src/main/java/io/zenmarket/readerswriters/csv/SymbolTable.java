package io.zenmarket.readerswriters.csv;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/// Gives the rows of a symbol one text, upper-cased, without decoding it each time. Bounded: a symbol may have to give
/// its place to another, and is then decoded again. Not thread-safe.
final class SymbolTable {

    private static final int SIZE = 1 << 14;
    private static final int LONGEST = 64;

    private final byte[][] keys = new byte[SIZE][];
    private final String[] symbols = new String[SIZE];
    private byte[] lastKey = new byte[0];
    private String lastSymbol = "";

    /// The symbol written in `from` to `to`.
    String get(byte[] bytes, int from, int to) {
        if (isLast(bytes, from, to)) {
            return lastSymbol;
        }
        return to - from > LONGEST ? decode(bytes, from, to) : find(bytes, from, to);
    }

    /// From the end, where symbols differ most; for some bytes the library's comparison takes longer to begin.
    private boolean isLast(byte[] bytes, int from, int to) {
        int at = lastKey.length;
        boolean same = to - from == at;
        while (same && at > 0) {
            at--;
            same = lastKey[at] == bytes[from + at];
        }
        return same;
    }

    /// One place per hash: a symbol that meets another one's place takes it over.
    private String find(byte[] bytes, int from, int to) {
        int place = hash(bytes, from, to) & (SIZE - 1);
        byte[] key = keys[place];
        if (key == null || !Arrays.equals(key, 0, key.length, bytes, from, to)) {
            key = Arrays.copyOfRange(bytes, from, to);
            keys[place] = key;
            symbols[place] = decode(bytes, from, to);
        }
        lastKey = key;
        lastSymbol = symbols[place];
        return lastSymbol;
    }

    private static int hash(byte[] bytes, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + bytes[i];
        }
        return hash ^ (hash >>> 14);
    }

    private static String decode(byte[] bytes, int from, int to) {
        return new String(bytes, from, Math.min(to - from, 4 * LONGEST), StandardCharsets.UTF_8)
                .toUpperCase(Locale.ROOT);
    }
}
