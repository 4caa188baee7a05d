package io.zenmarket.readerswriters.languagemodel;

import java.util.List;

/// The operations that give each group of numbers a step of its own, see [OwnSteps].
final class StepNodes {

    private static final String PREFIX = "own/";
    private static final List<byte[]> TO_BYTE = List.of(NodeWriter.number("to", OnnxFields.TYPE_UNSIGNED_BYTE));
    private static final List<byte[]> OVER_EACH_TOKEN = over(2);
    private static final List<byte[]> OVER_EACH_TEXT = over(1);
    private static final List<byte[]> BY_ROW = List.of(NodeWriter.number("axis", 0));
    private static final List<byte[]> TOGETHER = BY_ROW;
    private static final List<byte[]> BESIDE = List.of(NodeWriter.number("axis", 1));
    private static final List<byte[]> ROWS = List.of(NodeWriter.number("axis", 2));

    /// A product of a quantised tensor and a quantised matrix, plus a bias.
    ///
    /// @param tensor what is quantised
    /// @param matrix name of the matrix without `_quantized`
    /// @param output name of the sum
    record Product(String tensor, String matrix, String bias, String output) {}

    private final NodeWriter graph;
    private final Weights weights;
    private final StepGroup group;
    private final String zero;
    private final String one;
    private final String middle;
    private final String middleByte;
    private final String levels;
    private final String tiny;
    private final String line;
    private final String column;
    private final String row;
    private final String first;
    private final String third;

    /// @param graph where constants are written at once
    StepNodes(NodeWriter graph, Weights weights, StepGroup group) {
        this.graph = graph;
        this.weights = weights;
        this.group = group;
        zero = graph.floats(PREFIX + "zero", 0);
        one = graph.floats(PREFIX + "one", 1);
        middle = graph.floats(PREFIX + "middle", 128);
        middleByte = graph.unsignedByte(PREFIX + "middle byte", 128);
        levels = graph.floats(PREFIX + "levels", 255);
        tiny = graph.floats(PREFIX + "tiny", Float.MIN_NORMAL * 1024);
        line = graph.longs(PREFIX + "line", -1);
        column = graph.longs(PREFIX + "column", -1, 1);
        row = graph.longs(PREFIX + "row", 1, -1);
        first = graph.longs(PREFIX + "first", 0);
        third = graph.longs(PREFIX + "third", 2);
    }

    /// From a tensor [texts, tokens, n] its bytes as a row per token, and per row its step, and step ·
    /// (128 − zero) beside a one.
    void quantize(String tensor) {
        String most = widest("ReduceMax", tensor, "most");
        String least = widest("ReduceMin", tensor, "least");
        String maximum = graph.node("Max", part(tensor, "maximum"), most, zero);
        String minimum = graph.node("Min", part(tensor, "minimum"), least, zero);
        String range = graph.node("Sub", part(tensor, "range"), maximum, minimum);
        String width = graph.node("Max", part(tensor, "width"), range, tiny);
        String step = graph.node("Div", part(tensor, "step"), width, levels);
        String below = graph.node("Div", part(tensor, "below"), minimum, step);
        String zeros = graph.node("Round", part(tensor, "zeros"), graph.node("Neg", part(tensor, "above"), below));
        String rest = graph.node("Sub", part(tensor, "rest"), middle, zeros);
        String shift = graph.node("Mul", part(tensor, "shift"), step, rest);
        String ones = graph.node("Div", part(tensor, "ones"), step, step);
        graph.node("Concat", BESIDE, part(tensor, "shift and one"), shift, ones);
        bytes(tensor, step, zeros);
        shape(tensor);
    }

    /// The greatest or the least number of each row's group, a row per token.
    private String widest(String reduction, String tensor, String part) {
        String rows = graph.node(reduction, OVER_EACH_TOKEN, part(tensor, part + " of tokens"), tensor);
        if (group == StepGroup.TOKEN) {
            return graph.node("Reshape", part(tensor, part), rows, column);
        }
        String texts = graph.node(reduction, OVER_EACH_TEXT, part(tensor, part + " of texts"), rows);
        String nothing = graph.node("Sub", part(tensor, part + " and nothing"), rows, rows);
        String all = graph.node("Add", part(tensor, part + " of all"), texts, nothing);
        return graph.node("Reshape", part(tensor, part), all, column);
    }

    private void bytes(String tensor, String step, String zeros) {
        String lineOfZeros = graph.node("Reshape", part(tensor, "line of zeros"), zeros, line);
        graph.runtimeNode(
                "QuantizeLinear",
                BY_ROW,
                part(tensor, "bytes"),
                graph.node("Flatten", ROWS, part(tensor, "rows"), tensor),
                graph.node("Reshape", part(tensor, "line of steps"), step, line),
                graph.node("Cast", TO_BYTE, part(tensor, "zero bytes"), lineOfZeros));
    }

    /// Of what is computed from the tensor: its texts, its tokens, and whatever comes out.
    private void shape(String tensor) {
        String whole = graph.node("Shape", part(tensor, "whole shape"), tensor);
        String texts = graph.node("Slice", part(tensor, "texts and tokens"), whole, first, third);
        graph.node("Concat", TOGETHER, part(tensor, "shape"), texts, line);
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
        String shifts = part(product.tensor(), "shift and one");
        String sum = graph.node("Gemm", part(matrix, "sum"), shifts, sumsAndBias(product, bytes, scale), scaled);
        graph.node("Reshape", product.output(), sum, part(product.tensor(), "shape"));
    }

    /// As the two rows of a matrix.
    private String sumsAndBias(Product product, String bytes, String scale) {
        String matrix = product.matrix();
        String sums = graph.floats(part(matrix, "line of sums"), weights.columnSums(bytes, scale));
        return graph.node(
                "Concat",
                TOGETHER,
                part(matrix, "sums and bias"),
                graph.node("Reshape", part(matrix, "sums"), sums, row),
                graph.node("Reshape", part(matrix, "bias"), product.bias(), row));
    }

    private static List<byte[]> over(int axis) {
        return List.of(NodeWriter.numbers("axes", axis), NodeWriter.number("keepdims", 1));
    }

    private static String part(String name, String part) {
        return PREFIX + name + "/" + part;
    }
}
