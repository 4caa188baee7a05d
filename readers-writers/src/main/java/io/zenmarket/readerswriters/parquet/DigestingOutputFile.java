package io.zenmarket.readerswriters.parquet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;

/// A local file that is counted and digested while it is written, so that nobody has to read it again for that.
/// Not thread-safe; written once.
final class DigestingOutputFile implements OutputFile {

    private final Path path;
    private final MessageDigest digest = sha256();
    private final ByteArrayOutputStream held = new ByteArrayOutputStream(1 << 16);
    private boolean holding;
    private long position;

    DigestingOutputFile(Path path) {
        this.path = path;
    }

    /// Keeps what is written from now on in memory until the end, because the footer is among it: its lists get a
    /// fixed order there (see [StableFooter]).
    DigestingOutputFile holdBack() {
        holding = true;
        return this;
    }

    /// Bytes written so far.
    long size() {
        return position;
    }

    /// Of all bytes; callable once, after the stream was closed.
    String sha256Hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public PositionOutputStream create(long blockSizeHint) throws IOException {
        return createOrOverwrite(blockSizeHint);
    }

    @Override
    public PositionOutputStream createOrOverwrite(long blockSizeHint) throws IOException {
        return new Stream(Files.newOutputStream(path));
    }

    @Override
    public boolean supportsBlockSize() {
        return false;
    }

    @Override
    public long defaultBlockSize() {
        return 0;
    }

    @Override
    public String getPath() {
        return path.toString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private final class Stream extends PositionOutputStream {

        private static final int BUFFER = 1 << 16;

        private final OutputStream out;

        Stream(OutputStream out) {
            this.out = out;
        }

        @Override
        public long getPos() {
            return position;
        }

        @Override
        public void write(int b) throws IOException {
            held.write(b);
            position++;
            drainWhenLarge();
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            held.write(bytes, offset, length);
            position += length;
            drainWhenLarge();
        }

        @Override
        public void close() throws IOException {
            try (out) {
                pass(holding ? StableFooter.of(held.toByteArray()) : held.toByteArray());
            }
        }

        private void drainWhenLarge() throws IOException {
            if (!holding && held.size() >= BUFFER) {
                pass(held.toByteArray());
                held.reset();
            }
        }

        private void pass(byte[] bytes) throws IOException {
            digest.update(bytes);
            out.write(bytes);
        }
    }
}
