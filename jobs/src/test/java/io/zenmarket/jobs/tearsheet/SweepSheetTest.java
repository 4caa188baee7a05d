package io.zenmarket.jobs.tearsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SweepSheetTest {

    private final SweepView sweep = SampleSweeps.SWEEP;
    private final String page = SheetText.of(sweep);
    private final String body = SheetText.body(page);

    @Test
    void evidenceAgainstLuckLeadsAndTheBestSetFollows() {
        assertThat(body)
                .containsSubsequence(
                        "The evidence says: this may well be luck",
                        "1 holds up, 2 unclear, 1 looks like luck. 1,410 sets were tried",
                        "Deflated Sharpe ratio",
                        "Probability of overfitting (PBO)",
                        "Plateau score",
                        "Walk-forward",
                        "traded only on unseen data",
                        "What the parameters do",
                        "Best sets by Sharpe",
                        "The best set",
                        "Equity against the benchmark",
                        "Statistics",
                        "Provenance");
    }

    @Test
    void windowsAndBestSetsHaveTheirRows() {
        SetRow best = sweep.space().best().getFirst();
        assertThat(body)
                .contains("<td class=\"num\">17</td><td>2016-01-13 – 2019-01-14</td><td>2019-01-15 – 2020-01-14</td>")
                .contains("<tr id=\"set-" + best.id() + "\"><th scope=\"row\" class=\"num\">1</th>")
                .contains("<a href=\"#set-" + best.id() + "\">#" + best.id() + "</a>")
                .contains("<th scope=\"col\" class=\"num param\">direction</th>", "<td class=\"num param\">long</td>");
        assertThat(SheetText.find(Pattern.compile("<tr id=\"set-(\\d+)\">"), body))
                .hasSize(40);
    }

    @Test
    void heatMapsSampleAndLogitsReachThePage() {
        JsonNode data = SheetText.data(page).get("sweep");
        assertThat(data.at("/space/maps")).hasSize(6);
        assertThat(data.at("/space/maps/0/x").asString()).isEqualTo("fast");
        assertThat(data.at("/space/maps/0/y").asString()).isEqualTo("slow");
        HeatMap map = sweep.space().heatMaps().getFirst();
        double[] mean = SheetText.unpack(data.at("/space/maps/0/layers/0/mean"));
        assertThat(mean).hasSize(12 * 21);
        assertThat(mean[0]).isCloseTo(map.layers().getFirst().mean()[0], within(1e-3));
        assertThat(mean[11]).as("fast 48, slow 20: there is no such set").isNaN();
        assertThat(data.at("/space/sample/id")).hasSize(1_000);
        assertThat(data.at("/logits/counts")).hasSize(50);
        assertThat(data.at("/windows")).hasSize(17);
        assertThat(SheetText.unpack(data.at("/walkForward/equity")).length).isBetween(1_000, 2_000);
        assertThat(data.at("/walkForward/bars").asInt()).isEqualTo(5_105 - 756);
    }

    @Test
    void loneSetWithoutEvidenceIsStillAPage() {
        String lone = SheetText.body(SheetText.of(EdgeViews.loneSet()));
        assertThat(lone)
                .contains(
                        "There is no evidence to judge by",
                        "4 not computed.",
                        "It was not run: nothing here was traded")
                .doesNotContain("NaN", "traded only on unseen data");
    }
}
