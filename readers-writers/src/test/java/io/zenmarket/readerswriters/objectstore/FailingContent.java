package io.zenmarket.readerswriters.objectstore;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;

/// Content that can be read up to its middle.
///
/// @param size as it claims
record FailingContent(long size) implements Content {

    static FailingContent midway(long size) {
        return new FailingContent(size);
    }

    @Override
    public InputStream open(long offset, long length) {
        long readable = Math.clamp(size / 2 - offset, 0, length);
        InputStream begin = new ByteArrayInputStream(new byte[Math.toIntExact(readable)]);
        return readable == length ? begin : new SequenceInputStream(begin, new BrokenStream());
    }

    private static final class BrokenStream extends InputStream {

        @Override
        public int read() throws IOException {
            throw new IOException("the disk of the test broke");
        }
    }
}
