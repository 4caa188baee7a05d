package io.zenmarket.readerswriters.languagemodel;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The named weights of a model file, changed where they lie in its bytes: no size ever changes.
final class Weights {

    private static final VarHandle FLOAT = MethodHandles.byteArrayViewVarHandle(float[].class, ByteOrder.LITTLE_ENDIAN);

    /// Where a tensor's values lie.
    ///
    /// @param dimensions its shape
    private record Place(List<Long> dimensions, int type, ProtoField values) {

        String shape() {
            return dimensions + " of type " + type;
        }
    }

    private final byte[] model;
    private final Map<String, Place> places = new HashMap<>();

    /// Finds the tensors.
    ///
    /// @param model an ONNX model, changed by the other methods
    Weights(byte[] model) {
        this.model = model;
        for (ProtoField field : ProtoField.of(model, 0, model.length)) {
            if (field.number() == OnnxFields.MODEL_GRAPH) {
                field.fields().stream()
                        .filter(part -> part.number() == OnnxFields.GRAPH_INITIALIZER)
                        .forEach(this::locate);
            }
        }
    }

    /// A float tensor's values.
    float[] floats(String name, int length) {
        int from = place(name, OnnxFields.TYPE_FLOAT, 4L * length, List.of((long) length));
        float[] values = new float[length];
        for (int index = 0; index < length; index++) {
            values[index] = (float) FLOAT.get(model, from + 4 * index);
        }
        return values;
    }

    void putFloats(String name, float[] values) {
        int from = place(name, OnnxFields.TYPE_FLOAT, 4L * values.length, List.of((long) values.length));
        for (int index = 0; index < values.length; index++) {
            FLOAT.set(model, from + 4 * index, values[index]);
        }
    }

    /// First of the `rows × columns` signed bytes of a matrix in [#model()].
    int matrix(String name, int rows, int columns) {
        return place(name, OnnxFields.TYPE_BYTE, (long) rows * columns, List.of((long) rows, (long) columns));
    }

    /// Whether a tensor of small integers, one byte each, is nothing but zeros.
    boolean isZero(String name, int length) {
        int from = place(name, OnnxFields.TYPE_BYTE, length, List.of((long) length));
        for (int index = from; index < from + length; index++) {
            if (model[index] != 0) {
                return false;
            }
        }
        return true;
    }

    /// Sum of each column of a quantised matrix, times the column's scale.
    float[] columnSums(String matrix, String scale) {
        List<Long> shape = dimensions(matrix);
        int columns = shape.get(1).intValue();
        int from = matrix(matrix, shape.get(0).intValue(), columns);
        int[] sums = new int[columns];
        for (int index = 0; index < shape.get(0) * columns; index++) {
            sums[index % columns] += model[from + index];
        }
        float[] scaled = floats(scale, columns);
        for (int column = 0; column < columns; column++) {
            scaled[column] *= sums[column];
        }
        return scaled;
    }

    private List<Long> dimensions(String matrix) {
        Place place = places.get(matrix);
        if (place == null || place.dimensions().size() != 2) {
            throw new IllegalArgumentException(
                    "model: tensor " + matrix + ", expected a matrix, was another or absent");
        }
        return place.dimensions();
    }

    byte[] model() {
        return model;
    }

    private int place(String name, int type, long bytes, List<Long> dimensions) {
        Place expected = new Place(dimensions, type, new ProtoField(model, 0, 0, 0, 0, 0));
        Place place = places.get(name);
        if (place == null
                || !place.shape().equals(expected.shape())
                || place.values().length() != bytes) {
            throw new IllegalArgumentException("model: tensor " + name + ", expected " + expected.shape() + ", was "
                    + (place == null ? "absent" : place.shape()));
        }
        return place.values().from();
    }

    private void locate(ProtoField tensor) {
        List<Long> dimensions = new ArrayList<>();
        String name = "";
        int type = 0;
        ProtoField values = tensor;
        for (ProtoField part : tensor.fields()) {
            switch (part.number()) {
                case OnnxFields.TENSOR_DIMENSIONS -> dimensions.add(part.varint());
                case OnnxFields.TENSOR_TYPE -> type = (int) part.varint();
                case OnnxFields.TENSOR_NAME -> name = part.text();
                case OnnxFields.TENSOR_FLOATS, OnnxFields.TENSOR_INTEGERS, OnnxFields.TENSOR_RAW -> values = part;
                default -> {}
            }
        }
        places.put(name, new Place(List.copyOf(dimensions), type, values));
    }
}
