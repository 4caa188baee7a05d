package io.zenmarket.readerswriters.languagemodel;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// A Protocol Buffers message being written.
final class ProtoMessage {

    private static final int VARINT = 0;
    private static final int BYTES = 2;

    private final ByteArrayOutputStream out;

    /// An empty message.
    ///
    /// @param capacity bytes expected
    ProtoMessage(int capacity) {
        out = new ByteArrayOutputStream(capacity);
    }

    ProtoMessage varint(int number, long value) {
        number(((long) number << 3) | VARINT);
        number(value);
        return this;
    }

    ProtoMessage text(int number, String value) {
        return bytes(number, value.getBytes(StandardCharsets.UTF_8));
    }

    ProtoMessage bytes(int number, byte[] value) {
        number(((long) number << 3) | BYTES);
        number(value.length);
        out.writeBytes(value);
        return this;
    }

    /// A field as it is elsewhere.
    ProtoMessage copy(ProtoField field) {
        out.write(field.bytes(), field.start(), field.to() - field.start());
        return this;
    }

    byte[] toBytes() {
        return out.toByteArray();
    }

    private void number(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            out.write((int) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }
}
