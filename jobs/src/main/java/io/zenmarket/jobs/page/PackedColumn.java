package io.zenmarket.jobs.page;

/// A column of numbers as JSON for a page's script: a third of the size of plain numbers. The values are whole numbers,
/// the decimal point left out, each one the difference to the last defined one; `null` is a gap. The text holds digits,
/// signs, brackets and `null` only, so it cannot end the script element it stands in.
public final class PackedColumn {

    /// Whole numbers up to here are exact in a double.
    private static final double EXACT = 1L << 53;

    private PackedColumn() {}

    /// Packs a column.
    ///
    /// @param values `NaN`, and what is too large to be exact, becomes a gap
    /// @param decimals kept behind the decimal point
    public static String json(double[] values, int decimals) {
        double scale = Math.pow(10, decimals);
        StringBuilder json = new StringBuilder(values.length * 5 + 2).append('[');
        long before = 0;
        for (int i = 0; i < values.length; i++) {
            double scaled = Math.rint(values[i] * scale);
            json.append(i == 0 ? "" : ",");
            if (Math.abs(scaled) < EXACT) {
                json.append((long) scaled - before);
                before = (long) scaled;
            } else {
                json.append("null");
            }
        }
        return json.append(']').toString();
    }
}
