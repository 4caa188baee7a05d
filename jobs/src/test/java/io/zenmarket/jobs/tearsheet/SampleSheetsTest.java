package io.zenmarket.jobs.tearsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
        List<SheetFile> files = new TearSheet().render(SampleSweeps.sweep());
        write("sweep", files);
        assertThat(files.getFirst().bytes().length).isBetween(100_000, BOUND);
    }

    private static void write(String name, List<SheetFile> files) throws IOException {
        Path folder = Files.createDirectories(Path.of("target/tearsheet", name));
        for (SheetFile file : files) {
            Files.write(folder.resolve(file.name()), file.bytes());
        }
    }
}
