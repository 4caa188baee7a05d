package io.zenmarket.readerswriters.files;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/// A moving window over a stream of bytes that finds line after line: ended by line feed, carriage return, both, or
/// the end of the stream. What was found stays in place until the window is moved. Not thread-safe.
public final class LineWindow implements Closeable {

    /// A longer line is not taken into memory, unless another length is asked for.
    public static final int LONGEST_LINE = 65_536;

    private static final int LARGEST = 1 << 20;

    private final InputStream in;
    private final int longest;
    private final byte[] bytes;
    private long unread;
    private boolean ended;

    private long offset;
    private int next;
    private int filled;
    private long nextLine;
    private int start;
    private int end;

    /// What [#next] found.
    public enum Found {
        /// A line, from [LineWindow#start] to [LineWindow#end].
        LINE,
        /// A line that is too long; [LineWindow#skip] leaves it behind.
        TOO_LONG,
        /// The next line does not end in the window, which must be moved.
        MORE,
        /// Nothing.
        END
    }

    /// @param in at the first byte; closed by [#close]
    /// @param limit bytes to read at most
    /// @param offset place of the first byte in the content
    /// @param line number of the first line
    public LineWindow(InputStream in, long limit, long offset, long line) {
        this(in, limit, offset, line, LONGEST_LINE);
    }

    /// @param longest longest line in bytes, at most 256 MiB
    public LineWindow(InputStream in, long limit, long offset, long line, int longest) {
        this.in = in;
        this.longest = longest;
        this.bytes = new byte[Math.clamp(limit, 2 * longest, Math.max(LARGEST, 2 * longest))];
        this.unread = limit;
        this.offset = offset;
        this.nextLine = line;
    }

    /// Moves the window to the next line and fills it.
    public void move() throws IOException {
        System.arraycopy(bytes, next, bytes, 0, filled - next);
        filled -= next;
        offset += next;
        next = 0;
        while (!ended && filled < bytes.length) {
            int read = unread > 0 ? in.read(bytes, filled, (int) Math.min(unread, bytes.length - filled)) : -1;
            ended = read < 0;
            filled += Math.max(read, 0);
            unread -= Math.max(read, 0);
        }
    }

    /// Steps to the next line of the window.
    public Found next() {
        if (next == filled) {
            return ended ? Found.END : Found.MORE;
        }
        int cap = Math.min(filled, next + longest + 1);
        int lineEnd = ByteScan.lineEnd(bytes, next, cap);
        if (lineEnd - next > longest) {
            return Found.TOO_LONG;
        }
        if (!endKnown(lineEnd)) {
            return Found.MORE;
        }
        start = next;
        end = lineEnd;
        next = behind(lineEnd);
        nextLine++;
        return Found.LINE;
    }

    /// A carriage return as the last byte of the window may be half of a line end.
    private boolean endKnown(int lineEnd) {
        return ended || lineEnd < filled - 1 || (lineEnd < filled && bytes[lineEnd] == '\n');
    }

    private int behind(int lineEnd) {
        boolean both = lineEnd + 1 < filled && bytes[lineEnd] == '\r' && bytes[lineEnd + 1] == '\n';
        return Math.min(filled, lineEnd + (both ? 2 : 1));
    }

    /// Leaves the next line behind, however long, by moving the window.
    ///
    /// @return whether it had a line end
    public boolean skip() throws IOException {
        int lineEnd = ByteScan.lineEnd(bytes, next, filled);
        while (!endKnown(lineEnd)) {
            next = lineEnd;
            move();
            lineEnd = ByteScan.lineEnd(bytes, 0, filled);
        }
        next = behind(lineEnd);
        nextLine++;
        return lineEnd < filled;
    }

    /// Longest line that is found, in bytes.
    public int longest() {
        return longest;
    }

    public byte[] bytes() {
        return bytes;
    }

    /// First byte of the line that was found.
    public int start() {
        return start;
    }

    /// Behind its last byte, without the line end.
    public int end() {
        return end;
    }

    /// Whether that line was ended by the end of the stream.
    public boolean atEnd() {
        return ended && end == filled;
    }

    /// The beginning of the next line, as far as a reject can use it.
    public String nextText() {
        return ByteScan.text(bytes, next, filled);
    }

    /// Number of the next line.
    public long nextLine() {
        return nextLine;
    }

    /// Place of the next line in the content.
    public long offset() {
        return offset + next;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
