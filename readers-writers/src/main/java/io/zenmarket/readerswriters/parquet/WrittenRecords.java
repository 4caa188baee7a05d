package io.zenmarket.readerswriters.parquet;

/// What a finished record file holds.
///
/// @param rows records in the file
/// @param bytes the file's size
/// @param sha256 of the file's bytes, 64 lower-case hexadecimal digits
public record WrittenRecords(long rows, long bytes, String sha256) {}
