package io.zenmarket.readerswriters.parquet;

import java.nio.file.Path;

/// Where a slice is: the text `first|end|path|label`, in which `%` and `|` of the last two are written `%25` and `%7C`.
///
/// @param firstGroup first row group
/// @param endGroup row group behind the last one, or [#ALL]
/// @param path of the file
/// @param label what people call it
record ParquetLocator(int firstGroup, int endGroup, Path path, String label) {

    static final int ALL = Integer.MAX_VALUE;

    private static final int PARTS = 4;

    /// Reads what [#toString] writes.
    static ParquetLocator parse(String text) {
        String[] parts = text.split("\\|", -1);
        if (parts.length != PARTS) {
            throw new IllegalArgumentException("locator: expected " + PARTS + " parts, was '" + text + "'");
        }
        return new ParquetLocator(
                Integer.parseInt(parts[0]),
                Integer.parseInt(parts[1]),
                Path.of(unescaped(parts[2])),
                unescaped(parts[3]));
    }

    @Override
    public String toString() {
        return firstGroup + "|" + endGroup + "|" + escaped(path.toString()) + "|" + escaped(label);
    }

    private static String escaped(String text) {
        return text.replace("%", "%25").replace("|", "%7C");
    }

    private static String unescaped(String text) {
        return text.replace("%7C", "|").replace("%25", "%");
    }
}
