import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/// Makes of two AOT caches, dumped from the same classes, the one that both are but for the clock:
/// `java WithoutClocks.java FIRST SECOND RESULT`.
///
/// Archived soft references carry the milliseconds at which they were last used, in two dumps the only words that
/// differ. They become zero: long unused. So do the header's checksums over them, which the JVM looks at only when it is
/// asked to verify caches. Where anything else differs, this refuses.
final class WithoutClocks {

    /// Checksums and their like are within the header.
    private static final int HEADER_BYTES = 4096;

    /// More words than this are no clocks.
    private static final int MOST = 2000;

    /// A hundred years, and ten minutes between two dumps.
    private static final long LATEST_MILLIS = 100L * 366 * 24 * 3600 * 1000;

    private static final long APART_MILLIS = 600_000;

    private WithoutClocks() {}

    public static void main(String[] files) throws IOException {
        ByteBuffer first = read(files[0]);
        ByteBuffer second = read(files[1]);
        if (first.limit() != second.limit()) {
            throw new IllegalStateException(
                    files[1] + ": expected " + first.limit() + " bytes as in " + files[0] + ", was " + second.limit());
        }
        int words = clear(first, second);
        Files.write(Path.of(files[2]), first.array());
        System.out.println(files[2] + ": " + words + " words that differed are zero");
    }

    private static ByteBuffer read(String file) {
        try {
            return ByteBuffer.wrap(Files.readAllBytes(Path.of(file))).order(ByteOrder.LITTLE_ENDIAN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int clear(ByteBuffer first, ByteBuffer second) {
        int words = 0;
        for (int at = 0; at + Long.BYTES <= first.limit(); at += Long.BYTES) {
            long one = first.getLong(at);
            long other = second.getLong(at);
            if (one != other) {
                boolean clock = at < HEADER_BYTES
                        || Math.max(one, other) < LATEST_MILLIS && Math.min(one, other) > 0
                                && Math.abs(one - other) < APART_MILLIS;
                words++;
                if (!clock || words > MOST) {
                    throw new IllegalStateException(
                            "byte " + at + ": expected a clock or the same in both, was " + one + " and " + other);
                }
                first.putLong(at, header(at, one, other));
            }
        }
        return words;
    }

    /// The header begins with a magic number of four bytes, which stays: only what differs becomes zero.
    private static long header(int at, long one, long other) {
        if (at >= HEADER_BYTES) {
            return 0;
        }
        long high = 0xffff_ffff_0000_0000L;
        long same = ((one ^ other) & high) == 0 ? high : 0;
        return one & (same | (((one ^ other) & ~high) == 0 ? ~high : 0));
    }
}
