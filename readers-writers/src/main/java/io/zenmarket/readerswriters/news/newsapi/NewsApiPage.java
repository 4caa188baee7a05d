package io.zenmarket.readerswriters.news.newsapi;

import io.zenmarket.domain.ingest.BadRecordException;
import io.zenmarket.readerswriters.news.Story;
import io.zenmarket.readerswriters.news.StoryTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Some articles of the service, as it sent them.
///
/// @param total articles that there are, as far as the service says
/// @param articles of this page
record NewsApiPage(long total, List<JsonNode> articles) {

    private static final String REMOVED = "[Removed]";

    /// Stands behind the beginning of a longer content.
    private static final Pattern CUT = Pattern.compile("\\s*\\[\\+\\d+ chars\\]\\s*$");

    NewsApiPage {
        articles = List.copyOf(articles);
    }

    /// An article as a story.
    ///
    /// @param language that was asked for: the service does not say which a story has
    /// @throws BadRecordException when it is none
    static Story story(JsonNode article, String language) {
        if (!article.isObject()) {
            throw new BadRecordException("article: expected an object, was another value");
        }
        String title = text(article, "title");
        if (title.strip().equals(REMOVED)) {
            throw new BadRecordException("title: expected a story, was " + REMOVED);
        }
        String description = text(article, "description");
        String content = CUT.matcher(text(article, "content")).replaceFirst("");
        return new Story(
                outlet(article.path("source")),
                text(article, "url"),
                language,
                title,
                description.isBlank() ? content : description,
                StoryTime.parse(text(article, "publishedAt"), ZoneOffset.UTC),
                List.of());
    }

    private static String outlet(JsonNode source) {
        String name = text(source, "name");
        String known = name.isBlank() ? text(source, "id") : name;
        return known.isBlank() ? "newsapi" : known;
    }

    /// Null and a missing one are both nothing.
    private static String text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        if (!value.isString() && !value.isNull() && !value.isMissingNode()) {
            throw new BadRecordException(name + ": expected a text, was another value");
        }
        return value.isString() ? value.asString() : "";
    }
}
