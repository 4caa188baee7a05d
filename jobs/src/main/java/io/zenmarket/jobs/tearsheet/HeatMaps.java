package io.zenmarket.jobs.tearsheet;

import java.util.ArrayList;
import java.util.List;

/// Sums sets up into one heat map per pair of parameters. Memory does not grow with the number of sets; values that do
/// not fit the map's size share a band. The sums are taken in the order of [#add]: the same order gives the same bytes.
/// Not thread-safe.
public final class HeatMaps {

    /// Values of all heat maps together: what a page can carry.
    static final int CELLS = 60_000;

    private static final int MOST_BANDS = 48;
    private static final int FEWEST_BANDS = 6;

    private final List<AxisBands> axes;
    private final List<Metric> metrics;
    private final List<CellSums> pairs = new ArrayList<>();
    private final int[] band;

    /// For a sweep.
    ///
    /// @param axes the parameters varied
    /// @param values per axis, all values it takes, in any order
    /// @param metrics what is known of every set
    public HeatMaps(List<Axis> axes, List<double[]> values, List<Metric> metrics) {
        this.metrics = List.copyOf(metrics);
        this.axes = new ArrayList<>();
        this.band = new int[axes.size()];
        int most = most(axes.size(), metrics.size());
        for (int i = 0; i < axes.size(); i++) {
            this.axes.add(AxisBands.of(axes.get(i), values.get(i), most));
        }
        for (int x = 0; x < axes.size(); x++) {
            for (int y = x + 1; y < axes.size(); y++) {
                pairs.add(new CellSums(
                        x, y, this.axes.get(x).size(), this.axes.get(y).size(), metrics.size()));
            }
        }
        if (axes.size() == 1) {
            pairs.add(new CellSums(0, -1, this.axes.getFirst().size(), 1, metrics.size()));
        }
    }

    private static int most(int axes, int metrics) {
        int layers = Math.max(1, axes * (axes - 1) / 2) * Math.max(1, metrics) * 2;
        return Math.clamp((int) Math.sqrt((double) CELLS / layers), FEWEST_BANDS, MOST_BANDS);
    }

    /// Adds a set.
    ///
    /// @param parameters one value per axis, each among the axis's values
    /// @param values one per metric; `NaN` is left out
    public void add(double[] parameters, double[] values) {
        for (int i = 0; i < band.length; i++) {
            band[i] = axes.get(i).of(parameters[i]);
        }
        for (CellSums pair : pairs) {
            pair.add(band, values);
        }
    }

    /// What was added so far.
    public List<HeatMap> build() {
        return pairs.stream().map(this::map).toList();
    }

    private HeatMap map(CellSums cells) {
        List<HeatMap.Layer> layers = new ArrayList<>();
        for (int m = 0; m < metrics.size(); m++) {
            layers.add(new HeatMap.Layer(metrics.get(m).name(), cells.mean(m), cells.max(m)));
        }
        AxisBands x = axes.get(cells.x());
        if (cells.y() < 0) {
            return new HeatMap(x.name(), "", x.bands(), List.of(new HeatMap.Band("", 0, 0)), layers);
        }
        AxisBands y = axes.get(cells.y());
        return new HeatMap(x.name(), y.name(), x.bands(), y.bands(), layers);
    }
}
