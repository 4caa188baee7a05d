package io.zenmarket.domain.performance;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// The out-of-sample returns of walk-forward windows as one series: what an operator who chose anew at each
/// step got.
///
/// A window counts until the next one starts, so no bar counts twice; bars that no window covers are left
/// out.
///
/// @param bars index of each bar
/// @param returns its return
public record StitchedReturns(int[] bars, double[] returns) {

    /// Joins the windows.
    ///
    /// @param windows in order of time
    /// @param outOfSample returns per window, as many as it has bars to judge on
    public static StitchedReturns of(List<WalkForward.Window> windows, List<double[]> outOfSample) {
        if (windows.size() != outOfSample.size()) {
            throw new IllegalArgumentException(
                    "walk-forward: expected returns of " + windows.size() + " windows, was " + outOfSample.size());
        }
        IntStream.Builder bars = IntStream.builder();
        DoubleStream.Builder returns = DoubleStream.builder();
        for (int i = 0; i < windows.size(); i++) {
            WalkForward.Window window = windows.get(i);
            double[] values = checked(window, outOfSample.get(i));
            int end = i + 1 < windows.size() ? windows.get(i + 1).outFrom() : window.outTo();
            for (int bar = window.outFrom(); bar < Math.min(end, window.outTo()); bar++) {
                bars.add(bar);
                returns.add(values[bar - window.outFrom()]);
            }
        }
        return new StitchedReturns(bars.build().toArray(), returns.build().toArray());
    }

    private static double[] checked(WalkForward.Window window, double[] returns) {
        int expected = window.outTo() - window.outFrom();
        if (returns.length != expected) {
            throw new IllegalArgumentException("walk-forward: expected " + expected + " returns from bar "
                    + window.outFrom() + ", was " + returns.length);
        }
        return returns;
    }
}
