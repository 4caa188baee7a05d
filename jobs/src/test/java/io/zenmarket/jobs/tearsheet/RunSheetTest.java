package io.zenmarket.jobs.tearsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RunSheetTest {

    private final RunView run = SampleRuns.run();
    private final String page = SheetText.of(run);
    private final String body = SheetText.body(page);

    @Test
    void resultEvidenceStatisticsAndProvenanceAreShown() {
        assertThat(body)
                .contains("<h1>SMA cross 10/52 on the S&amp;P 500</h1>", "^GSPC, daily · 2000-01-03 to 2020-04-17")
                .contains("10,000 became", "<dt>Total return</dt>", "<small>benchmark 97.53 %</small>")
                .contains("The evidence is not conclusive", "−0.28 to 0.59", "<b>76.4 %</b>", "26,632 bars")
                .contains(
                        "<th scope=\"row\">CVaR</th><td class=\"num\">−2.03 %</td><td class=\"num bench\">−2.94 %</td>")
                .contains("<th scope=\"row\">Beta</th><td class=\"num\">0.34</td><td class=\"num bench\"></td>")
                .contains("9f2c41d07b6e5a83", "<dt>Seed</dt><dd>42</dd>", "zenmarket backtest rerun 9f2c41d07b6e5a83")
                .contains("name: sma-cross", "bars/interval&#x3D;1d/year&#x3D;2019/bucket&#x3D;07/bars.parquet");
    }

    /// The year 2008 of the S&P 500: from 1,468.36 to 903.25.
    @Test
    void monthsStandInTheirYearWithTotalAndBenchmark() {
        List<String> rows =
                SheetText.find(Pattern.compile("<tr><th scope=\"row\">(\\d{4}</th>.*?)</tr>", Pattern.DOTALL), body);
        assertThat(rows).hasSize(21).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(rows.get(12)).startsWith("2008").endsWith("<td class=\"bench\">−38.5</td>");
        assertThat(rows).allSatisfy(row -> assertThat(row.split("<td")).hasSize(1 + 12 + 2));
        assertThat(rows.getFirst()).contains("<td class=\"\"></td>");
    }

    @Test
    void curvesTradesAndCandlesReachThePage() {
        JsonNode data = SheetText.data(page);
        double[] equity = SheetText.unpack(data.at("/run/equity"));
        double[] expected = run.detail().curves().equity();
        assertThat(equity).hasSize(5_105);
        assertThat(equity[5_104]).isCloseTo(expected[5_104], within(1e-3));
        assertThat(SheetText.unpack(data.at("/run/drawdown"))[5_104])
                .isCloseTo(run.detail().curves().drawdown()[5_104], within(1e-5));
        assertThat(SheetText.unpack(data.at("/run/rolling/0/values"))[0]).isNaN();
        assertThat(SheetText.unpack(data.at("/candles/0/close"))[5_104]).isEqualTo(2874.56);
        assertThat(data.at("/trades/total").asInt())
                .isEqualTo(run.detail().trading().trades().size());
        assertThat(SheetText.unpack(data.at("/trades/entryPrice"))[0]).isCloseTo(1493.869995, within(1e-4));
        assertThat(data.at("/sweep").isNull()).isTrue();
    }

    @Test
    void nothingIsFetchedAndOnlyNamedScriptsRun() {
        String text = page.replace("https://github.com/leeoniya/uPlot", "");
        assertThat(text).doesNotContain("http://", "https://", "@import", "url(", "<link", "<iframe", "<base");
        assertThat(page).contains("content=\"default-src 'none'; script-src 'sha256-");
        assertThat(SheetText.find(SheetText.RUNNING_SCRIPT, page)).hasSize(2);
        assertThat(body).doesNotContainPattern("<[^>]+\\s(style|on\\w+)=");
        assertThat(SheetText.find(Pattern.compile("\\s(?:src|href)=[\"']?([^\"'\\s>]*)"), body))
                .isNotEmpty()
                .allMatch(target -> target.startsWith("#"));
    }

    @Test
    void textsFromOutsideCannotBecomeMarkup() {
        String hostile = SheetText.of(EdgeViews.markup());
        assertThat(SheetText.find(SheetText.RUNNING_SCRIPT, hostile))
                .isEqualTo(SheetText.find(SheetText.RUNNING_SCRIPT, page));
        assertThat(hostile).doesNotContain("<img", "<script>alert", "</script></style>", "\"x\" onerror");
        assertThat(hostile).contains("&lt;/script&gt;", "{{period}}");
        JsonNode data = SheetText.data(hostile);
        assertThat(data.at("/trades/symbols/0").asString()).isEqualTo(EdgeViews.MARKUP);
        assertThat(data.at("/run/rolling/0/name").asString()).isEqualTo(EdgeViews.MARKUP);
    }

    @Test
    void undefinedNumbersAreNotAvailableAndNothingTradedIsSaid() {
        for (RunView view : List.of(EdgeViews.oneBar(), EdgeViews.noBars())) {
            String empty = SheetText.of(view);
            assertThat(SheetText.body(empty))
                    .contains(
                            ">n/a<", "Nothing was traded.", "There are no returns.", "There is no evidence to judge by")
                    .doesNotContain("NaN", "Infinity", "null", "benchmark n/a");
            assertThat(empty).endsWith("</html>\n");
        }
    }

    @Test
    void sameViewGivesTheSameBytesInAnyLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(SheetText.of(run)).isEqualTo(page);
        } finally {
            Locale.setDefault(before);
        }
    }
}
