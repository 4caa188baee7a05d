package io.zenmarket.readerswriters.languagemodel;

import java.util.Arrays;
import java.util.List;

/// Operations and constants being added to a graph.
final class NodeWriter {

    /// The domain of the runtime's own operators.
    static final String RUNTIME = "com.microsoft";

    private final ProtoMessage graph;

    NodeWriter(ProtoMessage graph) {
        this.graph = graph;
    }

    /// An operator of ONNX.
    ///
    /// @return the output's name
    String node(String operator, List<byte[]> attributes, String output, String... inputs) {
        return write(operator, "", attributes, output, inputs);
    }

    String node(String operator, String output, String... inputs) {
        return node(operator, List.of(), output, inputs);
    }

    /// An operator of the runtime's own.
    ///
    /// @return the output's name
    String runtimeNode(String operator, List<byte[]> attributes, String output, String... inputs) {
        return write(operator, RUNTIME, attributes, output, inputs);
    }

    /// An attribute of one whole number.
    static byte[] number(String name, long value) {
        return new ProtoMessage(64)
                .text(OnnxFields.ATTRIBUTE_NAME, name)
                .varint(OnnxFields.ATTRIBUTE_INT, value)
                .varint(OnnxFields.ATTRIBUTE_TYPE, OnnxFields.ATTRIBUTE_TYPE_INT)
                .toBytes();
    }

    /// An attribute of a list of one whole number.
    static byte[] numbers(String name, long value) {
        return new ProtoMessage(64)
                .text(OnnxFields.ATTRIBUTE_NAME, name)
                .varint(OnnxFields.ATTRIBUTE_INTS, value)
                .varint(OnnxFields.ATTRIBUTE_TYPE, OnnxFields.ATTRIBUTE_TYPE_INTS)
                .toBytes();
    }

    /// A constant vector.
    ///
    /// @return its name
    String floats(String name, float... values) {
        byte[] raw = new byte[Float.BYTES * values.length];
        for (int index = 0; index < values.length; index++) {
            little(raw, Float.BYTES * index, Float.floatToRawIntBits(values[index]), Float.BYTES);
        }
        return constant(name, OnnxFields.TYPE_FLOAT, values.length, raw);
    }

    String longs(String name, long... values) {
        byte[] raw = new byte[Long.BYTES * values.length];
        for (int index = 0; index < values.length; index++) {
            little(raw, Long.BYTES * index, values[index], Long.BYTES);
        }
        return constant(name, OnnxFields.TYPE_LONG, values.length, raw);
    }

    String unsignedByte(String name, int value) {
        return constant(name, OnnxFields.TYPE_UNSIGNED_BYTE, 1, new byte[] {(byte) value});
    }

    private static void little(byte[] raw, int from, long bits, int bytes) {
        for (int index = 0; index < bytes; index++) {
            raw[from + index] = (byte) (bits >>> (Byte.SIZE * index));
        }
    }

    private String constant(String name, int type, int length, byte[] raw) {
        graph.bytes(
                OnnxFields.GRAPH_INITIALIZER,
                new ProtoMessage(raw.length + 128)
                        .varint(OnnxFields.TENSOR_DIMENSIONS, length)
                        .varint(OnnxFields.TENSOR_TYPE, type)
                        .text(OnnxFields.TENSOR_NAME, name)
                        .bytes(OnnxFields.TENSOR_RAW, raw)
                        .toBytes());
        return name;
    }

    private String write(String operator, String domain, List<byte[]> attributes, String output, String... inputs) {
        ProtoMessage node = new ProtoMessage(1024);
        Arrays.stream(inputs).forEach(input -> node.text(OnnxFields.NODE_INPUT, input));
        node.text(OnnxFields.NODE_OUTPUT, output).text(OnnxFields.NODE_OPERATOR, operator);
        attributes.forEach(attribute -> node.bytes(OnnxFields.NODE_ATTRIBUTE, attribute));
        if (!domain.isEmpty()) {
            node.text(OnnxFields.NODE_DOMAIN, domain);
        }
        graph.bytes(OnnxFields.GRAPH_NODE, node.toBytes());
        return output;
    }
}
