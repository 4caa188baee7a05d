package io.zenmarket.readerswriters.news;

import io.zenmarket.domain.news.NewsBlock;
import io.zenmarket.domain.news.NewsSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Delivers one block or none, such as the refusal that stands for a whole file.
public final class OneBlockReader implements NewsSource.Reader {

    private Optional<NewsBlock> block;

    public OneBlockReader(Optional<NewsBlock> block) {
        this.block = block;
    }

    @Override
    public @Nullable NewsBlock read() {
        NewsBlock next = block.orElse(null);
        block = Optional.empty();
        return next;
    }

    /// Holds nothing.
    @Override
    public void close() {
        block = Optional.empty();
    }
}
