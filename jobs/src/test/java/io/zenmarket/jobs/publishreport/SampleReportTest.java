package io.zenmarket.jobs.publishreport;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.domain.brief.MarketBrief;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Leaves the demo's brief in `target/report`, to be looked at in a browser.
class SampleReportTest {

    @Test
    void demoBriefOfOneRealAndFiveSimulatedSymbolsStaysUnderItsSizeBound() throws IOException {
        MarketBrief brief = SampleBriefs.demo(5);
        Path folder = Files.createDirectories(Path.of("target/report"));
        for (BriefRenderer renderer : List.of(new BriefHtml(), new BriefMarkdown(), new BriefJson(), new BriefPdf())) {
            byte[] bytes = renderer.render(brief);
            Files.write(folder.resolve("brief." + renderer.extension()), bytes);
            assertThat(bytes.length).as(renderer.extension()).isBetween(2_000, 1_500_000);
        }
    }
}
