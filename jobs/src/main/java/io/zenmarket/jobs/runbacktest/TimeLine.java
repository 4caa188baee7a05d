package io.zenmarket.jobs.runbacktest;

/// Returns carried from one account's bars to another's.
final class TimeLine {

    private TimeLine() {}

    /// Compounds returns up to each wanted time: what a bar earned counts at the first wanted bar from it on. Bars
    /// behind the last wanted one are left out; a wanted bar without any has 0. An undefined return, after a ruin,
    /// counts as 0.
    ///
    /// @param returns one per time
    /// @param times ascending
    /// @param wanted ascending
    static double[] carry(double[] returns, long[] times, long[] wanted) {
        double[] carried = new double[wanted.length];
        int bar = 0;
        for (int i = 0; i < wanted.length; i++) {
            double wealth = 1;
            int from = bar;
            while (bar < times.length && times[bar] <= wanted[i]) {
                wealth *= Double.isFinite(returns[bar]) ? 1 + returns[bar] : 1;
                bar++;
            }
            carried[i] = bar - from == 1 && Double.isFinite(returns[from]) ? returns[from] : wealth - 1;
        }
        return carried;
    }
}
