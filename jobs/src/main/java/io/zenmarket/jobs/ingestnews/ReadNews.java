package io.zenmarket.jobs.ingestnews;

import io.zenmarket.domain.news.NewsRules;

/// What was read as one block.
///
/// @param stories checked and linked, and what was refused
/// @param source the source, for people
record ReadNews(NewsRules.Checked stories, String source) {

    int read() {
        return stories.stories().size() + stories.rejected().size();
    }
}
