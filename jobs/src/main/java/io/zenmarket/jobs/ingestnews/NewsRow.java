package io.zenmarket.jobs.ingestnews;

import io.zenmarket.domain.news.NewsStory;
import io.zenmarket.readerswriters.postgres.NewsItem;
import io.zenmarket.readerswriters.postgres.StoredNewsLink;
import java.time.Instant;
import java.util.List;

/// A story as a row of the lake, with its links; the columns are those of the tables `news_item` and
/// `news_link`.
record NewsRow(
        String contentHash,
        String outlet,
        String url,
        String language,
        String title,
        String body,
        Instant publishedAt,
        boolean dateOnly,
        Instant firstSeenAt,
        Instant availableAt,
        boolean backfilled,
        String source,
        List<Link> links) {

    /// What the story is about.
    record Link(String symbol, String entity, double relevance, String clusterHash, double novelty) {

        static Link of(StoredNewsLink stored) {
            return new Link(
                    stored.link().symbol(),
                    stored.link().entity(),
                    stored.link().relevance(),
                    stored.cluster().hash(),
                    stored.cluster().novelty());
        }
    }

    static NewsRow of(NewsItem item, List<Link> links) {
        NewsStory story = item.story();
        return new NewsRow(
                story.contentHash(),
                story.outlet(),
                story.url(),
                story.language(),
                story.title(),
                story.body(),
                story.times().publishedAt(),
                story.times().dateOnly(),
                story.times().firstSeenAt(),
                story.times().availableAt(),
                story.times().backfilled(),
                item.source(),
                links);
    }
}
