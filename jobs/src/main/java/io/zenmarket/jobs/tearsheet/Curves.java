package io.zenmarket.jobs.tearsheet;

/// Values per bar over one time axis. The arrays are shared, not copied. `NaN` is a gap; an empty array is a curve that
/// does not exist, like the benchmark's without a benchmark.
///
/// @param time of the bars, in epoch seconds, ascending; a daily bar's is midnight UTC
/// @param equity of the strategy, in money
/// @param benchmark bought and held for the same capital
/// @param drawdown distance below the highest equity so far, 0 or a negative fraction
/// @param benchmarkDrawdown the same of the benchmark
/// @param exposure value of the positions over equity: 1 is fully invested, negative is short
public record Curves(
        long[] time,
        double[] equity,
        double[] benchmark,
        double[] drawdown,
        double[] benchmarkDrawdown,
        double[] exposure) {

    public Curves {
        Lengths.require("equity", equity, time.length);
        Lengths.orNone("benchmark", benchmark, time.length);
        Lengths.orNone("drawdown", drawdown, time.length);
        Lengths.orNone("benchmark drawdown", benchmarkDrawdown, time.length);
        Lengths.orNone("exposure", exposure, time.length);
    }
}
