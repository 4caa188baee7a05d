package io.zenmarket.readerswriters.news;

import io.zenmarket.domain.ingest.BadRecordException;
import io.zenmarket.domain.market.BarRules;
import io.zenmarket.domain.news.NewsRecord;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;

/// What a source says of one story, as it says it: with markup, in any case, of any length. [#record] makes of it what
/// may be stored, in the same way for every source.
///
/// @param outlet who published it
/// @param url where it can be read; anything but a web address is left out
/// @param language as a tag such as `en-US`; anything else is left out
/// @param title headline, may hold markup
/// @param body text, may hold markup
/// @param time when it was published
/// @param symbols instruments it is tied to
public record Story(
        String outlet, String url, String language, String title, String body, StoryTime time, List<String> symbols) {

    /// A longer headline is a mistake, and is refused.
    public static final int LONGEST_TITLE = 1_000;

    /// Characters of a body that are kept.
    public static final int LONGEST_BODY = 20_000;

    private static final int LONGEST_OUTLET = 200;
    private static final int LONGEST_URL = 2_048;

    public Story {
        symbols = List.copyOf(symbols);
    }

    /// The story as a record of line `line`.
    ///
    /// @throws BadRecordException when it has no usable headline, or a symbol that can be none
    public NewsRecord record(long line) {
        String headline = PlainText.of(title, LONGEST_TITLE + 1);
        if (headline.isEmpty()) {
            throw new BadRecordException("title: expected text, was empty");
        }
        if (headline.length() > LONGEST_TITLE) {
            throw new BadRecordException("title: expected at most " + LONGEST_TITLE + " characters, was more");
        }
        return new NewsRecord(
                line,
                PlainText.of(outlet, LONGEST_OUTLET),
                webAddress(url.strip()),
                language(language.strip()),
                headline,
                PlainText.of(body, LONGEST_BODY),
                time.at(),
                time.dateOnly(),
                symbols.stream().map(Story::symbol).distinct().toList());
    }

    private static String symbol(String text) {
        String symbol = text.strip().toUpperCase(Locale.ROOT);
        if (!BarRules.isSymbol(symbol)) {
            String was = symbol.substring(0, Math.min(symbol.length(), LONGEST_OUTLET));
            throw new BadRecordException("symbol: expected one such as AAPL, was " + (was.isEmpty() ? "empty" : was));
        }
        return symbol;
    }

    /// Reports make links of them, so that a `javascript:` must not come through.
    private static String webAddress(String text) {
        if (text.length() > LONGEST_URL || !text.matches("(?i)https?://[\\x21-\\x7E]+")) {
            return "";
        }
        try {
            return new URI(text).getHost() == null ? "" : text;
        } catch (URISyntaxException malformed) {
            return "";
        }
    }

    private static String language(String text) {
        String tag = text.replace('_', '-').toLowerCase(Locale.ROOT);
        return tag.matches("[a-z]{2,3}(-[a-z0-9]{1,8}){0,4}") ? tag : "";
    }
}
