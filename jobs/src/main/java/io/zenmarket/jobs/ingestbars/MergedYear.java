package io.zenmarket.jobs.ingestbars;

import io.zenmarket.domain.ingest.Accounts;
import io.zenmarket.domain.ingest.RejectedRecord;
import io.zenmarket.readerswriters.lake.LakeObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// One object of the lake as it will be.
///
/// @param object what will be published; nothing is when no row was written
/// @param file its bytes, deleted by the writer
/// @param accounts what became of the staged rows
/// @param findings what was noticed
record MergedYear(LakeObject object, Path file, Accounts accounts, Findings findings) {

    /// What was noticed while merging.
    ///
    /// @param rejected rows that contradict another row of this run
    /// @param flags what looks odd
    /// @param watched symbols whose sessions were compared
    /// @param delivered kind of source per symbol that was read in this run
    /// @param seen every symbol of the object
    record Findings(
            List<RejectedRecord> rejected,
            List<BarFlag> flags,
            List<String> watched,
            Map<String, String> delivered,
            Map<String, MergedRows.Seen> seen) {}
}
