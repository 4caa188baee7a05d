package io.zenmarket.jobs.publishreport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportIndexTest {

    private static final List<ReportIndex.Entry> ENTRIES =
            List.of(entry("2020-01-02", "html"), entry("2020-01-02", "md"), entry("2019-12-31", "html"));

    private static ReportIndex.Entry entry(String date, String extension) {
        return new ReportIndex.Entry(
                LocalDate.parse(date), "market-brief", "reports/date=" + date + "/market-brief." + extension);
    }

    private static String page() {
        return new String(new ReportIndex().render(ENTRIES), UTF_8);
    }

    @Test
    void listsEachReportOnceLatestFirstWithItsFormats() {
        assertThat(page())
                .contains(
                        "2, latest first",
                        "<time datetime=\"2020-01-02\">Thu, 2 Jan</time>",
                        "<time datetime=\"2019-12-31\">Tue, 31 Dec</time>",
                        "href=\"date&#x3D;2020-01-02/market-brief.md\"")
                .containsOnlyOnce("<time datetime=\"2020-01-02\">");
        assertThat(page().indexOf("2020-01-02")).isLessThan(page().indexOf("2019-12-31"));
    }

    @Test
    void opensTheLatestYearAlone() {
        assertThat(page()).containsOnlyOnce("<details open>").containsOnlyOnce("<details>");
        assertThat(page().indexOf("<details open>")).isLessThan(page().indexOf("<details>"));
    }

    @Test
    void isTheSameForTheSameReportsAndNeedsNothingElse() {
        assertThat(page())
                .isEqualTo(page())
                .contains("default-src 'none'")
                .doesNotContain("<script", "http:", "https:");
    }
}
