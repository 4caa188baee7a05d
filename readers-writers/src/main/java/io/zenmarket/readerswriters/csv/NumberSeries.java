package io.zenmarket.readerswriters.csv;

/// Dated numbers out of one column of a file.
///
/// @param name of the column
/// @param times in epoch seconds, ascending, each once
/// @param values a finite number per time
/// @param missing rows that had no number
public record NumberSeries(String name, long[] times, double[] values, int missing) {}
