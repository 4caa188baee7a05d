package io.zenmarket.jobs.ingestnews;

import io.zenmarket.domain.news.NewsSource;
import io.zenmarket.jobs.frame.SourceSpec;

/// A kind of source beyond those that come with the job; any bean of this type is found.
public interface NewsSourceKind {

    /// What specs of it begin with.
    String kind();

    /// Makes a source.
    NewsSource source(SourceSpec spec);
}
