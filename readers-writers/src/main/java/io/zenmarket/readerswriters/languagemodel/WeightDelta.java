package io.zenmarket.readerswriters.languagemodel;

/// A change of one named tensor of a model by fine-tuning.
sealed interface WeightDelta {

    /// The tensor it belongs to.
    String name();

    /// Added value by value.
    ///
    /// @param values row by row
    record Addition(String name, int rows, int columns, float[] values) implements WeightDelta {}

    /// `left · right` is added to a matrix laid out [input, output].
    ///
    /// @param left `rows × rank`, row by row
    /// @param right `rank × columns`, row by row
    record LowRank(String name, int rows, int columns, int rank, float[] left, float[] right) implements WeightDelta {

        /// `left · right`, row by row.
        float[] product() {
            float[] product = new float[rows * columns];
            for (int row = 0; row < rows; row++) {
                for (int inner = 0; inner < rank; inner++) {
                    addRow(product, row * columns, left[row * rank + inner], inner * columns);
                }
            }
            return product;
        }

        private void addRow(float[] product, int to, float factor, int from) {
            for (int column = 0; column < columns; column++) {
                product[to + column] += factor * right[from + column];
            }
        }
    }
}
