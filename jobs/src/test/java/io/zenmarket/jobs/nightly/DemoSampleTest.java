package io.zenmarket.jobs.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoSampleTest {

    private static final Path RESOURCE = Path.of("src", "main", "resources", "samples", "sp500-2000.csv");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void writesTheSampleUnderItsSymbolAndLeavesItWhenItIsThere() throws IOException {
        Path file = DemoSample.PRICES.materialise(folder.resolve("data"));
        assertThat(file).isAbsolute().hasSameBinaryContentAs(RESOURCE);
        assertThat(folder.resolve("data").relativize(file))
                .hasToString(Path.of("samples", "^GSPC.csv").toString());
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));
        assertThat(DemoSample.PRICES.materialise(
                        folder.resolve("data").resolve("..").resolve("data")))
                .isEqualTo(file);
        assertThat(Files.getLastModifiedTime(file).toMillis()).isZero();
    }

    @Test
    void replacesAFileThatDiffers() throws IOException {
        Path file = DemoSample.PRICES.materialise(folder);
        Files.writeString(file, "date,close\n");
        assertThat(DemoSample.PRICES.materialise(folder)).hasSameBinaryContentAs(RESOURCE);
        assertThat(file.resolveSibling("^GSPC.csv.new")).doesNotExist();
    }

    @Test
    void keepsTheNewsBesideThePrices() throws IOException {
        Path prices = DemoSample.PRICES.materialise(folder);
        Path news = DemoSample.NEWS.materialise(folder);
        assertThat(news)
                .hasParent(prices.getParent())
                .hasSameBinaryContentAs(RESOURCE.resolveSibling("news-2000-2020.csv"));
    }
}
