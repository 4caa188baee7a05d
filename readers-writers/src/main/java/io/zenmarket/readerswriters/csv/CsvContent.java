package io.zenmarket.readerswriters.csv;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// The unpacked bytes of a slice's file or archive entry. Damage of the packing ends the content early, and is told by
/// [#damage]; other faults of reading are thrown.
final class CsvContent implements Closeable {

    /// Bytes of the beginning that tell the layout.
    private static final int HEAD = LineWindow.LONGEST_LINE + 1_024;

    private static final int PACKED_BUFFER = 1 << 16;

    private final CsvLocator locator;
    private final Unpacked unpacked;
    private final byte[] head;

    private CsvContent(CsvLocator locator, Unpacked unpacked) throws IOException {
        this.locator = locator;
        this.unpacked = unpacked;
        this.head = unpacked.readNBytes(HEAD);
    }

    static CsvContent open(CsvLocator locator) throws IOException {
        Unpacked unpacked = new Unpacked(locator);
        try {
            return new CsvContent(locator, unpacked);
        } catch (IOException e) {
            unpacked.close();
            throw e;
        }
    }

    /// The first bytes, of the content as a whole.
    byte[] head() {
        return head;
    }

    /// What is wrong with the packing as far as it was read; empty when nothing is.
    String damage() {
        return unpacked.damage;
    }

    /// The content from a place on. To be called once; the stream is closed with this.
    InputStream from(long offset) throws IOException {
        if (locator.kind() == CsvLocator.Kind.PLAIN) {
            unpacked.close();
            unpacked.in = Files.newInputStream(locator.path());
            unpacked.in.skipNBytes(offset); // a file's stream does so without reading
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

        private final CsvLocator.Kind kind;
        private InputStream in = InputStream.nullInputStream();
        private String damage = "";

        Unpacked(CsvLocator locator) throws IOException {
            this.kind = locator.kind();
            try {
                in = unpack(locator);
            } catch (EOFException | ZipException | IllegalArgumentException e) {
                damaged(e);
            }
        }

        private static InputStream unpack(CsvLocator locator) throws IOException {
            return switch (locator.kind()) {
                case PLAIN -> Files.newInputStream(locator.path());
                case GZIP -> gunzip(Files.newInputStream(locator.path()));
                case ENTRY -> CsvArchive.open(locator.path(), locator.entry());
                case STREAMED_ENTRY -> CsvArchive.openCut(locator.path(), locator.entry());
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
            damage = switch (kind) {
                case EMPTY_ARCHIVE -> "zip: expected an entry named *.csv, *.txt or *.tsv, was none";
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
                return in.read(target, from, length);
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
