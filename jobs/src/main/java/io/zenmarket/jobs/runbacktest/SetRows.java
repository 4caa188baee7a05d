package io.zenmarket.jobs.runbacktest;

import java.util.List;
import java.util.function.BiConsumer;

/// All sets of a run in columns, some thousand at a time.
interface SetRows {

    /// Gives number columns of every part that has sets, in the order of the parts.
    ///
    /// @param columns names, see [SetTable]
    /// @param use takes the part and an array of all its rows per column
    void forEach(List<String> columns, BiConsumer<Parts.Part, double[][]> use);
}
