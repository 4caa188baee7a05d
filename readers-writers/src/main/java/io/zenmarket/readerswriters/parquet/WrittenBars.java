package io.zenmarket.readerswriters.parquet;

/// What a finished bar file holds.
///
/// @param rows rows in the file
/// @param firstTime earliest bar in epoch seconds; 0 without rows
/// @param lastTime latest bar in epoch seconds; 0 without rows
/// @param bytes the file's size
/// @param sha256 of the file's bytes, 64 lower-case hexadecimal digits
public record WrittenBars(long rows, long firstTime, long lastTime, long bytes, String sha256) {}
