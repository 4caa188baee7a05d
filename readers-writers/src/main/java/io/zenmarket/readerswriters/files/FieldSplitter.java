package io.zenmarket.readerswriters.files;

import java.util.ArrayList;
import java.util.List;

/// Cuts one line into fields without copying it; only a line with quotes is rewritten without them.
///
/// A field in double quotes may hold the separator, and a doubled quote stands for one; a line end always ends the
/// record, so that an unclosed quote costs one row and not the rest of the file. A quote inside an unquoted field is
/// an ordinary character. Not thread-safe.
public final class FieldSplitter {

    /// Result of [#split] when a quote is not closed, or is followed by more than blanks.
    public static final int BAD_QUOTE = -1;

    private static final long QUOTES = ByteScan.repeat('"');

    private final byte separator;
    private final long separators;
    private final int[] ends;
    private final int[] starts;
    private byte[] bytes = new byte[0];
    private byte[] unquoted = new byte[0];

    /// @param separator between fields, ASCII
    /// @param capacity fields to keep; further ones are counted
    public FieldSplitter(char separator, int capacity) {
        this.separator = (byte) separator;
        this.separators = ByteScan.repeat(separator);
        this.ends = new int[capacity];
        this.starts = new int[capacity];
    }

    /// Cuts the line in `from` to `to`.
    ///
    /// @return the number of fields, at least 1, or [#BAD_QUOTE]
    public int split(byte[] line, int from, int to) {
        bytes = line;
        int count = 0;
        int start = from;
        int at = from;
        for (; at <= to - 8; at += 8) {
            long word = ByteScan.word(line, at);
            if (ByteScan.matches(word, QUOTES) != 0) {
                return splitQuoted(line, from, to);
            }
            for (long found = ByteScan.matches(word, separators); found != 0; found &= found - 1) {
                int end = at + (Long.numberOfTrailingZeros(found) >>> 3);
                add(count++, start, end);
                start = end + 1;
            }
        }
        for (; at < to; at++) {
            if (line[at] == '"') {
                return splitQuoted(line, from, to);
            }
            if (line[at] == separator) {
                add(count++, start, at);
                start = at + 1;
            }
        }
        add(count++, start, to);
        return count;
    }

    private void add(int field, int start, int end) {
        if (field < ends.length) {
            starts[field] = start;
            ends[field] = end;
        }
    }

    /// Where the fields are: the line handed in, or its copy without quotes.
    public byte[] bytes() {
        return bytes;
    }

    /// First byte of a field that is no blank.
    public int start(int field) {
        return ByteScan.trimStart(bytes, starts[field], ends[field]);
    }

    /// Behind the last byte of a field that is no blank; [#start] when there is none.
    public int end(int field) {
        return ByteScan.trimEnd(bytes, start(field), ends[field]);
    }

    public String text(int field) {
        return ByteScan.text(bytes, start(field), end(field));
    }

    /// The fields of one line as texts; empty when its quotes are bad.
    public static List<String> texts(char separator, byte[] line, int from, int to) {
        FieldSplitter splitter = new FieldSplitter(separator, 256);
        int count = Math.min(splitter.split(line, from, to), 256);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add(splitter.text(i));
        }
        return texts;
    }

    private int splitQuoted(byte[] line, int from, int to) {
        if (unquoted.length < to - from) {
            unquoted = new byte[to - from];
        }
        bytes = unquoted;
        int count = 0;
        int filled = 0;
        int at = from;
        while (true) {
            int start = filled;
            int opening = ByteScan.trimStart(line, at, to);
            if (opening < to && line[opening] == '"') {
                at = opening + 1;
                while (at < to && (line[at] != '"' || (at + 1 < to && line[at + 1] == '"'))) {
                    at += line[at] == '"' ? 1 : 0;
                    unquoted[filled++] = line[at++];
                }
                int closing = at;
                at = closing < to ? skipBlanks(line, closing + 1, to) : to;
                if (closing == to || (at < to && line[at] != separator)) {
                    return BAD_QUOTE;
                }
            } else {
                while (at < to && line[at] != separator) {
                    unquoted[filled++] = line[at++];
                }
            }
            add(count++, start, filled);
            if (at == to) {
                return count;
            }
            at++;
        }
    }

    /// Blanks behind a closing quote; a tab that separates is none.
    private int skipBlanks(byte[] line, int from, int to) {
        int at = from;
        while (at < to && line[at] != separator && ByteScan.isBlank(line[at])) {
            at++;
        }
        return at;
    }
}
