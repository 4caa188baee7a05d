package io.zenmarket.jobs.publishreport;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.domain.brief.MarketBrief;
import io.zenmarket.domain.brief.MarketNews;
import io.zenmarket.domain.brief.SymbolBrief;
import io.zenmarket.domain.brief.SymbolChart;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BriefJsonTest {

    private final JsonMapper mapper = new JsonMapper();
    private final MarketBrief demo = SampleBriefs.demo(1);
    private final JsonNode json = mapper.readTree(new BriefJson().render(demo));

    @Test
    void fieldsStandInTheOrderOfTheRecords() {
        assertThat(json.propertyNames())
                .containsExactly(
                        "businessDate", "bias", "symbols", "news", "accounts", "backtests", "quality", "provenance");
        assertThat(json.at("/symbols/0").propertyNames())
                .containsExactly("symbol", "name", "simulated", "quote", "signal", "indicators", "chart", "news");
        assertThat(json.at("/symbols/0/quote").propertyNames())
                .containsExactly("close", "change", "lastBar", "staleReason");
        assertThat(json.at("/symbols/0/chart/bars").propertyNames())
                .containsExactly("time", "open", "high", "low", "close", "volume");
    }

    @Test
    void datesAreTextAndUndefinedNumbersAreNull() {
        assertThat(json.at("/businessDate").asString()).isEqualTo("2020-04-17");
        assertThat(json.at("/symbols/0/indicators/8/value").isNull()).isTrue();
        assertThat(json.at("/provenance/generatedAt").isNull()).isTrue();
        JsonNode undefined = mapper.readTree(new BriefJson().render(HostileBriefs.undefined()));
        assertThat(undefined.at("/symbols/0/quote/close").isNull()).isTrue();
        assertThat(undefined.at("/bias/score").isNull()).isTrue();
        assertThat(undefined.toString()).doesNotContain("NaN");
    }

    @Test
    void everyValueIsReadBack() {
        List<SymbolBrief> defined = demo.symbols().stream()
                .map(symbol -> new SymbolBrief(
                        symbol.symbol(),
                        symbol.name(),
                        symbol.simulated(),
                        symbol.quote(),
                        symbol.signal(),
                        symbol.indicators().subList(0, 8),
                        withSentiment(symbol.chart()),
                        SampleNews.session()))
                .toList();
        MarketBrief brief =
                SampleBriefs.brief(defined, MarketNews.NONE, List.of(), SampleBacktests.two(), demo.quality());
        MarketBrief back = mapper.readValue(new BriefJson().render(brief), MarketBrief.class);
        assertThat(back).usingRecursiveComparison().isEqualTo(brief);
    }

    private static SymbolChart withSentiment(SymbolChart chart) {
        double[] some = new double[chart.size()];
        Arrays.fill(some, -0.5);
        return new SymbolChart(chart.bars(), chart.price(), chart.rsi(), chart.macd(), some, chart.marks());
    }

    @Test
    void hostileTextIsReadBackUnchanged() {
        MarketBrief brief = HostileBriefs.markup();
        MarketBrief back = mapper.readValue(new BriefJson().render(brief), MarketBrief.class);
        assertThat(back).usingRecursiveComparison().isEqualTo(brief);
        assertThat(back.symbols().getFirst().chart().size()).isEqualTo(SymbolChart.NONE.size());
    }

    @Test
    void sameBriefGivesTheSameBytes() {
        assertThat(new BriefJson().render(SampleBriefs.demo(1)))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(new String(new BriefJson().render(demo), StandardCharsets.UTF_8));
    }
}
