package io.zenmarket.jobs.tearsheet;

/// Checks that columns belong together.
final class Lengths {

    private Lengths() {}

    static void require(String column, double[] values, int rows) {
        if (values.length != rows) {
            throw new IllegalArgumentException(
                    "tear sheet: " + column + ", expected " + rows + " values, was " + values.length);
        }
    }

    static void orNone(String column, double[] values, int rows) {
        if (values.length > 0) {
            require(column, values, rows);
        }
    }
}
