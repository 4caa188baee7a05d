package io.zenmarket.readerswriters.languagemodel;

import java.util.List;

/// The operations that give each group of numbers a step of its own, see [OwnSteps].
final class StepNodes {

    private static final String PREFIX = "own/";
    private static final List<byte[]> TO_BYTE = List.of(NodeWriter.number("to", OnnxFields.TYPE_UNSIGNED_BYTE));
    private static final List<byte[]> BY_ROW = List.of(NodeWriter.number("axis", 0));

    /// A product of a quantised tensor and a quantised matrix, plus a bias.
    ///
    /// @param tensor what is quantised
    /// @param matrix name of the matrix without `_quantized`
    /// @param output name of the sum
    record Product(String tensor, String matrix, String bias, String output) {}

    private final NodeWriter graph;
    private final Weights weights;
    private final List<byte[]> overEachGroup;
    private final List<byte[]> rowPerGroup;
    private final String zero;
    private final String one;
    private final String middle;
    private final String middleByte;
    private final String levels;
    private final String tiny;
    private final String line;

    /// @param graph where constants are written at once
    StepNodes(NodeWriter graph, Weights weights, StepGroup group) {
        this.graph = graph;
        this.weights = weights;
        overEachGroup = List.of(NodeWriter.numbers("axes", group.axes()), NodeWriter.number("keepdims", 1));
        rowPerGroup = List.of(NodeWriter.number("axis", group.axis()));
        zero = graph.floats(PREFIX + "zero", 0);
        one = graph.floats(PREFIX + "one", 1);
        middle = graph.floats(PREFIX + "middle", 128);
        middleByte = graph.unsignedByte(PREFIX + "middle byte", 128);
        levels = graph.floats(PREFIX + "levels", 255);
        tiny = graph.floats(PREFIX + "tiny", Float.MIN_NORMAL * 1024);
        line = graph.longs(PREFIX + "line", -1);
    }

    /// From a tensor [texts, tokens, n] its bytes, and per group its step and step · (128 − zero) as
    /// [texts, 1, 1] or [texts, tokens, 1].
    void quantize(String tensor) {
        String most = graph.node("ReduceMax", overEachGroup, part(tensor, "most"), tensor);
        String least = graph.node("ReduceMin", overEachGroup, part(tensor, "least"), tensor);
        String maximum = graph.node("Max", part(tensor, "maximum"), most, zero);
        String minimum = graph.node("Min", part(tensor, "minimum"), least, zero);
        String range = graph.node("Sub", part(tensor, "range"), maximum, minimum);
        String width = graph.node("Max", part(tensor, "width"), range, tiny);
        String step = graph.node("Div", part(tensor, "step"), width, levels);
        String below = graph.node("Div", part(tensor, "below"), minimum, step);
        String zeros = graph.node("Round", part(tensor, "zeros"), graph.node("Neg", part(tensor, "above"), below));
        String rest = graph.node("Sub", part(tensor, "rest"), middle, zeros);
        graph.node("Mul", part(tensor, "shift"), step, rest);
        bytes(tensor, step, zeros);
    }

    /// The operator wants one step per row of a matrix.
    private void bytes(String tensor, String step, String zeros) {
        String lineOfZeros = graph.node("Reshape", part(tensor, "line of zeros"), zeros, line);
        String rows = graph.runtimeNode(
                "QuantizeLinear",
                BY_ROW,
                part(tensor, "rows of bytes"),
                graph.node("Flatten", rowPerGroup, part(tensor, "rows"), tensor),
                graph.node("Reshape", part(tensor, "line of steps"), step, line),
                graph.node("Cast", TO_BYTE, part(tensor, "zero bytes"), lineOfZeros));
        graph.node("Reshape", part(tensor, "bytes"), rows, graph.node("Shape", part(tensor, "shape"), tensor));
    }

    /// `Σ (byte − 128) · w · step + shift · Σ w + bias`.
    void product(Product product) {
        String matrix = product.matrix();
        String bytes = matrix + "_quantized";
        String scale = matrix + "_scale";
        String product8 = graph.runtimeNode(
                "MatMulIntegerToFloat",
                List.of(),
                part(matrix, "product"),
                part(product.tensor(), "bytes"),
                bytes,
                one,
                scale,
                middleByte,
                matrix + "_zero_point");
        String scaled = graph.node("Mul", part(matrix, "scaled"), product8, part(product.tensor(), "step"));
        String sums = graph.floats(part(matrix, "sums"), weights.columnSums(bytes, scale));
        String shifted = graph.node("Mul", part(matrix, "shifted"), part(product.tensor(), "shift"), sums);
        String offset = graph.node("Add", part(matrix, "offset"), shifted, product.bias());
        graph.node("Add", product.output(), scaled, offset);
    }

    private static String part(String name, String part) {
        return PREFIX + name + "/" + part;
    }
}
