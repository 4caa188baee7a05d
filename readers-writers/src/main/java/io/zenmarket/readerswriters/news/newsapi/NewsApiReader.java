package io.zenmarket.readerswriters.news.newsapi;

import io.zenmarket.domain.ingest.SourceUnavailableException;
import io.zenmarket.domain.news.NewsBlock;
import io.zenmarket.domain.news.NewsSource;
import io.zenmarket.readerswriters.http.Answer;
import io.zenmarket.readerswriters.news.StoryBlock;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads page after page, one block each, until the service has no more or enough is read.
final class NewsApiReader implements NewsSource.Reader {

    private final NewsApiSettings settings;
    private final NewsApiClient client;
    private final Window window;
    private PagePosition next;

    NewsApiReader(NewsApiSettings settings, NewsApiClient client, Window window, PagePosition next) {
        this.settings = settings;
        this.client = client;
        this.window = window;
        this.next = next;
    }

    @Override
    public @Nullable NewsBlock read() {
        return next.equals(PagePosition.END) ? null : block();
    }

    private NewsBlock block() {
        return switch (client.ask(window, next.page())) {
            case Answer.Delivered<NewsApiPage>(NewsApiPage page) -> block(page);
            case Answer.NotThere<NewsApiPage>(String reason) -> refused(reason);
            case Answer.TryAgain<NewsApiPage>(String reason, var _) -> throw new SourceUnavailableException(reason);
            case Answer.Failed<NewsApiPage>(String reason, boolean passing) -> {
                if (passing) {
                    throw new SourceUnavailableException(reason);
                }
                yield refused(reason);
            }
        };
    }

    private NewsBlock block(NewsApiPage page) {
        StoryBlock block = new StoryBlock(client.where());
        int most = settings.paging().mostStories();
        int wanted = Math.clamp((long) most - next.read(), 0, page.articles().size());
        int read = next.read();
        for (JsonNode article : page.articles().subList(0, wanted)) {
            read++;
            block.add(read, article::toString, () -> NewsApiPage.story(article, settings.language()));
        }
        boolean last = page.articles().size() < settings.paging().pageSize() || read >= Math.min(page.total(), most);
        next = last ? PagePosition.END : new PagePosition(next.page() + 1, read);
        return block.build(next.toString());
    }

    /// What was read before stays.
    private NewsBlock refused(String reason) {
        next = PagePosition.END;
        return StoryBlock.refused(client.where(), next.toString(), "", reason);
    }

    /// Holds nothing.
    @Override
    public void close() {
        next = PagePosition.END;
    }
}
