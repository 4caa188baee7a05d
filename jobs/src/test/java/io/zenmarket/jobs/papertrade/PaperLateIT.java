package io.zenmarket.jobs.papertrade;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.jobs.frame.ExitCodes;
import io.zenmarket.jobs.frame.Requests;
import io.zenmarket.jobs.testing.TestApplication;
import io.zenmarket.jobs.testing.TestApplication.Ended;
import io.zenmarket.jobs.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.job.parameters.JobParameters;

/// Nights in January 2024 in which bars, splits and dividends of AAA come late; BBB trades every day at 50. The
/// account buys 10 units of AAA on the 3rd at 100, with a stop at 90.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PaperLateIT {

    @TempDir
    private static Path directory;

    private static TestApplication application;

    @BeforeAll
    static void start() throws IOException {
        Map<String, Object> settings = new HashMap<>();
        String prefix = "zenmarket.paper.accounts[0].";
        settings.put(prefix + "name", "late");
        settings.put(prefix + "universe", "AAA,BBB");
        settings.put(prefix + "start", "2024-01-02");
        settings.put(prefix + "trading", "capital: 10000\nsizing: {shares: 10}\nexits: {stop: {fraction: 0.1}}\n");
        application = TestApplication.start(TestServer.migratedDatabase(), directory.resolve("data"), settings);
        ingest(4, "AAA 2 100", "AAA 3 100", "BBB 2 50", "BBB 3 50", "BBB 4 50");
        sql("""
                INSERT INTO signal (symbol, date, model, model_version, decision, points, confidence, trend, reasons,
                    close, adjusted_close, sma20, sma50, rsi14, band_lower, band_upper, atr14, inputs_sha256,
                    job_execution_id)
                VALUES ('AAA', '2024-01-02', 'score', '2', 'BUY', 0, 0.5, 'UP', '', 1, 1, 1, 1, 50, 1, 1, 1,
                    repeat('0', 64), 1)
                """);
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    /// @param bars each `SYMBOL day price`
    private static void ingest(int night, String... bars) throws IOException {
        Path files = Files.createDirectories(directory.resolve("files-" + night));
        for (String symbol : List.of("AAA", "BBB")) {
            List<String> rows = Stream.of(bars)
                    .map(bar -> bar.split(" "))
                    .filter(bar -> bar[0].equals(symbol))
                    .map(bar -> "%1$s,%2$s,%2$s,%2$s,%2$s,1000".formatted(day(bar[1]), bar[2]))
                    .toList();
            Files.writeString(
                    files.resolve(symbol + ".csv"),
                    "Date,Open,High,Low,Close,Volume\n" + String.join("\n", rows) + "\n");
        }
        Ended ended = application.run("ingest-bars", Requests.withSources(on(night), List.of("csv:" + files)));
        assertThat(ended.exitCode()).as(ended.output()).isZero();
    }

    private static LocalDate day(String day) {
        return LocalDate.of(2024, 1, Integer.parseInt(day));
    }

    private static JobParameters on(int day) {
        return application.bean(Requests.class).on(Optional.of(LocalDate.of(2024, 1, day)));
    }

    private static Ended trade(int day, boolean replay) {
        return application.run(
                PaperTradeJobConfiguration.JOB, PaperTradeRequest.of(on(day), Optional.of("late"), replay));
    }

    private static void sql(String statement) {
        application.jdbc().sql(statement).update();
    }

    private static List<String> ledger(int day) {
        return application
                .jdbc()
                .sql(
                        "SELECT concat_ws(' ', kind, symbol, factor, amount) FROM paper_ledger WHERE date = ? ORDER BY number")
                .param(LocalDate.of(2024, 1, day))
                .query(String.class)
                .list();
    }

    private static String equity(int day) {
        return application
                .jdbc()
                .sql("SELECT equity::text FROM equity_snapshot WHERE date = ?")
                .param(LocalDate.of(2024, 1, day))
                .query(String.class)
                .single();
    }

    /// 40 units at 26 beside 9,000 in cash.
    @Test
    @Order(1)
    void aSplitThatComesWithALateBarActsAtTheNextBar() throws IOException {
        assertThat(trade(4, false).exitCode()).isZero();
        ingest(5, "AAA 4 25", "AAA 5 26", "BBB 5 50");
        sql("INSERT INTO corporate_action (symbol, ex_date, kind, value) VALUES ('AAA', '2024-01-04', 'SPLIT', 4)");

        Ended ended = trade(5, false);

        assertThat(ended.exitCode()).as(ended.output()).isZero();
        assertThat(equity(4)).isEqualTo("10000.00");
        assertThat(ledger(5)).containsExactly("SPLIT AAA 4.0 0.00");
        assertThat(equity(5)).isEqualTo("10040.00");
    }

    /// Of the 8th, on 40 units 0.255 each: 10.20; of the 5th, on the 40 that the split of the 4th made of 10 at the
    /// same open, 0.25 each: 10.00. With 40 × 27 and 9,000 they are 10,100.20.
    @Test
    @Order(2)
    void lateDividendsArePaidAtTheNextOpen() throws IOException {
        ingest(8, "AAA 8 26", "BBB 8 50");
        assertThat(trade(8, false).exitCode()).isZero();
        sql(
                "INSERT INTO corporate_action (symbol, ex_date, kind, value) VALUES ('AAA', '2024-01-05', 'DIVIDEND', 0.25),"
                        + " ('AAA', '2024-01-08', 'DIVIDEND', 0.255), ('BBB', '2024-01-08', 'DIVIDEND', 1)");
        ingest(9, "AAA 9 27", "BBB 9 50");

        Ended ended = trade(9, false);

        assertThat(ended.exitCode()).as(ended.output()).isZero();
        assertThat(ledger(9)).containsExactly("DIVIDEND AAA 0.25 10.00", "DIVIDEND AAA 0.255 10.20");
        assertThat(equity(9)).isEqualTo("10100.20");
    }

    /// That of BBB, which was not held, changes what the books compare themselves with and nothing else.
    @Test
    @Order(3)
    void aReplayHasThemInTheSamePlace() throws IOException {
        ingest(10, "AAA 10 27", "BBB 10 50");
        assertThat(trade(10, false).exitCode()).isZero();
        assertThat(ledger(10)).isEmpty();

        Ended ended = trade(10, true);

        assertThat(ended.exitCode()).as(ended.output()).isZero();
        assertThat(ended.output()).contains("read 7 = written 0 (revised 0)", "unchanged 7");
    }

    @Test
    @Order(4)
    void aSplitOfABarThatWasTradedWithoutItIsRefused() throws IOException {
        sql("INSERT INTO corporate_action (symbol, ex_date, kind, value) VALUES ('AAA', '2024-01-10', 'SPLIT', 2)");
        ingest(11, "AAA 11 27", "BBB 11 50");

        Ended ended = trade(11, false);

        assertThat(ended.exitCode()).isEqualTo(ExitCodes.FAILED);
        assertThat(ended.output())
                .contains(
                        "account late: split of AAA on 2024-01-10, expected to be known when 2024-01-10 was traded, was"
                                + " not")
                .contains("give the account another name to begin again");
        assertThat(ledger(11)).isEmpty();
    }

    /// As of sessions before absent symbols were kept: nobody can tell when an action was due.
    @Test
    @Order(5)
    void sessionsThatDoNotSayWhatWasAbsentAreNotSearched() {
        sql("ALTER TABLE equity_snapshot DISABLE TRIGGER append_only; UPDATE equity_snapshot SET absent = NULL");

        Ended ended = trade(11, false);

        assertThat(ended.exitCode()).as(ended.output()).isZero();
        assertThat(ledger(11)).isEmpty();
    }
}
