package io.zenmarket.jobs.runbacktest;

import io.zenmarket.readerswriters.parquet.WrittenRecords;
import java.nio.file.Path;

/// An evaluated part on its way into the lake.
///
/// @param part which
/// @param file its rows
/// @param written what the file holds
record PartFile(Parts.Part part, Path file, WrittenRecords written) {}
