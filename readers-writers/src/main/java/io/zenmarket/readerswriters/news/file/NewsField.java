package io.zenmarket.readerswriters.news.file;

import java.util.List;
import java.util.Locale;

/// What a column of a drop file can hold, with the names it is known by. Names are compared by their letters and digits
/// only, in lower case: `Published At` and `published_at` are the same. The first name that a file holds wins.
public enum NewsField {
    TITLE("title headline heading"),
    PUBLISHED("publishedat published pubdate publishdate datepublished date datetime timestamp time"),
    BODY("body summary description content text abstract snippet"),
    URL("url link href articleurl"),
    OUTLET("outlet source publisher provider site sourcename"),
    LANGUAGE("language lang"),
    SYMBOLS("symbols symbol tickers ticker stocks stock instruments instrument");

    private final String names;

    /// @param names with a blank between
    NewsField(String names) {
        this.names = names;
    }

    List<String> names() {
        return List.of(names.split(" ", -1));
    }

    /// Whether a file without such a column cannot be read.
    boolean required() {
        return this == TITLE || this == PUBLISHED;
    }

    static String normal(String name) {
        return name.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }

    /// As written in messages and configuration.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
