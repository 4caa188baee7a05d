package io.zenmarket.jobs.ingestnews;

import io.zenmarket.domain.ingest.RejectedRecord;
import io.zenmarket.domain.ingest.SourceUnavailableException;
import io.zenmarket.domain.news.NewsBlock;
import io.zenmarket.domain.news.NewsRecord;
import io.zenmarket.domain.news.NewsSource;
import io.zenmarket.jobs.frame.SourceSpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Stories that a test gives, by a name: `fake:name`. A slice that is marked as down never answers.
final class FakeNews implements NewsSourceKind {

    private final Map<String, List<List<NewsRecord>>> slices = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();
    private int perBlock = 10;

    static NewsRecord story(String title, String publishedAt) {
        return new NewsRecord(1, "Wire", "", "en", title, "", Instant.parse(publishedAt), false, List.of());
    }

    FakeNews inBlocksOf(int stories) {
        perBlock = stories;
        return this;
    }

    /// A source of one slice.
    String of(String name, List<NewsRecord> content) {
        return inSlices(name, List.of(content));
    }

    /// A source of several slices; an empty one never answers.
    String inSlices(String name, List<List<NewsRecord>> content) {
        slices.put(name, List.copyOf(content));
        asked.put(name, new AtomicInteger());
        return kind() + ":" + name;
    }

    /// How often a slice of the source was opened.
    int asked(String name) {
        return asked.get(name).get();
    }

    @Override
    public String kind() {
        return "fake";
    }

    @Override
    public NewsSource source(SourceSpec spec) {
        return new Source(spec.target(), slices.getOrDefault(spec.target(), List.of()));
    }

    private final class Source implements NewsSource {

        private final String name;
        private final List<List<NewsRecord>> content;

        Source(String name, List<List<NewsRecord>> content) {
            this.name = name;
            this.content = content;
        }

        @Override
        public List<Slice> plan() {
            if (content.isEmpty()) {
                throw new SourceUnavailableException(name + ": connection, expected one, was refused");
            }
            List<Slice> plan = new ArrayList<>();
            for (int i = 0; i < content.size(); i++) {
                plan.add(new Slice(name + i, Integer.toString(i), 0));
            }
            return plan;
        }

        @Override
        public Reader open(Slice slice, String position) {
            asked.get(name).incrementAndGet();
            List<NewsRecord> records = content.get(Integer.parseInt(slice.locator()));
            if (records.isEmpty()) {
                throw new SourceUnavailableException(slice.name() + ": status, expected 200, was 503");
            }
            return new Blocks(slice.name(), records, position.isEmpty() ? 0 : Integer.parseInt(position), perBlock);
        }
    }

    private static final class Blocks implements NewsSource.Reader {

        private final String name;
        private final List<NewsRecord> records;
        private final int perBlock;
        private int at;

        Blocks(String name, List<NewsRecord> records, int at, int perBlock) {
            this.name = name;
            this.records = records;
            this.at = at;
            this.perBlock = perBlock;
        }

        /// The first block comes with a record that its source could not read.
        @Override
        public @Nullable NewsBlock read() {
            if (at >= records.size()) {
                return null;
            }
            int end = Math.min(records.size(), at + perBlock);
            List<RejectedRecord> rejected = at == 0
                    ? List.of(new RejectedRecord(name, 99, "garbage", "date: expected one, was garbage"))
                    : List.of();
            NewsBlock block = new NewsBlock(name, Integer.toString(end), records.subList(at, end), rejected);
            at = end;
            return block;
        }

        @Override
        public void close() {
            at = records.size();
        }
    }
}
