package io.zenmarket.jobs.tearsheet;

import io.zenmarket.jobs.page.PackedColumn;
import java.util.Arrays;
import tools.jackson.databind.util.RawValue;

/// Times for the page's script.
///
/// @param u seconds of one unit: a day if that is exact, else 1
/// @param v the packed column, in units
record PackedTimes(int u, RawValue v) {

    private static final int DAY = 86_400;

    static PackedTimes of(long[] seconds) {
        int unit = Arrays.stream(seconds).allMatch(time -> time % DAY == 0) ? DAY : 1;
        double[] units =
                Arrays.stream(seconds).mapToDouble(time -> (double) time / unit).toArray();
        return new PackedTimes(unit, new RawValue(PackedColumn.json(units, 0)));
    }
}
