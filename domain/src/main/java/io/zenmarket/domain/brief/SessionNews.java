package io.zenmarket.domain.brief;

import java.util.List;

/// The stories of one session about one symbol or the market: those that could be acted on at its close, and
/// not yet at the close before.
///
/// @param stories the latest ones, latest first
/// @param count how many there are
public record SessionNews(List<Story> stories, int count) {

    /// Nothing was reported.
    public static final SessionNews NONE = new SessionNews(List.of(), 0);

    public SessionNews {
        stories = List.copyOf(stories);
        if (count < stories.size()) {
            throw new IllegalArgumentException(
                    "news: expected a count not below the stories listed, was " + count + " for " + stories.size());
        }
    }
}
