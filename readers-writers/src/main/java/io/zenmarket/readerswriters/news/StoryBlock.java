package io.zenmarket.readerswriters.news;

import io.zenmarket.domain.ingest.BadRecordException;
import io.zenmarket.domain.ingest.RejectedRecord;
import io.zenmarket.domain.news.NewsBlock;
import io.zenmarket.domain.news.NewsRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Collects the stories and the refused records of one block. Not thread-safe.
public final class StoryBlock {

    private final String source;
    private final List<NewsRecord> records = new ArrayList<>();
    private final List<RejectedRecord> rejected = new ArrayList<>();

    /// Of a source, named as people would.
    public StoryBlock(String source) {
        this.source = source;
    }

    /// A block of one refusal that stands for all there was to read.
    public static NewsBlock refused(String source, String end, String rawText, String reason) {
        StoryBlock block = new StoryBlock(source);
        block.reject(0, rawText, reason);
        return block.build(end);
    }

    /// Stories and refused records so far.
    public int records() {
        return records.size() + rejected.size();
    }

    /// Takes a story, or refuses it when making it fails.
    ///
    /// @param rawText the record as read, for the refusal
    /// @param story may throw a [BadRecordException]
    public void add(long line, Supplier<String> rawText, Supplier<Story> story) {
        try {
            records.add(story.get().record(line));
        } catch (BadRecordException bad) {
            reject(line, rawText.get(), String.valueOf(bad.getMessage()));
        }
    }

    /// Refuses a record.
    public void reject(long line, String rawText, String reason) {
        rejected.add(new RejectedRecord(source, line, rawText, reason));
    }

    /// What was collected.
    ///
    /// @param end position behind it
    public NewsBlock build(String end) {
        return new NewsBlock(source, end, records, rejected);
    }
}
