package io.zenmarket.readerswriters.news;

import io.zenmarket.domain.news.NewsBlock;
import io.zenmarket.domain.news.NewsSource;
import io.zenmarket.readerswriters.files.ByteScan;
import io.zenmarket.readerswriters.files.LineBlocks;
import io.zenmarket.readerswriters.files.LineWindow;
import org.jspecify.annotations.Nullable;

/// Reads the lines of one slice as blocks of stories.
public final class StoryLineReader implements NewsSource.Reader {

    private final String label;
    private final LineBlocks lines;
    private final LineStory stories;

    /// Makes a story of the bytes of a line.
    @FunctionalInterface
    public interface LineStory {

        /// The story of the line in `from` to `to`.
        ///
        /// @throws io.zenmarket.domain.ingest.BadRecordException when there is none
        Story of(byte[] bytes, int from, int to);
    }

    /// Of a slice.
    ///
    /// @param lines closed by [#close]
    public StoryLineReader(String label, LineBlocks lines, LineStory stories) {
        this.label = label;
        this.lines = lines;
        this.stories = stories;
    }

    @Override
    public @Nullable NewsBlock read() {
        if (lines.ended()) {
            return null;
        }
        StoryBlock block = new StoryBlock(label);
        lines.fill(new Sink(block));
        return lines.ended() && block.records() == 0
                ? null
                : block.build(lines.position().toString());
    }

    @Override
    public void close() {
        lines.close();
    }

    private final class Sink implements LineBlocks.Sink {

        private final StoryBlock block;

        Sink(StoryBlock block) {
            this.block = block;
        }

        @Override
        public int records() {
            return block.records();
        }

        @Override
        public void take(long number) {
            LineWindow window = lines.window();
            byte[] bytes = window.bytes();
            int from = window.start();
            int to = window.end();
            block.add(number, () -> ByteScan.text(bytes, from, to), () -> stories.of(bytes, from, to));
        }

        @Override
        public void refuse(long number, String rawText, String reason) {
            block.reject(number, rawText, reason);
        }
    }
}
