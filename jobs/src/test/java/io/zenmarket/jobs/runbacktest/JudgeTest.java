package io.zenmarket.jobs.runbacktest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zenmarket.domain.market.BarSeries;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JudgeTest {

    private static final String SWEEP = """
            universe: [SPX]
            capital: 10000
            strategy:
              name: sma-cross
              parameters:
                fast: {from: 5, to: 50, step: 1}
                slow: {from: 20, to: 196, step: 8}
              constraints: [fast < slow]
            execution: {fill: same-close, commission: {fraction: 0.001}}
            ranking: {by: sharpe, best: 3}
            seed: 7
            """;
    private static final JsonNode GOLDEN =
            JsonMapper.shared().readTree(Questions.text("/golden/backtest/spx/best-of-982.json"));

    @Test
    void saysOfTheBestOf982SetsWhatOtherProgramsSay() {
        JsonNode summary = summary(Questions.spx(SWEEP));
        JsonNode luck = summary.get("sweep").get("luck");
        assertThat(summary.get("parameters").stringValue()).isEqualTo("fast=7 slow=188");
        assertThat(summary.get("sweep").get("sets").intValue()).isEqualTo(982);
        assertThat(luck.get("trials").intValue()).isEqualTo(982);
        check(luck, "sharpe", golden("sr_ann252"));
        check(luck, "variance", 252 * golden("var_sr_daily_ddof1"));
        check(luck, "expectedMaximum", Math.sqrt(252) * golden("independent_sr0_daily"));
        check(luck, "deflated", golden("independent_dsr"));
        check(luck, "probabilistic", golden("independent_psr_vs_0"));
        check(luck, "minimumTrackRecord", golden("independent_minTRL_95"));
        check(summary.get("statistics"), "sharpe", golden("sr_ann252"));
        check(summary.get("statistics"), "minimum_track_record", golden("independent_minTRL_95"));
    }

    private static double golden(String name) {
        return GOLDEN.get(name).doubleValue();
    }

    private static void check(JsonNode node, String name, double expected) {
        assertThat(node.get(name).doubleValue()).as(name).isCloseTo(expected, Percentage.withPercentage(1e-7));
    }

    @Test
    void crossValidatesWrittenSetsAsOtherProgramsDo() {
        int[] fast = {5, 19, 40, 7, 13, 19, 25, 31, 37, 43, 49, 9, 15, 21, 27, 33, 39, 45, 5};
        int[] slow = {20, 36, 44, 60, 68, 76, 84, 92, 100, 108, 116, 132, 140, 148, 156, 164, 172, 180, 196};
        StringBuilder sets = new StringBuilder("search:\n  sets:\n");
        for (int i = 0; i < fast.length; i++) {
            sets.append("    - {fast: ")
                    .append(fast[i])
                    .append(", slow: ")
                    .append(slow[i])
                    .append("}\n");
        }
        String specification = """
                universe: [SPX]
                capital: 10000
                strategy: {name: sma-cross}
                execution: {fill: same-close, commission: {fraction: 0.001}}
                """ + sets;
        JsonNode sweep = summary(Questions.spx(specification)).get("sweep");
        JsonNode overfitting = sweep.get("overfitting");
        assertThat(overfitting.get("sets").intValue()).isEqualTo(19);
        assertThat(overfitting.get("blocks").intValue()).isEqualTo(16);
        assertThat(overfitting.get("splits").intValue()).isEqualTo(12_870);
        assertThat(overfitting.get("probability").doubleValue()).isCloseTo(0.6393162393162393, within(1e-12));
        assertThat(overfitting.get("meanLogit").doubleValue()).isCloseTo(-0.28718827596762275, within(1e-9));
        assertThat(sweep.get("plateau").isNull()).isTrue();
    }

    @Test
    void comesToTheSameBytesHoweverTheSetsAreCut() {
        Judge.Judgement whole = judge(Questions.spx(SWEEP), 100_000);
        Judge.Judgement pieces = judge(Questions.spx(SWEEP), 37);
        assertThat(pieces.summary()).isEqualTo(whole.summary());
        assertThat(texts(pieces)).isEqualTo(texts(whole));
        assertThat(texts(whole)).containsOnlyKeys("tearsheet.html", "tearsheet.json", "trades.csv", "equity.svg");
        assertThat(texts(whole).get("tearsheet.json")).contains("fast=7 slow=188");
        assertThat(texts(whole).get("tearsheet.html")).contains("zenmarket backtest rerun 0123456789abcdef");
    }

    @Test
    void reportsASingleRunWithItsComparison() {
        Judge.Judgement judgement = judge(Questions.spx("""
                universe: [SPX]
                strategy:
                  name: sma-cross
                  parameters: {fast: 10, slow: 52}
                """), 10);
        JsonNode summary = JsonMapper.shared().readTree(judgement.summary());
        double held = 2874.56 / 1455.219971 - 1;
        assertThat(summary.get("sweep").isNull()).isTrue();
        assertThat(summary.get("statistics").get("benchmark_return").doubleValue())
                .isCloseTo(held, within(1e-6));
        assertThat(summary.get("benchmark").get("name").stringValue()).isEqualTo("SPX held");
        assertThat(texts(judgement).get("tearsheet.html")).contains("sma-cross on SPX", "Bootstrap interval");
    }

    @Test
    void takesEachSetOfEachSymbolAsACandidate() {
        BarSeries spx = Questions.bars("SPX");
        Map<String, BarSeries> bars = Map.of(
                "SPX",
                spx,
                "TAIL",
                new BarSeries("TAIL", spx.interval(), spx.bars().slice(3_000, 5_105)));
        JsonNode summary = summary(Questions.ask("""
                universe: [SPX, TAIL]
                strategy:
                  name: sma-cross
                  parameters:
                    fast: {from: 5, to: 20, step: 5}
                    slow: {from: 30, to: 60, step: 10}
                walk-forward: {in-sample: 756, out-of-sample: 252}
                """, bars));
        assertThat(summary.get("sweep").get("sets").intValue()).isEqualTo(32);
        assertThat(summary.get("symbol").stringValue()).isEqualTo("TAIL");
        assertThat(summary.get("sweep").get("overfitting").get("sets").intValue())
                .isEqualTo(32);
        assertThat(summary.get("sweep").get("walkForward").get("windows").intValue())
                .isEqualTo(5);
    }

    private static JsonNode summary(Runs.Loaded loaded) {
        return JsonMapper.shared().readTree(judge(loaded, 4_096).summary());
    }

    private static Judge.Judgement judge(Runs.Loaded loaded, int part) {
        return new Judge(loaded, Questions.rows(loaded, part), 1_000_000).judge();
    }

    private static Map<String, String> texts(Judge.Judgement judgement) {
        return judgement.reports().stream()
                .collect(Collectors.toMap(
                        Judge.ReportFile::name, file -> new String(file.content(), StandardCharsets.UTF_8)));
    }
}
