package io.zenmarket.readerswriters.languagemodel;

import io.zenmarket.readerswriters.languagemodel.WeightDelta.Addition;
import io.zenmarket.readerswriters.languagemodel.WeightDelta.LowRank;

/// Adds what fine-tuning changed to an int8 model, inside its bytes.
///
/// A matrix `m` of the model is `m_quantized` with `m_scale` and `m_zero_point` per output column. It is
/// dequantised, changed, and quantised again: scale = largest magnitude of the column ÷ 64, value =
/// nearest integer of weight ÷ scale, halves to even, zero point 0. The step of 64 rather than 127 is the
/// carrier's own: products of two pairs of bytes then fit 16 bits on processors without VNNI, so that the
/// same weights mean the same everywhere.
final class DeltaMerge {

    private static final float LEVELS = 64;

    private final Weights weights;

    DeltaMerge(Weights weights) {
        this.weights = weights;
    }

    /// Changes one tensor.
    ///
    /// @throws IllegalArgumentException when the model has no such tensor, or one of another shape
    void apply(WeightDelta delta) {
        switch (delta) {
            case Addition addition -> add(addition);
            case LowRank lowRank -> add(lowRank);
        }
    }

    private void add(Addition delta) {
        float[] values = weights.floats(delta.name(), delta.values().length);
        for (int index = 0; index < values.length; index++) {
            values[index] += delta.values()[index];
        }
        weights.putFloats(delta.name(), values);
    }

    private void add(LowRank delta) {
        String name = delta.name();
        if (!weights.isZero(name + "_zero_point", delta.columns())) {
            throw new IllegalArgumentException("model: " + name + "_zero_point, expected 0, was another");
        }
        int matrix = weights.matrix(name + "_quantized", delta.rows(), delta.columns());
        float[] changed = delta.product();
        addQuantized(changed, matrix, weights.floats(name + "_scale", delta.columns()));
        float[] scales = scales(changed, delta.columns());
        quantize(changed, matrix, scales);
        weights.putFloats(name + "_scale", scales);
    }

    private void addQuantized(float[] changed, int matrix, float[] scales) {
        byte[] model = weights.model();
        for (int row = 0; row < changed.length; row += scales.length) {
            for (int column = 0; column < scales.length; column++) {
                changed[row + column] += model[matrix + row + column] * scales[column];
            }
        }
    }

    private static float[] scales(float[] matrix, int columns) {
        float[] largest = new float[columns];
        for (int row = 0; row < matrix.length; row += columns) {
            for (int column = 0; column < columns; column++) {
                largest[column] = Math.max(largest[column], Math.abs(matrix[row + column]));
            }
        }
        for (int column = 0; column < columns; column++) {
            largest[column] = largest[column] == 0 ? 1 : largest[column] / LEVELS;
        }
        return largest;
    }

    private void quantize(float[] changed, int matrix, float[] scales) {
        byte[] model = weights.model();
        for (int row = 0; row < changed.length; row += scales.length) {
            for (int column = 0; column < scales.length; column++) {
                model[matrix + row + column] = (byte) Math.rint(changed[row + column] / scales[column]);
            }
        }
    }
}
