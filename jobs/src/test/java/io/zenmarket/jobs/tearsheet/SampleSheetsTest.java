package io.zenmarket.jobs.tearsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Leaves sample sheets in `target/tearsheet`, to be looked at in a browser.
class SampleSheetsTest {

    private static final int BOUND = 1_500_000;

    @Test
    void runOverTwentyYearsStaysUnderItsSizeBound() throws IOException {
        List<SheetFile> files = new TearSheet().render(SampleRuns.run());
        write("run", files);
        assertThat(files)
                .extracting(SheetFile::name)
                .containsExactly("tearsheet.html", "tearsheet.json", "trades.csv", "equity.svg");
        assertThat(files.getFirst().bytes().length).isBetween(100_000, BOUND);
    }

    @Test
    void sweepStaysUnderItsSizeBound() throws IOException {
        List<SheetFile> files = new TearSheet().render(SampleSweeps.SWEEP);
        write("sweep", files);
        assertThat(files.getFirst().bytes().length).isBetween(100_000, BOUND);
    }

    @Test
    void pagesAtTheEdgesAreSmall() throws IOException {
        TearSheet sheet = new TearSheet();
        var pages = Map.of(
                "one-bar", sheet.render(EdgeViews.oneBar()),
                "no-bars", sheet.render(EdgeViews.noBars()),
                "markup", sheet.render(EdgeViews.markup()),
                "lone-set", sheet.render(EdgeViews.loneSet()));
        for (var page : pages.entrySet()) {
            write(page.getKey(), page.getValue());
            assertThat(page.getValue().getFirst().bytes().length).isLessThan(200_000);
        }
    }

    private static void write(String name, List<SheetFile> files) throws IOException {
        Path folder = Files.createDirectories(Path.of("target/tearsheet", name));
        for (SheetFile file : files) {
            Files.write(folder.resolve(file.name()), file.bytes());
        }
    }
}
