package io.zenmarket.jobs.ingestbars;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.domain.ingest.Accounts;
import io.zenmarket.jobs.frame.AccountStore;
import io.zenmarket.jobs.frame.Requests;
import io.zenmarket.jobs.testing.DuckDb;
import io.zenmarket.jobs.testing.Stores;
import io.zenmarket.jobs.testing.TestApplication;
import io.zenmarket.jobs.testing.TestApplication.Ended;
import io.zenmarket.jobs.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestBarsIT {

    private static final LocalDate DATE = LocalDate.of(2024, 3, 28);
    private static final String HEADER = "Date,Open,High,Low,Close,Volume\n";
    private static final String[] TABLES = {
        "lake_object", "rejected_record", "instrument", "bar_flag", "corporate_action"
    };

    @TempDir
    private static Path data;

    private static TestApplication application;

    @TempDir
    private Path files;

    @BeforeAll
    static void start() {
        application = TestApplication.start(TestServer.migratedDatabase(), data, Map.of());
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @Test
    void bringsAFolderIntoTheLakeAndAddsNothingTheSecondTime() throws IOException {
        for (int i = 0; i < 20; i++) {
            write(
                    "FOLDER" + i + ".csv",
                    HEADER + "2023-12-28,10,12,9,11.25,100\n2023-12-29,11,12,10,11." + i
                            + ",0\n2024-01-02,11.5,11.5,11.5,11.5,\n");
        }

        Ended first = ingest("csv:" + files);
        assertThat(first.exitCode()).as(first.output()).isZero();
        assertThat(total()).isEqualTo(new Accounts(60, 60, 0, 0, 0, 0, 0));
        assertThat(DuckDb.rows("SELECT count(*), count(DISTINCT symbol), count(volume) FROM " + DuckDb.bars(data)
                        + " WHERE symbol LIKE 'FOLDER%'"))
                .containsExactly("60|20|40");
        assertThat(difference("FOLDER%")).isEmpty();

        Map<String, String> objects = Stores.lakeFiles(data);
        Map<String, String> rows = Stores.rows(application.jdbc(), "xmin, *", TABLES);
        Ended second = ingest("csv:" + files);
        assertThat(second.exitCode()).isZero();
        assertThat(total()).isEqualTo(new Accounts(60, 0, 0, 0, 60, 0, 0));
        assertThat(Stores.lakeFiles(data)).isEqualTo(objects);
        assertThat(Stores.rows(application.jdbc(), "xmin, *", TABLES)).isEqualTo(rows);
    }

    @Test
    void laysTheLakeOutForOthers() throws IOException {
        write("LAYOUT.csv", HEADER + "2023-12-29,10,12,9,11,100\n2024-01-02,11,12,10,11,100\n");

        ingest("csv:" + files);

        // crc32c("LAYOUT") is 0x6DDF7318 (bit by bit, polynomial 0x1EDC6F41), so that its bucket is 8.
        assertThat(DuckDb.rows("SELECT interval, year, bucket, time::text FROM " + DuckDb.bars(data)
                        + " WHERE symbol = 'LAYOUT' ORDER BY time"))
                .containsExactly("1d|2023|08|2023-12-29 00:00:00", "1d|2024|08|2024-01-02 00:00:00");
        assertThat(data.resolve("lake/bars/interval=1d/year=2023/bucket=08/bars.parquet"))
                .exists();
        assertThat(application
                        .jdbc()
                        .sql("SELECT first_time::text || ' ' || last_time::text || ' ' || source FROM instrument"
                                + " WHERE symbol = 'LAYOUT'")
                        .query(String.class)
                        .single())
                .isEqualTo("2023-12-29 00:00:00+00 2024-01-02 00:00:00+00 csv");
    }

    @Test
    void recordsExactlyWhatItPublished() throws IOException {
        write("RECORDED.csv", HEADER + "2024-01-02,11,12,10,11,100\n");

        ingest("csv:" + files);

        Map<String, String> objects = Stores.lake(data);
        application
                .jdbc()
                .sql("SELECT key, sha256, rows FROM lake_object WHERE key LIKE 'bars/%'")
                .query()
                .listOfRows()
                .forEach(row -> {
                    String key = String.valueOf(row.get("key"));
                    assertThat(objects).containsEntry(key, String.valueOf(row.get("sha256")));
                    assertThat(objects)
                            .containsEntry("history/" + row.get("sha256"), String.valueOf(row.get("sha256")));
                    assertThat(DuckDb.rows("SELECT count(*) FROM '" + data.resolve("lake/" + key) + "'"))
                            .containsExactly(String.valueOf(row.get("rows")));
                });
        assertThat(objects.keySet()).noneMatch(key -> key.startsWith("staging/"));
    }

    @Test
    void revisesAppendsAndRefuses() throws IOException {
        Path file = write("CHANGED.csv", HEADER + "2024-01-02,10,12,9,11,100\n2024-01-03,11,12,10,11,100\n");
        ingest("csv:" + files);

        Files.writeString(
                file,
                HEADER
                        + "2024-01-02,10,12,9,11,100\n" // unchanged
                        + "2024-01-03,11,12,10,11.5,100\n" // revised
                        + "2024-01-03,11,12,10,11.5,100\n" // duplicate
                        + "2024-01-04,11,13,10,12,100\n" // new
                        + "2024-01-04,11,13,10,12.5,100\n" // contradicts
                        + "2024-01-05,11,10,12,11,100\n" // impossible
                        + "2024-03-29,11,13,10,12,100\n" // after the business date
                        + "yesterday,11,13,10,12,100\n");
        Ended ended = ingest("csv:" + files);

        assertThat(ended.exitCode()).isZero();
        assertThat(total()).isEqualTo(new Accounts(8, 2, 4, 1, 1, 1, 0));
        assertThat(ended.output())
                .contains("): read 8 = written 2 (revised 1) + rejected 4 + duplicates 1 + unchanged 1");
        assertThat(DuckDb.rows("SELECT strftime(time, '%m-%d'), close FROM " + DuckDb.bars(data)
                        + " WHERE symbol = 'CHANGED' ORDER BY time"))
                .containsExactly("01-02|11.0", "01-03|11.5", "01-04|12.0");
        assertThat(rejects("CHANGED.csv"))
                .satisfiesExactly(
                        row -> assertThat(row).startsWith("6|").contains("12.5", "second one with other values"),
                        row -> assertThat(row)
                                .startsWith("7|2024-01-05,11,10,12,11,100|high: expected at least the open"),
                        row -> assertThat(row)
                                .startsWith("8|2024-03-29,11,13,10,12,100|time: expected before 2024-03-29"),
                        row -> assertThat(row).startsWith("9|yesterday,11,13,10,12,100|date: expected"));
    }

    @Test
    void flagsJumpsAndKeepsThem() throws IOException {
        application
                .jdbc()
                .sql("INSERT INTO corporate_action VALUES ('SPLIT4', '2024-01-03', 'SPLIT', 4)")
                .update();
        String rows = HEADER + "2023-12-29,100,100,100,100,1\n2024-01-02,160,160,160,160,1\n"
                + "2024-01-03,40,40,40,40,1\n2024-01-04,41,41,41,41,1\n";
        write("JUMPY.csv", rows);
        write("SPLIT4.csv", rows);

        ingest("csv:" + files);

        assertThat(total()).isEqualTo(new Accounts(8, 8, 0, 0, 0, 0, 3));
        assertThat(application
                        .jdbc()
                        .sql(
                                "SELECT symbol || ' ' || (time AT TIME ZONE 'UTC')::date || ' ' || round(change::numeric, 2)"
                                        + " FROM bar_flag WHERE symbol IN ('JUMPY', 'SPLIT4') ORDER BY 1")
                        .query(String.class)
                        .list())
                .containsExactly("JUMPY 2024-01-02 0.60", "JUMPY 2024-01-03 -0.75", "SPLIT4 2024-01-02 0.60");
        assertThat(DuckDb.rows("SELECT count(*) FROM " + DuckDb.bars(data) + " WHERE symbol = 'JUMPY'"))
                .containsExactly("4");
    }

    @Test
    void flagsMissingAndUnexpectedSessionsUntilTheyAreFilled() throws IOException {
        Path file = write(
                "AAPL.csv",
                HEADER + "2023-12-27,9,9,9,9,1\n2024-01-03,9,9,9,9,1\n2024-01-06,9,9,9,9,1\n2024-01-08,9,9,9,9,1\n");
        assertThat(ingest("csv:" + files).output()).contains("read 4 = written 4", "flagged 4");

        assertThat(sessionFlags("AAPL"))
                .containsExactly(
                        "2023-12-28 MISSING_SESSIONS 2",
                        "2024-01-02 MISSING_SESSIONS 1",
                        "2024-01-04 MISSING_SESSIONS 2",
                        "2024-01-06 UNEXPECTED_SESSIONS 1");

        Files.writeString(file, HEADER + "2024-01-02,9,9,9,9,1\n2024-01-04,9,9,9,9,1\n2023-12-28,9,9,9,9,1\n");
        ingest("csv:" + files);

        assertThat(sessionFlags("AAPL"))
                .containsExactly(
                        "2023-12-29 MISSING_SESSIONS 1",
                        "2024-01-05 MISSING_SESSIONS 1",
                        "2024-01-06 UNEXPECTED_SESSIONS 1");
    }

    private List<String> sessionFlags(String symbol) {
        return application
                .jdbc()
                .sql("SELECT (time AT TIME ZONE 'UTC')::date || ' ' || kind || ' ' || change::int"
                        + " FROM bar_flag WHERE symbol = ? ORDER BY time")
                .param(symbol)
                .query(String.class)
                .list();
    }

    @Test
    void saysWhatASourceShouldLookLike() {
        assertThat(ingest("ftp:prices").output())
                .contains("ingest-bars: FAILED", "source: expected csv, parquet, yahoo or simulated, was ftp");
        assertThat(ingest("csv:" + files + "?dates=dd.MM.yyyy&simbol=A").output())
                .contains("source csv: expected options symbol, dates, was simbol");
    }

    @Test
    void asksForASourceWhenThereIsNone() {
        Ended ended = application.run(
                IngestBarsJobConfiguration.JOB,
                application.bean(Requests.class).on(Optional.of(LocalDate.of(1999, 1, 4))));

        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.output()).contains("sources: expected at least one, was none; name one with --source");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(files.resolve(name), text);
    }

    private static Ended ingest(String source) {
        return application.run(
                IngestBarsJobConfiguration.JOB,
                Requests.withSources(application.bean(Requests.class).on(Optional.of(DATE)), List.of(source)));
    }

    /// Accounts of the latest run.
    private static Accounts total() {
        long run = application
                .jdbc()
                .sql("SELECT max(job_instance_id) FROM batch_job_instance")
                .query(Long.class)
                .single();
        return application.bean(AccountStore.class).total(run);
    }

    private static List<String> rejects(String source) {
        return application
                .jdbc()
                .sql("SELECT line || '|' || raw_text || '|' || reason FROM rejected_record"
                        + " WHERE source LIKE '%' || ? ORDER BY line")
                .param(source)
                .query(String.class)
                .list();
    }

    /// Rows that are in the files or in the lake and not in both, as DuckDB reads both.
    private List<String> difference(String symbols) {
        String csv = "SELECT split_part(parse_filename(filename), '.', 1) AS symbol, Date::timestamp AS time,"
                + " Open::double AS open, High::double AS high, Low::double AS low, Close::double AS close,"
                + " Volume::double AS volume FROM read_csv('" + files + "/*.csv', header = true, filename = true)";
        String lake = "SELECT symbol, time, open, high, low, close, volume FROM " + DuckDb.bars(data)
                + " WHERE symbol LIKE '" + symbols + "'";
        return DuckDb.rows(
                "((" + csv + ") EXCEPT ALL (" + lake + ")) UNION ALL ((" + lake + ") EXCEPT ALL (" + csv + "))");
    }
}
