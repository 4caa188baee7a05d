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
                .hasSize(7)
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
        assertThat(markdown(HostileBriefs.undefined())).contains("## News\n\nNo news for this session.\n\n## Symbols");
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
