package io.zenmarket.jobs.tearsheet;

import java.util.List;

/// Sets summed up over two parameters, all others taken together. Cell (column c, row r) stands at `r * xs.size() + c`.
///
/// @param x name of the axis across
/// @param y name of the axis up; empty if there is only one parameter
/// @param xs columns
/// @param ys rows
/// @param layers one per metric
public record HeatMap(String x, String y, List<Band> xs, List<Band> ys, List<Layer> layers) {

    /// Neighbouring values of a parameter that share a cell: often one only.
    ///
    /// @param label as shown
    /// @param from lowest value
    /// @param to highest value
    public record Band(String label, double from, double to) {}

    /// The cells of one metric, `NaN` where there is no set.
    ///
    /// @param metric its name
    /// @param mean over the cell's sets
    /// @param max over the cell's sets
    public record Layer(String metric, double[] mean, double[] max) {}

    public HeatMap {
        xs = List.copyOf(xs);
        ys = List.copyOf(ys);
        layers = List.copyOf(layers);
        for (Layer layer : layers) {
            Lengths.require("mean of " + layer.metric(), layer.mean(), xs.size() * ys.size());
            Lengths.require("max of " + layer.metric(), layer.max(), xs.size() * ys.size());
        }
    }
}
