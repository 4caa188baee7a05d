package io.zenmarket.jobs.tearsheet;

import java.util.List;

/// All that was tried, summed up: its size does not grow with the number of sets.
///
/// @param sets how many sets were run
/// @param axes the parameters varied
/// @param metrics what is known of every set; the first one ranks
/// @param heatMaps one per pair of axes, see [HeatMaps]
/// @param sample some sets, evenly drawn, for parallel coordinates
/// @param best the best sets, best first; the first one is shown in detail
/// @param distribution of the ranking metric over all sets
public record SearchSpace(
        long sets,
        List<Axis> axes,
        List<Metric> metrics,
        List<HeatMap> heatMaps,
        List<SetRow> sample,
        List<SetRow> best,
        Distribution distribution) {

    /// How the ranking metric is spread.
    ///
    /// @param histogram over all sets
    /// @param marks values worth a line, e.g. the median, the benchmark, the best of luck
    public record Distribution(Histogram histogram, List<Mark> marks) {

        public Distribution {
            marks = List.copyOf(marks);
        }
    }

    /// A named value on an axis.
    public record Mark(String name, double value) {}

    public SearchSpace {
        axes = List.copyOf(axes);
        metrics = List.copyOf(metrics);
        heatMaps = List.copyOf(heatMaps);
        sample = List.copyOf(sample);
        best = List.copyOf(best);
        for (SetRow row : best) {
            Lengths.require("parameters of set " + row.id(), row.parameters(), axes.size());
            Lengths.require("metrics of set " + row.id(), row.metrics(), metrics.size());
        }
    }
}
