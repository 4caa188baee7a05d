package io.zenmarket.readerswriters.news.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zenmarket.domain.ingest.SourceUnavailableException;
import io.zenmarket.domain.news.NewsRecord;
import io.zenmarket.domain.news.NewsSource;
import io.zenmarket.domain.news.NewsSource.Slice;
import io.zenmarket.readerswriters.news.NewsSourceContract;
import io.zenmarket.readerswriters.news.ReadNews;
import io.zenmarket.readerswriters.objectstore.DirectoryObjectStore;
import io.zenmarket.readerswriters.objectstore.ObjectStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNewsSourceTest extends NewsSourceContract {

    private static final String HEADER = "date,headline,summary,url,source,language,ticker\n";
    private static final String ROW =
            "2024-01-31T15:30:00Z,\"Acme, Inc. rises\",<p>On sales</p>,https://x.example/1,Wire,EN,acme|glbx\n";
    private static final String LINE = "{\"published_at\":\"2024-01-31T15:30:00Z\",\"title\":\"Acme, Inc. rises\","
            + "\"description\":\"<p>On sales</p>\",\"url\":\"https://x.example/1\",\"source\":{\"name\":\"Wire\"},"
            + "\"lang\":\"EN\",\"symbols\":[\"acme\",\"glbx\"],\"more\":{\"x\":[1]}}\n";

    @TempDir
    private Path directory;

    @Override
    protected NewsSource source() {
        write("a.csv", (HEADER + rows(700) + "bad,row\n").getBytes(StandardCharsets.UTF_8));
        write("b/c.jsonl.gz", gzip(LINE.repeat(40) + "{]\n" + LINE));
        write("d.zip", zip(Map.of("x.csv", HEADER + rows(20), "y.jsonl", LINE.repeat(3))));
        write("e.json", "[1]".getBytes(StandardCharsets.UTF_8));
        return of(FileNewsSettings.of(directory.toString())).withSizes(20_000, 50);
    }

    private static FileNewsSource of(FileNewsSettings settings) {
        return FileNewsSource.of(settings);
    }

    private static String rows(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "2024-01-31T15:30:00Z,Headline number " + i + ",,,,,\n")
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource({"a.csv, true", "a.jsonl, false", "a.json.gz, false", "a.txt, true"})
    void readsAStoryOfEitherFormat(String name, boolean csv) {
        byte[] content = (csv ? HEADER + ROW : LINE).getBytes(StandardCharsets.UTF_8);
        write(name, name.endsWith(".gz") ? gzip(LINE) : content);

        assertThat(read(FileNewsSettings.of(directory.toString())).records())
                .containsExactly(new NewsRecord(
                        csv ? 2 : 1,
                        "Wire",
                        "https://x.example/1",
                        "en",
                        "Acme, Inc. rises",
                        "On sales",
                        Instant.parse("2024-01-31T15:30:00Z"),
                        false,
                        List.of("ACME", "GLBX")));
    }

    @Test
    void takesFromTheSettingsWhatAFileDoesNotSay() {
        write(
                "acme.csv",
                "Fecha;Titular\n2024-07-31 15:30;Sube Acme\n2024-07-31;Baja Acme\n".getBytes(StandardCharsets.UTF_8));
        FileNewsSettings settings = FileNewsSettings.of(directory.toString())
                .withColumns(Map.of(NewsField.TITLE, "titular", NewsField.PUBLISHED, "FECHA"))
                .withZone(ZoneId.of("Europe/Madrid"))
                .withLanguage("es")
                .withSymbol("acme");

        assertThat(read(settings).records())
                .containsExactly(
                        new NewsRecord(
                                2,
                                "acme.csv",
                                "",
                                "es",
                                "Sube Acme",
                                "",
                                Instant.parse("2024-07-31T13:30:00Z"),
                                false,
                                List.of("ACME")),
                        new NewsRecord(
                                3,
                                "acme.csv",
                                "",
                                "es",
                                "Baja Acme",
                                "",
                                Instant.parse("2024-08-01T00:00:00Z"),
                                true,
                                List.of("ACME")));
        assertThat(read(settings.withOutlet("Diario")).records())
                .extracting(NewsRecord::outlet)
                .containsOnly("Diario");
    }

    @Test
    void refusesEachBadLineWithFileAndLine() throws IOException {
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        csv.write("date,title,ticker\n\n2024-01-31,,A\n2024-13-31,Up,A\n2024-01-31,Up\n"
                .getBytes(StandardCharsets.UTF_8));
        csv.write("2024-01-31,\"Up\n2024-01-31,Up,a*b\n2024-01-31,caf\u00e9,A\n".getBytes(StandardCharsets.ISO_8859_1));
        csv.write(
                ("2024-01-31," + "x".repeat(1_100) + ",A\n,Up,A\n2024-01-31,Good,A").getBytes(StandardCharsets.UTF_8));
        write("a.csv", csv.toByteArray());
        write(
                "b.jsonl",
                ("{\"title\":\"Good\",\"date\":\"2024-01-31\"}\n{\"title\":\"Up\"}\n{\"title\":[],\"date\":1}\n[]\n{\n"
                                + "{\"a\":1} {}\n" + "[".repeat(100) + "\n")
                        .getBytes(StandardCharsets.UTF_8));

        ReadNews news = read(FileNewsSettings.of(directory.toString()));

        assertThat(news.titles()).containsExactly("Good", "Good");
        assertThat(news.reasons().subList(0, 8))
                .containsExactly(
                        "a.csv:3: title: expected text, was empty",
                        "a.csv:4: published: expected a time such as 2024-01-31T15:30:00Z, was 2024-13-31",
                        "a.csv:5: columns: expected 3, was 2",
                        "a.csv:6: quotes: expected a closing quote before the end of the line, was none;"
                                + " texts with line breaks need JSON lines",
                        "a.csv:7: symbol: expected one such as AAPL, was A*B",
                        "a.csv:8: title: expected UTF-8, was another encoding",
                        "a.csv:9: title: expected at most 1000 characters, was more",
                        "a.csv:10: published: expected a time such as 2024-01-31T15:30:00Z, was empty");
        assertThat(news.reasons().subList(8, 14))
                .satisfiesExactly(
                        reason -> assertThat(reason).startsWith("b.jsonl:2: published: expected a time"),
                        reason -> assertThat(reason)
                                .isEqualTo("b.jsonl:3: title: expected a text or a number, was neither"),
                        reason -> assertThat(reason)
                                .isEqualTo("b.jsonl:4: line: expected a JSON object, was another JSON value"),
                        reason -> assertThat(reason).startsWith("b.jsonl:5: line: expected JSON, was none ("),
                        reason -> assertThat(reason).startsWith("b.jsonl:6: line: expected JSON, was none ("),
                        reason -> assertThat(reason).startsWith("b.jsonl:7: line: expected JSON, was none ("));
        assertThat(news.read()).isEqualTo(2 + 14);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | file: expected stories, was empty",
                "'  \n\n' | file: expected stories, was empty",
                "'when,what\n1,2' | header: expected columns named title, published, was when,what; map the columns",
                "'[{}]' | format: expected one JSON object per line, was a JSON array",
                "'<!DOCTYPE html>\n<html>' | header: expected columns named title, published, was <!DOCTYPE html>; map the columns"
            })
    void refusesAFileAsAWholeByOneRecord(String content, String reason) {
        write("a.csv", content.getBytes(StandardCharsets.UTF_8));

        ReadNews news = read(FileNewsSettings.of(directory.toString()));

        assertThat(news.reasons()).containsExactly("a.csv:0: " + reason);
        assertThat(news.read()).isEqualTo(1);
    }

    @Test
    void refusesUtf16() {
        write("a.csv", (HEADER + ROW).getBytes(StandardCharsets.UTF_16));

        assertThat(read(FileNewsSettings.of(directory.toString())).reasons())
                .containsExactly("a.csv:0: encoding: expected UTF-8, was UTF-16; save the file as UTF-8");
    }

    @Test
    void readsTheObjectsBelowAPrefixAsItDoesFiles() {
        byte[] zip = zip(Map.of("x.csv", HEADER + rows(20)));
        try (ObjectStore store = new DirectoryObjectStore(directory.resolve("store"))) {
            store.put(
                    "drop/news/a.csv",
                    (HEADER + rows(120)).getBytes(StandardCharsets.UTF_8),
                    ObjectStore.Condition.always());
            store.put("drop/news/b.jsonl.gz", gzip(LINE), ObjectStore.Condition.always());
            store.put("drop/news/c.zip", zip, ObjectStore.Condition.always());
            store.put("drop/news/d.zip", Arrays.copyOf(zip, zip.length / 3), ObjectStore.Condition.always());
            store.put("drop/news/README.md", new byte[] {1}, ObjectStore.Condition.always());
            store.put("other/a.csv", HEADER.getBytes(StandardCharsets.UTF_8), ObjectStore.Condition.always());
            FileNewsSource source = FileNewsSource.of(FileNewsSettings.of("store:drop/"), Optional.of(store))
                    .withSizes(1_000, 30);

            ReadNews news = ReadNews.of(source);

            assertThat(news.records())
                    .hasSizeBetween(141, 160)
                    .element(140)
                    .extracting(NewsRecord::line)
                    .isEqualTo(21L);
            assertThat(news.reasons()).singleElement().asString().contains("zip: expected a whole archive, was cut");
            assertThat(news.blocks()).extracting(block -> block.source()).contains("drop/news/c.zip!x.csv");
            for (Slice slice : source.plan()) {
                var whole = ReadNews.behind(source, slice, "");
                for (int i = 0; i < whole.size(); i++) {
                    assertThat(ReadNews.behind(source, slice, whole.get(i).end()))
                            .isEqualTo(whole.subList(i + 1, whole.size()));
                }
            }
            Slice first = source.plan().getFirst();
            store.delete("drop/news/a.csv");
            assertThatThrownBy(() -> source.open(first, "")).isInstanceOf(SourceUnavailableException.class);
        }
    }

    @Test
    void tellsThatThereIsNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(FileNewsSettings.of(directory + "/none")).plan())
                .withMessageContaining("expected a file");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(FileNewsSettings.of("store:drop/")))
                .withMessage("store:drop/: expected an object store, was none");
        try (ObjectStore store = new DirectoryObjectStore(directory.resolve("store"))) {
            FileNewsSource source = FileNewsSource.of(FileNewsSettings.of("store:drop/"), Optional.of(store));
            assertThatIllegalArgumentException().isThrownBy(source::plan).withMessageContaining("was none");
        }
        assertThatIllegalArgumentException().isThrownBy(() -> FileNewsSettings.of(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> new FileNewsSettings.Limits(0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new FileNewsSettings.Limits(1, 0));
    }

    /// 40 MiB of one line, packed to 40 KiB.
    @Test
    void aBombIsReadUpToTheLimitAndRefused() {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write((HEADER + ROW).getBytes(StandardCharsets.UTF_8));
            byte[] megabyte = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 40; i++) {
                out.write(megabyte);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        write("bomb.csv.gz", packed.toByteArray());
        FileNewsSettings settings = FileNewsSettings.of(directory.toString());

        assertThat(read(settings).reasons())
                .containsExactly("bomb.csv.gz:3: line: expected at most 1048576 bytes, was longer");
        ReadNews limited = read(settings.withLimits(new FileNewsSettings.Limits(1 << 20, 10 << 20)));
        assertThat(limited.records()).hasSize(1);
        assertThat(limited.reasons())
                .containsExactly("bomb.csv.gz:3: content: expected at most 10485760 bytes unpacked, was more");
    }

    private ReadNews read(FileNewsSettings settings) {
        return ReadNews.of(of(settings));
    }

    private void write(String name, byte[] content) {
        try {
            Path file = directory.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] gzip(String content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(Map<String, String> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (String name : entries.keySet().stream().sorted().toList()) {
                out.putNextEntry(new ZipEntry(name));
                out.write(entries.getOrDefault(name, "").getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
