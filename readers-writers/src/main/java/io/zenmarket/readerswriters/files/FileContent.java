package io.zenmarket.readerswriters.files;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// The unpacked bytes of a file or archive entry. Damage of the packing ends the content early, and is told
/// by [#damage]; other faults of reading are thrown. Not thread-safe.
public final class FileContent implements Closeable {

    private static final int PACKED_BUFFER = 1 << 16;
    private static final long UNLIMITED = Long.MAX_VALUE / 2;

    private final FileOrigin file;
    private final FileLocator locator;
    private final Unpacked unpacked;
    private final byte[] head;

    private FileContent(FileOrigin file, FileLocator locator, Unpacked unpacked, int head) throws IOException {
        this.file = file;
        this.locator = locator;
        this.unpacked = unpacked;
        this.head = unpacked.readNBytes(head);
    }

    /// Which bytes of a file are meant, and how many at most.
    ///
    /// @param file where it is
    /// @param locator how to get at them
    /// @param names which entries of an archive are meant
    /// @param most unpacked bytes; what is packed to more counts as damaged there
    public record Request(FileOrigin file, FileLocator locator, FileNames names, long most) {}

    /// Opens it.
    ///
    /// @param head how many of the first bytes are kept for [#head]
    public static FileContent open(Request request, int head) throws IOException {
        Unpacked unpacked = new Unpacked(request);
        try {
            return new FileContent(request.file, request.locator, unpacked, head);
        } catch (IOException | RuntimeException e) {
            unpacked.close();
            throw e;
        }
    }

    /// The first bytes, of the content as a whole.
    public byte[] head() {
        return head;
    }

    /// What is wrong with the packing as far as it was read; empty when nothing is.
    public String damage() {
        return unpacked.damage;
    }

    /// The content from a place on. To be called once; the stream is closed with this.
    public InputStream from(long offset) throws IOException {
        if (locator.kind() == FileLocator.Kind.PLAIN) {
            unpacked.close();
            unpacked.in = file.open(offset);
            unpacked.left = UNLIMITED;
            return unpacked;
        }
        InputStream all = new SequenceInputStream(new ByteArrayInputStream(head), unpacked);
        all.skipNBytes(offset);
        return all;
    }

    @Override
    public void close() throws IOException {
        unpacked.close();
    }

    /// Ends where the packing is damaged.
    private static final class Unpacked extends InputStream {

        private final Request request;
        private InputStream in = InputStream.nullInputStream();
        private long left;
        private String damage = "";

        Unpacked(Request request) throws IOException {
            this.request = request;
            left = request.locator.kind() == FileLocator.Kind.PLAIN ? UNLIMITED : Math.min(UNLIMITED, request.most);
            try {
                in = unpack();
            } catch (EOFException | ZipException | IllegalArgumentException e) {
                damaged(e);
            }
        }

        private InputStream unpack() throws IOException {
            FileOrigin file = request.file;
            int entry = request.locator.entry();
            return switch (request.locator.kind()) {
                case PLAIN -> file.open(0);
                case GZIP -> gunzip(file.open(0));
                case ENTRY -> ZipEntries.open(Path.of(request.locator.place()), entry);
                case STREAMED_ENTRY -> ZipEntries.openThrough(file, entry);
                case DAMAGED_ARCHIVE -> throw new EOFException("the archive's directory is missing");
                case EMPTY_ARCHIVE -> throw new EOFException();
            };
        }

        private static InputStream gunzip(InputStream packed) throws IOException {
            try {
                return new GZIPInputStream(packed, PACKED_BUFFER);
            } catch (IOException e) {
                packed.close();
                throw e;
            }
        }

        private void damaged(Exception e) {
            String told = e.getMessage() == null ? "its end is missing" : e.getMessage();
            damage = switch (request.locator.kind()) {
                case EMPTY_ARCHIVE -> "zip: expected an entry named " + request.names.text(" or ") + ", was none";
                case GZIP -> "gzip: expected a whole file, was cut or damaged (" + told + ")";
                default -> "zip: expected a whole archive, was cut or damaged (" + told + ")";
            };
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            if (!damage.isEmpty()) {
                return -1;
            }
            try {
                int read = in.read(target, from, (int) Math.min(length, left + 1));
                left -= Math.max(0, read);
                if (left < 0) {
                    damage = "content: expected at most " + request.most + " bytes unpacked, was more";
                    return -1;
                }
                return read;
            } catch (EOFException | ZipException e) {
                damaged(e);
                return -1;
            }
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
