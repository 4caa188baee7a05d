package io.zenmarket.readerswriters.postgres;

import io.zenmarket.domain.news.NewsLink;
import io.zenmarket.domain.news.NewsSighting;

/// A link whose place among its near-duplicates is not known yet.
public record PendingNewsLink(NewsSighting story, NewsLink link) {}
