package io.zenmarket.domain.news;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds tickers: `$AAPL`, `(NYSE: IBM)`, and bare ones that are no word.
///
/// @param symbols those known
/// @param commonWords English words and abbreviations, in capitals, which a bare word is taken for
record Tickers(Set<String> symbols, Set<String> commonWords) {

    private static final Pattern MARKED = Pattern.compile(
            "(?:\\$|\\b(?:NYSE(?: American| Arca)?|NASDAQ|Nasdaq(?:GS|GM|CM)?|AMEX|OTC|OTCMKTS|TSX|LSE|LON|XETRA|ETR|EPA|AMS|SIX|SWX|BIT|BME)"
                    + "\\s?:\\s?)([A-Z]{1,5}(?:[.-][A-Z]{1,2})?)(?![\\p{L}\\p{N}])");

    Tickers {
        symbols = Set.copyOf(symbols);
        commonWords = Set.copyOf(commonWords);
    }

    /// The text with blanks in place of marked tickers, so that nothing in `(NASDAQ: AAPL)` is taken for the
    /// index.
    static String withoutMarked(String text) {
        return MARKED.matcher(text).replaceAll(found -> " ".repeat(found.group().length()));
    }

    /// Tells the tickers that are marked as such, with the place of each in the text.
    void marked(String text, Consumer<Marked> found) {
        Matcher matcher = MARKED.matcher(text);
        while (matcher.find()) {
            known(matcher.group(1)).ifPresent(symbol -> found.accept(new Marked(symbol, matcher.start())));
        }
    }

    /// A ticker and where it begins.
    record Marked(String symbol, int place) {}

    /// The ticker a word is when it stands alone. A single letter is none, nor is a common word.
    Optional<String> bare(Word word) {
        String text = word.text();
        boolean capitals = text.length() > 1 && text.equals(text.toUpperCase(Locale.ROOT));
        boolean candidate = capitals && word.hasCapital() && !word.cashtag() && !commonWords.contains(text);
        return candidate && symbols.contains(text) ? Optional.of(text) : Optional.empty();
    }

    /// Sources write classes of shares with a point, the chart service with a hyphen.
    private Optional<String> known(String ticker) {
        return Optional.of(ticker)
                .filter(symbols::contains)
                .or(() -> Optional.of(ticker.replace('.', '-')).filter(symbols::contains));
    }
}
