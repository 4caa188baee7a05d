package io.zenmarket.domain.news;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The outlet's name behind a headline, as in `Apple beats estimates - Reuters`, which aggregators add.
final class OutletSuffix {

    private static final Pattern LAST_PART =
            Pattern.compile("^(.*\\S)\\s+[-|\u2013\u2014\u00b7\u00bb]\\s+(\\S.{0,60})$");
    private static final Pattern FRAME = Pattern.compile("^(?:www|the) | (?:com|net|org|co uk)$");
    private static final int MOST = 2;

    /// Without blanks, and without the words `the` and `com` at their ends.
    private static final Set<String> WELL_KNOWN = Set.of(
            "abcnews",
            "ap",
            "apnews",
            "associatedpress",
            "barrons",
            "bbc",
            "bbcnews",
            "benzinga",
            "bloomberg",
            "businessinsider",
            "businesswire",
            "cbsnews",
            "cnbc",
            "cnn",
            "coindesk",
            "cointelegraph",
            "dowjones",
            "dowjonesnewswires",
            "economist",
            "financialtimes",
            "forbes",
            "fortune",
            "foxbusiness",
            "ft",
            "globenewswire",
            "guardian",
            "investing",
            "investorsbusinessdaily",
            "marketwatch",
            "motleyfool",
            "newyorktimes",
            "nikkeiasia",
            "prnewswire",
            "reuters",
            "seekingalpha",
            "street",
            "wallstreetjournal",
            "washingtonpost",
            "wsj",
            "yahoofinance",
            "yahoonews",
            "zacks");

    private OutletSuffix() {}

    /// The title without the names of its own or of well-known outlets behind it, at most two.
    static String strip(String title, String outlet) {
        String own = key(outlet);
        String rest = title.strip();
        for (int i = 0; i < MOST; i++) {
            Matcher parts = LAST_PART.matcher(rest);
            if (!parts.matches() || !isOutlet(key(parts.group(2)), own)) {
                return rest;
            }
            rest = parts.group(1);
        }
        return rest;
    }

    private static boolean isOutlet(String name, String own) {
        return !name.isEmpty() && (name.equals(own) || WELL_KNOWN.contains(name));
    }

    private static String key(String name) {
        return FRAME.matcher(NormalText.of(name)).replaceAll("").replace(" ", "");
    }
}
