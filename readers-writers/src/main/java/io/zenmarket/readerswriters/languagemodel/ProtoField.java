package io.zenmarket.readerswriters.languagemodel;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// One field of a Protocol Buffers message inside an array of bytes: just enough of the wire format for
/// model files.
///
/// Source: Protocol Buffers documentation, "Encoding".
///
/// @param bytes the array, shared
/// @param number the field's number
/// @param start first byte of the tag
/// @param from first byte of the value, behind the length if there is one
/// @param to first byte behind the value
/// @param varint the value of a varint field, else 0
record ProtoField(byte[] bytes, int number, int start, int from, int to, long varint) {

    private static final int VARINT = 0;
    private static final int EIGHT_BYTES = 1;
    private static final int BYTES = 2;
    private static final int FOUR_BYTES = 5;

    /// The fields of the message that a range of bytes holds, in order.
    ///
    /// @throws IllegalArgumentException when the range is no message
    static List<ProtoField> of(byte[] bytes, int from, int to) {
        List<ProtoField> fields = new ArrayList<>();
        int next = from;
        while (next < to) {
            ProtoField field = at(bytes, next, to);
            fields.add(field);
            next = field.to;
        }
        return fields;
    }

    /// The fields of this field's message.
    List<ProtoField> fields() {
        return of(bytes, from, to);
    }

    String text() {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    int length() {
        return to - from;
    }

    private static ProtoField at(byte[] bytes, int start, int limit) {
        long tag = varint(bytes, start, limit);
        int behindTag = start + varintLength(tag);
        int wireType = (int) (tag & 7);
        long value = wireType == VARINT || wireType == BYTES ? varint(bytes, behindTag, limit) : 0;
        int from = wireType == BYTES ? behindTag + varintLength(value) : behindTag;
        long to = from
                + switch (wireType) {
                    case VARINT -> varintLength(value);
                    case EIGHT_BYTES -> 8;
                    case BYTES -> value;
                    case FOUR_BYTES -> 4;
                    default -> -1L - from;
                };
        if (to < from || to > limit) {
            throw new IllegalArgumentException(
                    "model: byte " + start + ", expected a field that ends by " + limit + ", was broken");
        }
        return new ProtoField(bytes, (int) (tag >>> 3), start, from, (int) to, wireType == VARINT ? value : 0);
    }

    private static long varint(byte[] bytes, int from, int limit) {
        long value = 0;
        for (int index = from; index < limit && index < from + 10; index++) {
            value |= (long) (bytes[index] & 0x7F) << (7 * (index - from));
            if (bytes[index] >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("model: byte " + from + ", expected a whole number, was cut off");
    }

    /// Bytes of a number in its shortest form, the only one that writers use.
    static int varintLength(long value) {
        return Math.max(1, (70 - Long.numberOfLeadingZeros(value)) / 7);
    }
}
