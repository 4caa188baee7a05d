package io.zenmarket.jobs.scoresentiment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemReader;

/// Reads the stories of one slice of the content hashes that lack a score, ascending by hash. It keeps no
/// position: a restart finds what still lacks one.
class StoryBlockReader implements ItemReader<StoryBlock> {

    private final ScoreTables tables;
    private final String slice;
    private final int stories;
    private String after;

    /// @param slice first hexadecimal digit of the hashes
    /// @param stories of a block, at most
    StoryBlockReader(ScoreTables tables, String slice, int stories) {
        this.tables = tables;
        this.slice = slice;
        this.stories = stories;
        this.after = slice;
    }

    @Override
    public @Nullable StoryBlock read() {
        List<Story> found = tables.unscored(slice, after, stories);
        if (found.isEmpty()) {
            return null;
        }
        after = found.getLast().contentHash();
        return new StoryBlock(found);
    }
}
