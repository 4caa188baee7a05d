package io.zenmarket.readerswriters.news.gdelt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.zenmarket.domain.news.NewsRecord;
import io.zenmarket.domain.news.NewsSource;
import io.zenmarket.readerswriters.news.NewsSourceContract;
import io.zenmarket.readerswriters.news.ReadNews;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GdeltFilesNewsSourceTest extends NewsSourceContract {

    @TempDir
    private Path directory;

    @Override
    protected NewsSource source() {
        String rows = IntStream.range(0, 1_200)
                .mapToObj(i -> Gkg.row("Headline number " + i) + "\n")
                .collect(Collectors.joining());
        write("20240131153000.gkg.csv", (rows + "no row\n").getBytes(StandardCharsets.UTF_8));
        zip("20240131154500.gkg.csv.zip", rows);
        return GdeltFilesNewsSource.of(directory.toString()).withSliceBytes(100_000);
    }

    @Test
    void readsAStoryAsOfItsBatch() {
        write(
                "a.gkg.csv",
                (Gkg.row("Acme &#x2019;s &amp; Globex &quot;plan&quot;") + "\n"
                                + Gkg.row("Acme monte", "srclc:fra;eng:GT-FRA 1.0") + "\n"
                                + Gkg.row("Broadcast").replace("\t1\twire.example\t", "\t2\tBBC Monitoring\t") + "\n")
                        .getBytes(StandardCharsets.UTF_8));
        Instant batch = Instant.parse("2024-01-31T15:30:00Z");

        assertThat(read().records())
                .containsExactly(
                        new NewsRecord(
                                1,
                                "wire.example",
                                "https://wire.example/a",
                                "en",
                                "Acme ’s & Globex \"plan\"",
                                "",
                                batch,
                                false,
                                List.of()),
                        new NewsRecord(
                                2,
                                "wire.example",
                                "https://wire.example/a",
                                "fr",
                                "Acme monte",
                                "",
                                batch,
                                false,
                                List.of()),
                        new NewsRecord(3, "BBC Monitoring", "", "en", "Broadcast", "", batch, false, List.of()));
    }

    @Test
    void keepsRowsWithBadBytesAndRefusesThoseThatAreNone() {
        String rows = String.join(
                "\n",
                Gkg.row("caf\u00e9 rises"),
                Gkg.row("x").replaceFirst("\t", " "),
                Gkg.row("x") + "\tmore",
                Gkg.row("x").replace("\t20240131153000\t", "\t20240131256000\t"),
                Gkg.row("x").replace("<PAGE_TITLE>", "<PAGE>"),
                Gkg.row(""),
                Gkg.row("\"quoted\t"),
                "",
                Gkg.row("\"quoted"));
        write("a.csv", rows.getBytes(StandardCharsets.ISO_8859_1));

        ReadNews news = read();

        assertThat(news.titles()).containsExactly("caf\uFFFD rises", "\"quoted");
        assertThat(news.reasons())
                .containsExactly(
                        "a.csv:2: columns: expected 27 apart by tabs, was 26",
                        "a.csv:3: columns: expected 27 apart by tabs, was 28",
                        "a.csv:4: date: expected a time such as 20240131153000, was 20240131256000",
                        "a.csv:5: title: expected text, was empty",
                        "a.csv:6: title: expected text, was empty",
                        "a.csv:7: columns: expected 27 apart by tabs, was 28");
        assertThat(news.read()).isEqualTo(8);
    }

    @Test
    void tellsWhatIsWrongWithAFile() throws IOException {
        write("a.csv", new byte[0]);
        zip("b.zip", "x");
        byte[] whole = Files.readAllBytes(zip("c.gkg.csv.zip", (Gkg.row("x") + "\n").repeat(500)));
        write("c.gkg.csv.zip", Arrays.copyOf(whole, whole.length / 2));

        ReadNews news = read();

        assertThat(news.reasons()).hasSize(2);
        assertThat(news.reasons().get(0)).isEqualTo("b.zip!b.csv:1: columns: expected 27 apart by tabs, was 1");
        assertThat(news.reasons().get(1)).contains("zip: expected a whole archive, was cut");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GdeltFilesNewsSource.of(directory + "/none").plan());
    }

    private ReadNews read() {
        return ReadNews.of(GdeltFilesNewsSource.of(directory.toString()));
    }

    private Path write(String name, byte[] content) {
        try {
            return Files.write(directory.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path zip(String name, String content) {
        Path file = directory.resolve(name);
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            String entry = name.replaceFirst("(\\.csv)?\\.zip$", ".csv");
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
