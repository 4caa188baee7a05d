package io.zenmarket.jobs.tearsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TearSheetJsonTest {

    private final JsonMapper mapper = new JsonMapper();

    @Test
    void runIsReadBackWithGapsAsNull() {
        RunView run = SampleRuns.run();
        JsonNode json = mapper.readTree(json(new TearSheet().render(run)));
        assertThat(json.propertyNames()).containsExactly("heading", "evidence", "detail", "provenance");
        assertThat(json.at("/detail/rollingSharpe/0/values/0").isNull()).isTrue();
        assertThat(mapper.treeToValue(json.at("/detail/curves"), Curves.class))
                .usingRecursiveComparison()
                .isEqualTo(run.detail().curves());
        assertThat(mapper.treeToValue(json.at("/detail/trading"), Trading.class))
                .usingRecursiveComparison()
                .isEqualTo(run.detail().trading());
        assertThat(json.at("/evidence/interval/level").asDouble()).isEqualTo(0.95);
    }

    @Test
    void sweepIsReadBack() {
        SweepView sweep = SampleSweeps.SWEEP;
        JsonNode json = mapper.readTree(json(new TearSheet().render(sweep)));
        assertThat(json.propertyNames()).containsExactly("heading", "evidence", "space", "detail", "provenance");
        assertThat(json.at("/space/heatMaps")).hasSize(6);
        assertThat(json.at("/evidence/overfitting/probability").asDouble()).isEqualTo(0.639);
        assertThat(json.at("/evidence/walkForward/windows/16/set").asString()).startsWith("fast=");
        assertThat(json.at("/space/heatMaps/0/layers/0/mean/11").isNull()).isTrue();
        assertThat(json.at("/space/best")).hasSize(40);
    }

    @Test
    void undefinedIsNullAndHostileTextUnchanged() {
        byte[] lone = json(new TearSheet().render(EdgeViews.loneSet()));
        assertThat(new String(lone, StandardCharsets.UTF_8))
                .doesNotContain("NaN")
                .contains("\"walkForward\":null");
        JsonNode hostile = mapper.readTree(json(new TearSheet().render(EdgeViews.markup())));
        assertThat(hostile.at("/detail/trading/trades/0/symbol").asString()).isEqualTo(EdgeViews.MARKUP);
    }

    private static byte[] json(List<SheetFile> files) {
        assertThat(files.get(1).name()).isEqualTo("tearsheet.json");
        return files.get(1).bytes();
    }
}
