package io.zenmarket.domain.news;

import io.zenmarket.domain.ingest.RejectedRecord;
import java.util.List;

/// Some hundred stories of one source: the item of a bulk step.
///
/// @param source what they were read from, as in [RejectedRecord#source()]
/// @param end position in the slice after this block: handing it to [NewsSource#open] reads on behind this block
/// @param records the stories, in the source's order
/// @param rejected records that could not be parsed
public record NewsBlock(String source, String end, List<NewsRecord> records, List<RejectedRecord> rejected) {

    public NewsBlock {
        records = List.copyOf(records);
        rejected = List.copyOf(rejected);
    }

    /// Records read: stories and refused records.
    public int read() {
        return records.size() + rejected.size();
    }
}
