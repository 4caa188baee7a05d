package io.zenmarket.jobs.publishreport;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.domain.brief.MarketBrief;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class BriefMarkdownTest {

    @Test
    void signalTableHasOneRowPerSymbol() {
        List<String> lines = markdown(SampleBriefs.demo(5)).lines().toList();
        int head = lines.indexOf("| Symbol | Signal | Confidence | Points | Close | Change | Trend | Last bar |");
        assertThat(lines.subList(head + 1, head + 9))
                .containsExactly(
                        "|:--|:--|--:|--:|--:|--:|:--|:--|",
                        "| ^GSPC | ▼ SELL | 67 % | −4 | 2,874.56 | +2.68 % | down | 2020-04-17 |",
                        lines.get(head + 3),
                        lines.get(head + 4),
                        lines.get(head + 5),
                        lines.get(head + 6),
                        lines.get(head + 7),
                        "");
        assertThat(lines.subList(head + 3, head + 8)).allMatch(line -> line.contains("(simulated)"));
    }

    @Test
    void everyTableRowHasAsManyCellsAsItsHead() {
        assertSoundTables(markdown(SampleBriefs.demo(5)));
    }

    @Test
    void textsFromOutsideBreakNoTableAndBecomeNoMarkup() {
        String hostile = markdown(HostileBriefs.markup());
        assertSoundTables(hostile);
        assertThat(hostile)
                .doesNotContain("<script", "<img", "\r", "http://")
                .doesNotContainPattern("(?<!\\\\)[\\[\\]`]");
        assertThat(hostile.lines().filter(line -> line.startsWith("#")))
                .hasSize(8)
                .allMatch(line -> line.matches("# Market brief.*|## \\w.*|### &lt;.*"));
    }

    @Test
    void undefinedNumbersAreNotAvailable() {
        assertThat(markdown(HostileBriefs.undefined())).contains("| n/a |").doesNotContain("NaN", "Infinity");
    }

    @Test
    void newsAreListedWithTheirScores() {
        assertThat(markdown(SampleBriefs.demo(0)))
                .contains("## News\n\n- ▼ −0.91 China's economy shrank by 6.8% &amp; more in the first quarter"
                        + " (Sample, 2020-04-17 02:00 UTC; negative, 93 % sure)\n")
                .contains(
                        "- A story that waits for its score (Sample, 2020-04-16 21:30 UTC; not scored)\n- and 3 more\n")
                .contains("| bge-small-r32, lexicon-1 | 4 | 75 % | +0.54 | 61 | 82 % | n/a |\n")
                .contains("| anthropic:model | 3 | 61 | 60 | 12,345 + 678 | $0.0123 |\n")
                .doesNotContain("example.com");
        assertThat(markdown(HostileBriefs.undefined()))
                .contains("## News\n\nNo news for this session.\n\n## Backtests");
    }

    @Test
    void accountsAreShownWithTheirOrdersAndLimits() {
        assertThat(markdown(SampleBriefs.demo(0)))
                .contains("| 150,000.00 | +50.00 % | 200,000.00 | +100.00 % | 25.00 % | 1,234.50 | 2020-04-17 |")
                .contains("⚠ No entries: drawdown, until manual")
                .contains("| ^GSPC | 51.5000 | 2,800.00 | 2,874.56 | 148,039.84 | +3,839.84 | n/a |")
                .contains("| 211 | ^GSPC | long, decision | +51.5000 | 2,842.43 | filled |")
                .contains("| 212 | ^GSPC | flat, decision | −51.5000 | n/a | waits for the next open |")
                .contains("| position-size | cap | ^GSPC | 0.9000 | 1.0000 | 57.0000 | 51.5000 |");
        assertThat(markdown(HostileBriefs.undefined())).doesNotContain("## Accounts");
    }

    @Test
    void backtestsAreListedWithALinkToTheirReport() {
        assertThat(markdown(SampleBriefs.demo(0)))
                .contains("## Backtests answered since 2020-04-16\n")
                .contains("| SMA crossover sweep | sma-cross | AAPL, GOOG, MSFT and 1 more | 982"
                        + " | ^GSPC: fast=7 slow=188 | +179.69 % | +5.21 % | 0.55 | −20.93 % | 22"
                        + " | ⚠ may be luck: Sharpe better than luck's best (0.71) with probability 25.1 %;"
                        + " overfitted with probability 62.5 %"
                        + " | [run 6efe5390304d1371](../backtest=6efe5390304d1371/tearsheet.html) |")
                .contains("| Half and half | fixed weights | AAPL, MSFT | 1 |  | +50.00 % | +10.00 % | 1.25"
                        + " | −10.00 % | 12 |  |  |\n\nand 3 more\n");
    }

    /// 369 days on 960 units, 110,000 of money on 240: the second corner at 100 ÷ 369 × 960 and at the
    /// bottom.
    @Test
    void equityIsDrawnBesideBuyingAndHolding() {
        EquityLines lines = EquityLines.of(SampleAccounts.all().getFirst());

        assertThat(lines.equity()).isEqualTo("0.0,218.2 260.2,240.0 960.0,109.1");
        assertThat(lines.held()).isEqualTo("0.0,218.2 260.2,174.5 960.0,0.0");
        assertThat(lines.label())
                .isEqualTo(
                        "equity of sp500 from 2019-04-14 to 2020-04-17: 100,000 to 150,000; bought and held: 200,000");
    }

    @Test
    void dataQualityAndProvenanceAreShown() {
        assertThat(markdown(SampleBriefs.demo(0)))
                .contains("| 5,109 | 5,105 | 3 | 1 | 0 |")
                .contains("- rejected: sp500-2000.csv:17: close: expected above zero, was -1404.089966\n")
                .contains("- rejected: and 1 more\n", "- jump: SIM002 −23.14 % on 2019-11-05\n")
                .contains("Model score 1, engine 0.1.0, job execution 42.\n")
                .contains("| bars/interval=1d/year=2019/bucket=07/bars.parquet | ab12ab12ab12 | 252 |");
    }

    private static void assertSoundTables(String markdown) {
        int cells = 0;
        for (String line : markdown.lines().toList()) {
            int bars = line.replace("\\\\", "").replace("\\|", "").split("\\|", -1).length - 1;
            assertThat(bars).as(line).isEqualTo(!line.startsWith("|") ? 0 : cells == 0 ? bars : cells);
            cells = bars;
        }
    }

    private static String markdown(MarketBrief brief) {
        return new String(new BriefMarkdown().render(brief), StandardCharsets.UTF_8);
    }
}
