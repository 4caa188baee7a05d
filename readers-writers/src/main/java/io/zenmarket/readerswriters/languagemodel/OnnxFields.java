package io.zenmarket.readerswriters.languagemodel;

/// Field numbers of the ONNX messages read and written here. Source: ONNX, `onnx.proto3`.
final class OnnxFields {

    static final int MODEL_GRAPH = 7;
    static final int MODEL_OPERATOR_SETS = 8;

    static final int OPERATOR_SET_DOMAIN = 1;
    static final int OPERATOR_SET_VERSION = 2;

    static final int GRAPH_NODE = 1;
    static final int GRAPH_INITIALIZER = 5;
    static final int GRAPH_VALUE_INFO = 13;

    static final int NODE_INPUT = 1;
    static final int NODE_OUTPUT = 2;
    static final int NODE_OPERATOR = 4;
    static final int NODE_ATTRIBUTE = 5;
    static final int NODE_DOMAIN = 7;

    static final int ATTRIBUTE_NAME = 1;
    static final int ATTRIBUTE_INT = 3;
    static final int ATTRIBUTE_INTS = 8;
    static final int ATTRIBUTE_TYPE = 20;
    static final int ATTRIBUTE_TYPE_INT = 2;
    static final int ATTRIBUTE_TYPE_INTS = 7;

    static final int TENSOR_DIMENSIONS = 1;
    static final int TENSOR_TYPE = 2;
    static final int TENSOR_FLOATS = 4;
    static final int TENSOR_INTEGERS = 5;
    static final int TENSOR_NAME = 8;
    static final int TENSOR_RAW = 9;

    static final int TYPE_FLOAT = 1;
    static final int TYPE_UNSIGNED_BYTE = 2;
    static final int TYPE_BYTE = 3;
    static final int TYPE_LONG = 7;

    private OnnxFields() {}
}
