package io.zenmarket.readerswriters.postgres;

import io.zenmarket.domain.news.NewsStory;

/// A row of `news_item`.
///
/// @param story what it says
/// @param source the configured source that delivered it first, without secrets
/// @param jobExecutionId who stored it
public record NewsItem(NewsStory story, String source, long jobExecutionId) {}
