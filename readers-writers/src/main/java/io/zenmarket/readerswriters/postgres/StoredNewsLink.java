package io.zenmarket.readerswriters.postgres;

import io.zenmarket.domain.news.NewsCluster;
import io.zenmarket.domain.news.NewsLink;
import io.zenmarket.domain.news.NewsSighting;
import io.zenmarket.domain.news.PlacedSighting;

/// A row of `news_link`, with what clustering needs of its story.
///
/// @param story which story
/// @param link what it is about
/// @param cluster its place among its near-duplicates
/// @param jobExecutionId who linked it, or changed its place
public record StoredNewsLink(NewsSighting story, NewsLink link, NewsCluster cluster, long jobExecutionId) {

    /// The story and its place.
    public PlacedSighting placed() {
        return new PlacedSighting(story, cluster);
    }
}
