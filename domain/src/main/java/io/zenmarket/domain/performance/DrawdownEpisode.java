package io.zenmarket.domain.performance;

/// One drawdown: from the last bar at the peak to the first bar back at it.
///
/// @param depth greatest loss from the peak, a negative fraction
/// @param peak last bar at the peak, −1 for the initial capital
/// @param trough first bar of the greatest loss
/// @param end first bar back at the peak, or the last bar of the series
/// @param recovered whether the peak was reached again
public record DrawdownEpisode(double depth, int peak, int trough, int end, boolean recovered) {

    /// Bars from peak to end.
    public int bars() {
        return end - peak;
    }

    /// Calendar days from peak to end; the initial capital stands at the time of the first bar.
    ///
    /// @param times of the bars, in epoch seconds
    public double days(long[] times) {
        return (times[end] - times[Math.max(peak, 0)]) / 86_400.0;
    }
}
