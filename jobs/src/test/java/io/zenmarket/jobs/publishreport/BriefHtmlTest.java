package io.zenmarket.jobs.publishreport;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.domain.brief.DataQuality;
import io.zenmarket.domain.brief.MarketBrief;
import io.zenmarket.domain.ingest.Accounts;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class BriefHtmlTest {

    private static final Pattern RUNNING_SCRIPT = Pattern.compile("<script>(.*?)</script>", Pattern.DOTALL);
    private static final Pattern DATA_SCRIPT =
            Pattern.compile("<script type=\"application/json\" id=\"d\\d+\">(.*?)</script>", Pattern.DOTALL);

    private final MarketBrief demo = SampleBriefs.demo(5);
    private final String page = html(demo);

    @Test
    void everySymbolHasARowAChartAndItsData() {
        assertThat(demo.symbols()).hasSize(6).allSatisfy(symbol -> {
            int id = demo.symbols().indexOf(symbol) + 1;
            assertThat(page)
                    .contains("<a href=\"#s" + id + "\">" + symbol.symbol() + "</a>")
                    .contains("<article id=\"s" + id + "\"")
                    .contains("data-chart=\"d" + id + "\" data-title=\"" + symbol.symbol() + "\"");
        });
        assertThat(find(DATA_SCRIPT, page)).hasSize(6).allMatch(data -> data.length() > 20_000);
        assertThat(page).contains("2,874.56", "+2.68 %", "S&amp;P 500", "Friday, 17 April 2020");
    }

    @Test
    void simulatedSymbolsAreMarkedInTableAndChartAndTheRealOneIsNot() {
        assertThat(page.split(">simulated</span>", -1)).hasSize(1 + 2 * 5);
        assertThat(page).contains("Symbols marked “simulated” are not traded anywhere");
        assertThat(html(SampleBriefs.demo(0))).doesNotContain(">simulated</span>", "not traded anywhere");
    }

    @Test
    void dataQualityAndProvenanceAreShown() {
        assertThat(page)
                .contains("<dt>Read</dt><dd>5,109</dd>", "<dt>Rejected</dt><dd>3</dd>")
                .contains("<code>sp500-2000.csv:17</code> close: expected above zero, was -1404.089966")
                .contains("and 1 more", "and 3 more", "stored bars kept", "−23.14 % on 2019-11-05")
                .contains("bars/interval&#x3D;1d/year&#x3D;2019/bucket&#x3D;07/bars.parquet", ">ab12ab12ab12<", ">252<")
                .contains("<dt>Model</dt><dd>score 1</dd>", "<dt>Job execution</dt><dd>42</dd>")
                .doesNotContain("<dt>Generated</dt>");
    }

    @Test
    void nothingIsFetched() {
        String text = page.replace("https://github.com/leeoniya/uPlot", "").replaceAll("<a [^>]*rel=[^>]*>", "");
        assertThat(text).doesNotContain("http://", "https://", "@import", "url(", "<link", "<iframe", "<base");
        assertThat(find(Pattern.compile("\\s(?:src|href)=[\"']?([^\"'\\s>]*)"), text))
                .isNotEmpty()
                .allMatch(target ->
                        target.startsWith("#") || target.matches("\\.\\./backtest&#x3D;[0-9a-f]{16}/tearsheet\\.html"));
    }

    @Test
    void policyForbidsTheNetworkAndNamesEveryScriptAndStyleByHash() throws Exception {
        List<String> scripts = find(RUNNING_SCRIPT, page);
        List<String> styles = find(Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL), page);
        String expected = "default-src 'none'; script-src %s %s; style-src %s; base-uri 'none'; form-action 'none'"
                .formatted(sha256(scripts.get(0)), sha256(scripts.get(1)), sha256(styles.get(0)));
        assertThat(page).contains("<meta http-equiv=\"Content-Security-Policy\" content=\"" + expected + "\">");
        assertThat(scripts).hasSize(2);
        assertThat(styles).hasSize(1);
        assertThat(page).doesNotContainPattern("<[^>]+\\s(style|on\\w+)=");
    }

    @Test
    void textsFromOutsideCannotBecomeMarkup() {
        String hostile = html(HostileBriefs.markup());
        assertThat(find(RUNNING_SCRIPT, hostile)).isEqualTo(find(RUNNING_SCRIPT, page));
        assertThat(find(DATA_SCRIPT, hostile)).hasSize(1);
        assertThat(hostile).doesNotContain("<img", "<script>alert", "</script></style>", "<!-- `", "\"x\" onerror");
        assertThat(hostile).contains("&lt;/script&gt;", "{{date}}");
    }

    @Test
    void storiesHaveTheirScoreAndOnlyWebAddressesAreLinks() {
        assertThat(page)
                .contains("<a href=\"https://example.com/news?a&#x3D;1&amp;b&#x3D;2\" target=\"_blank\""
                        + " rel=\"noopener noreferrer nofollow\">China&#39;s economy shrank by 6.8% &amp; more")
                .contains(
                        "<span aria-hidden=\"true\">▼</span> −0.91</span>",
                        "2020-04-17 02:00 UTC",
                        "negative, 93 % sure")
                .contains("<time>2020-04-16</time> · positive, 60 % sure <span class=\"tag warn\">uncertain: low"
                        + " confidence, flip conflict</span>")
                .contains("A story that waits for its score</b>", "· not scored", "and 3 more")
                .contains("News <small>scored for ^GSPC</small>")
                .doesNotContain("javascript:", "No news for this session", "scored for SIM001");
        assertThat(html(HostileBriefs.markup())).doesNotContain("target=\"_blank\"");
    }

    @Test
    void scorersAreComparedWhereThereAreSeveral() {
        assertThat(page)
                .contains("<th scope=\"row\">bge-small-r32, lexicon-1</th><td class=\"num\">4</td>"
                        + "<td class=\"num\">75 %</td><td class=\"num\">+0.54</td><td class=\"num\">61</td>"
                        + "<td class=\"num\">82 %</td><td class=\"num\">n/a</td>");
        assertThat(html(HostileBriefs.undefined())).doesNotContain("Agreement between scorers");
    }

    @Test
    void whatLanguageModelsCostIsShownWhenOneWasAsked() {
        assertThat(page)
                .contains("<th scope=\"row\">anthropic:model</th><td class=\"num\">3</td><td class=\"num\">61</td>"
                        + "<td class=\"num\">60</td><td class=\"num\">12,345 + 678</td><td class=\"num\">$0.0123</td>");
        assertThat(html(HostileBriefs.undefined())).doesNotContain("Second opinions");
    }

    @Test
    void backtestsHaveTheirBestSetItsLuckAndALinkToTheirReport() {
        assertThat(page)
                .contains("Backtests <small>answered since 2020-04-16</small>", "<p class=\"more\">and 3 more</p>")
                .contains("<a href=\"../backtest&#x3D;6efe5390304d1371/tearsheet.html\">SMA crossover sweep</a>")
                .contains("sma-cross on AAPL, GOOG, MSFT and 1 more, <time>2020-04-17 01:02 UTC</time>")
                .contains("<td class=\"num\">982</td><td>^GSPC: <code>fast&#x3D;7 slow&#x3D;188</code>")
                .contains("⚠ may be luck</span> Sharpe better than luck&#39;s best (0.71) with probability 25.1 %;"
                        + " overfitted with probability 62.5 %</span>")
                .contains("<td class=\"num\">+179.69 %</td><td class=\"num\">+5.21 %</td>"
                        + "<td class=\"num\">0.55</td><td class=\"num\">−20.93 %</td><td class=\"num\">22</td>")
                .contains("Half and half<span class=\"why\">fixed weights on AAPL, MSFT,");
        assertThat(html(SampleBriefs.brief(List.of(), demo.quality()))).doesNotContain("id=\"backtests\"");
    }

    @Test
    void aSessionWithoutNewsSaysSoInOneLine() {
        assertThat(html(HostileBriefs.undefined()))
                .contains("<h2>News</h2>\n  <p class=\"empty\">No news for this session.</p>");
    }

    @Test
    void undefinedNumbersAreNotAvailable() {
        String undefined = html(HostileBriefs.undefined());
        String content = RUNNING_SCRIPT.matcher(undefined).replaceAll("");
        assertThat(content).contains(">n/a<").doesNotContain("NaN", "Infinity", "null");
    }

    @Test
    void briefWithoutSymbolsIsStillAPage() {
        var quality = new DataQuality(Accounts.NONE, List.of(), List.of(), List.of(), 0);
        String empty = html(SampleBriefs.brief(List.of(), quality));
        assertThat(empty)
                .contains("<tbody role=\"rowgroup\">", "every symbol is up to date")
                .endsWith("</html>\n");
    }

    @Test
    void sameBriefGivesTheSameBytesInAnyLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(html(demo)).isEqualTo(page);
        } finally {
            Locale.setDefault(before);
        }
    }

    private static String html(MarketBrief brief) {
        return new String(new BriefHtml().render(brief), StandardCharsets.UTF_8);
    }

    private static List<String> find(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private static String sha256(String text) throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
    }
}
