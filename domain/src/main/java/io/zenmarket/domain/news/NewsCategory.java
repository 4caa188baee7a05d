package io.zenmarket.domain.news;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a story is about, by whole words and phrases: none, one or several. An award is no war, a window not
/// the Dow.
public enum NewsCategory {
    INFLATION("""
            inflation|inflationary|disinflation|deflation|deflationary|cpi|pce|ppi|consumer price|consumer prices
            |producer price|producer prices|cost of living|price index|core prices|price pressures"""),
    INTEREST_RATES("""
            interest rate|interest rates|rate hike|rate hikes|rate cut|rate cuts|rate rise|rate rises|policy rate
            |fed|federal reserve|fomc|ecb|boe|boj|pboc|rba|bank of england|bank of japan|central bank|central banks
            |central banker|central bankers|monetary policy|basis points|bond yield|bond yields|treasury yields
            |quantitative easing|holds rates|cuts rates|raises rates"""),
    INDICES("""
            nasdaq|s&p|s&p 500|dow|dow jones|dax|ftse|ftse 100|cac 40|nikkei|hang seng|russell 2000|stoxx|sensex|nifty
            |index|indices|indexes|wall street|benchmark index|stock market|stock markets"""),
    FOREX("""
            forex|fx|dollar|euro|yen|sterling|pound|yuan|renminbi|franc|rupee|peso|rouble|ruble|currency|currencies
            |exchange rate|exchange rates|greenback|devaluation"""),
    CRYPTO("""
            bitcoin|bitcoins|btc|crypto|cryptos|cryptocurrency|cryptocurrencies|ethereum|ether|blockchain|stablecoin
            |stablecoins|altcoin|altcoins"""),
    EARNINGS("""
            earnings|revenue|revenues|profit|profits|net income|net loss|operating income|quarter|quarterly|q1|q2|q3|q4
            |eps|guidance|results|sales forecast|profit warning|full-year|half-year|turnover"""),
    GEOPOLITICS("""
            war|wars|wartime|conflict|conflicts|sanction|sanctions|sanctioned|trade war|trade deal|trade talks|tariff
            |tariffs|embargo|invasion|invades|missile|missiles|troops|ceasefire|geopolitics|geopolitical|politics
            |coup|referendum|export ban|export controls""");

    private final Pattern pattern;

    NewsCategory(String phrases) {
        this.pattern = Pattern.compile(Arrays.stream(phrases.replace("\n", "").split("\\|", -1))
                .map(phrase -> words(phrase).strip())
                .collect(Collectors.joining("|", " (?:", ") ")));
    }

    /// All categories of a story; empty: another subject.
    public static Set<NewsCategory> of(String title, String body) {
        String text = words(title) + "\n" + words(body);
        Set<NewsCategory> found = EnumSet.noneOf(NewsCategory.class);
        for (NewsCategory category : values()) {
            if (category.pattern.matcher(text).find()) {
                found.add(category);
            }
        }
        return Collections.unmodifiableSet(found);
    }

    /// The words in lower case with one blank before, between and behind them.
    private static String words(String text) {
        return " "
                + text.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{Nd}&]+", " ")
                        .strip() + " ";
    }
}
