package io.zenmarket.readerswriters.news;

import io.zenmarket.domain.ingest.RejectedRecord;
import io.zenmarket.domain.news.NewsBlock;
import io.zenmarket.domain.news.NewsRecord;
import io.zenmarket.domain.news.NewsSource;
import io.zenmarket.domain.news.NewsSource.Slice;
import java.util.ArrayList;
import java.util.List;

/// Reads a source to its end, and keeps all it gave.
///
/// @param blocks in order
public record ReadNews(List<NewsBlock> blocks) {

    public static ReadNews of(NewsSource source) {
        return new ReadNews(source.plan().stream()
                .flatMap(slice -> behind(source, slice, "").stream())
                .toList());
    }

    public static List<NewsBlock> behind(NewsSource source, Slice slice, String position) {
        List<NewsBlock> blocks = new ArrayList<>();
        try (NewsSource.Reader reader = source.open(slice, position)) {
            for (NewsBlock block = reader.read(); block != null; block = reader.read()) {
                blocks.add(block);
            }
        }
        return blocks;
    }

    public List<NewsRecord> records() {
        return blocks.stream().flatMap(block -> block.records().stream()).toList();
    }

    public List<RejectedRecord> rejected() {
        return blocks.stream().flatMap(block -> block.rejected().stream()).toList();
    }

    public List<String> reasons() {
        return rejected().stream().map(RejectedRecord::message).toList();
    }

    public List<String> titles() {
        return records().stream().map(NewsRecord::title).toList();
    }

    public int read() {
        return blocks.stream().mapToInt(NewsBlock::read).sum();
    }
}
