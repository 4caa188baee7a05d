package io.zenmarket.readerswriters.objectstore;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/// What a put stores: a known number of bytes that can be read more than once, for a request may have to be repeated.
interface Content {

    /// In bytes.
    long size();

    /// Bytes `offset` to `offset + length`; the stream fails when there are fewer.
    InputStream open(long offset, long length) throws IOException;

    static Content of(byte[] bytes) {
        return new Bytes(bytes);
    }

    /// The file's size is taken now: a file that is cut while it is read is an error, not a shorter object.
    static Content of(Path file) {
        try {
            return new LocalFile(file, Files.size(file));
        } catch (IOException failure) {
            throw FileFailures.of(file, "read what is to be stored", failure);
        }
    }

    /// Bytes in memory; not copied.
    record Bytes(byte[] bytes) implements Content {

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public InputStream open(long offset, long length) {
            return new ByteArrayInputStream(bytes, Math.toIntExact(offset), Math.toIntExact(length));
        }
    }

    /// A file on this machine.
    record LocalFile(Path file, long size) implements Content {

        @Override
        public InputStream open(long offset, long length) throws IOException {
            SeekableByteChannel channel = Files.newByteChannel(file);
            long available = channel.size() - offset;
            if (available < length) {
                channel.close();
                throw new EOFException(file + ": expected " + size + " bytes, was cut to " + (offset + available));
            }
            return new ExactStream(Channels.newInputStream(channel.position(offset)), length);
        }
    }
}
