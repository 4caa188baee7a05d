package io.zenmarket.jobs.tearsheet;

/// One of the worst drawdowns; times in epoch seconds.
///
/// @param depth greatest loss from the peak, a negative fraction
/// @param peak last bar at the peak
/// @param trough bar of the greatest loss
/// @param end first bar back at the peak, or the last bar
/// @param days calendar days from peak to end
/// @param recovered whether the peak was reached again
public record DrawdownRow(double depth, long peak, long trough, long end, double days, boolean recovered) {}
