package io.zenmarket.readerswriters.news.rss;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// A feed, or one per symbol.
///
/// @param name what people call it; the outlet of stories that name none. Without `|`
/// @param address with `{symbol}` where the symbol belongs, if there is a feed per symbol. It is no secret: whoever may
///     read the database may read it
public record RssFeed(String name, String address) {

    private static final String SYMBOL = "{symbol}";

    public RssFeed {
        require("name", "text without |", name, !name.isBlank() && name.indexOf('|') < 0);
        require("address", "http(s) with a host and no user", address, isWebAddress(address.replace(SYMBOL, "A")));
    }

    /// A feed that is called by its host and path.
    public static RssFeed of(String address) {
        String name = address.replaceFirst("(?i)^https?://(www\\.)?", "").replaceFirst("[?#].*$", "");
        return new RssFeed(name.replace("|", ""), address);
    }

    /// Whether there is one per symbol.
    boolean perSymbol() {
        return address.contains(SYMBOL);
    }

    /// The address of a symbol's feed.
    URI address(String symbol) {
        String encoded = URLEncoder.encode(symbol, StandardCharsets.UTF_8).replace("+", "%20");
        return URI.create(address.replace(SYMBOL, encoded));
    }

    private static boolean isWebAddress(String text) {
        try {
            URI address = URI.create(text);
            boolean web = "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
            return web && address.getHost() != null && address.getRawUserInfo() == null;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static void require(String what, String expected, String was, boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException("rss: " + what + ", expected " + expected + ", was " + was);
        }
    }
}
