package io.zenmarket.readerswriters.news.newsapi;

import io.zenmarket.readerswriters.http.HttpSettings;
import java.net.URI;
import java.time.Instant;

/// What is asked of the service.
///
/// @param baseUrl scheme and host, e.g. `https://newsapi.org`; it is named in messages
/// @param query words and operators as the service documents them, e.g. `"Acme Corp" OR Globex`; at most 500 characters
/// @param language of the stories, two letters; empty: any
/// @param from earliest time of publication, in seconds
/// @param to latest time of publication, in seconds; a fixed one, or pages move while they are read
/// @param paging how much is read
/// @param http how the service is treated
public record NewsApiSettings(
        URI baseUrl, String query, String language, Instant from, Instant to, Paging paging, HttpSettings http) {

    private static final int LONGEST_QUERY = 500;

    /// How much is read.
    ///
    /// @param pageSize stories per request, at most 100
    /// @param mostStories no more are read in all
    public record Paging(int pageSize, int mostStories) {

        private static final int LARGEST = 100;

        public Paging {
            require("page size", "1 to " + LARGEST, pageSize, pageSize > 0 && pageSize <= LARGEST);
            require("most stories", "1 or more", mostStories, mostStories > 0);
        }
    }

    public NewsApiSettings {
        require("base URL", "http(s) with a host and neither user nor query", baseUrl, isPlain(baseUrl));
        require("query", "1 to " + LONGEST_QUERY + " characters", query, isQuery(query));
        require("language", "two letters or none", language, language.matches("([a-z]{2})?"));
        require("to", "after " + from, to, to.isAfter(from));
    }

    private static boolean isQuery(String query) {
        return !query.isBlank() && query.length() <= LONGEST_QUERY;
    }

    private static boolean isPlain(URI url) {
        return ("http".equals(url.getScheme()) || "https".equals(url.getScheme()))
                && url.getHost() != null
                && url.getRawUserInfo() == null
                && url.getRawQuery() == null
                && url.getRawFragment() == null;
    }

    private static void require(String what, String expected, Object was, boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException("newsapi: " + what + ", expected " + expected + ", was " + was);
        }
    }
}
