package io.zenmarket.jobs.papertrade;

import io.zenmarket.jobs.frame.Requests;
import io.zenmarket.jobs.testing.TestApplication;
import io.zenmarket.jobs.testing.TestApplication.Ended;
import io.zenmarket.readerswriters.postgres.embedded.PostgresAccess;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.batch.core.job.parameters.JobParameters;

/// The S&P 500's 20 years with a signal now and then, and two accounts: one plain, one with limits.
final class PaperFixture implements AutoCloseable {

    static final LocalDate LAST = LocalDate.of(2020, 4, 17);
    static final String[] TABLES = {
        "paper_account",
        "paper_order",
        "paper_fill",
        "paper_ledger",
        "paper_position",
        "equity_snapshot",
        "paper_decision"
    };

    private static final String SIGNALS = """
            INSERT INTO signal (symbol, date, model, model_version, decision, points, confidence, trend, reasons, close,
                adjusted_close, sma20, sma50, rsi14, band_lower, band_upper, atr14, inputs_sha256, job_execution_id)
            SELECT '^GSPC', day::date, 'score', '2',
                CASE extract(doy FROM day)::int % 29 WHEN 0 THEN 'BUY' WHEN 1 THEN 'BUY' WHEN 17 THEN 'SELL' ELSE 'HOLD' END,
                0, 0.5, 'UP', '', 1, 1, 1, 1, 50, 1, 1, 1, repeat('0', 64), 1
            FROM generate_series('2000-01-03'::date, '2020-04-17'::date, '1 day') AS day
            """;

    private final TestApplication application;

    private PaperFixture(TestApplication application) {
        this.application = application;
    }

    /// With bars and signals, and no account that has traded.
    static PaperFixture start(PostgresAccess database, Path directory) throws IOException {
        Path files = Files.createDirectories(directory.resolve("files"));
        try (InputStream sample = PaperFixture.class.getResourceAsStream("/samples/sp500-2000.csv")) {
            Files.write(files.resolve("^GSPC.csv"), sample.readAllBytes());
        }
        PaperFixture fixture = goOn(database, directory, Map.of());
        Ended ended =
                fixture.application.run("ingest-bars", Requests.withSources(fixture.on(LAST), List.of("csv:" + files)));
        if (ended.exitCode() != 0) {
            throw new IllegalStateException(ended.output());
        }
        fixture.application.jdbc().sql(SIGNALS).update();
        return fixture;
    }

    /// On stores that are there.
    static PaperFixture goOn(PostgresAccess database, Path directory, Map<String, ?> others) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("zenmarket.paper.sessions-per-checkpoint", 100);
        account(
                settings,
                0,
                "plain",
                "capital: 100000\nexits: {stop: {fraction: 0.08}, trailing: {atr: {multiple: 6, period: 14}}}\n"
                        + "execution: {lot: 1, commission: {per-order: 2}, slippage: {basis-points: 1.5}}\n");
        account(
                settings,
                1,
                "careful",
                "capital: 50000\nsizing: {fixed-risk: 0.02}\n"
                        + "exits: {stop: {atr: {multiple: 2, period: 14}}, target: {r: 3}}\nexecution: {commission: {fraction: 0.0005}}\n");
        settings.put("zenmarket.paper.accounts[1].limits.position-size", 0.5);
        settings.put("zenmarket.paper.accounts[1].limits.losing-streak", 3);
        settings.put("zenmarket.paper.accounts[1].limits.drawdown", 0.1);
        settings.put("zenmarket.paper.accounts[1].halts.losing-streak", "next-session");
        settings.putAll(others);
        return new PaperFixture(TestApplication.start(database, directory, settings));
    }

    private static void account(Map<String, Object> settings, int index, String name, String trading) {
        String prefix = "zenmarket.paper.accounts[" + index + "].";
        settings.put(prefix + "name", name);
        settings.put(prefix + "universe", "^GSPC");
        settings.put(prefix + "start", "2000-01-03");
        settings.put(prefix + "trading", trading);
    }

    TestApplication application() {
        return application;
    }

    JobParameters on(LocalDate date) {
        return application.bean(Requests.class).on(Optional.of(date));
    }

    Ended trade(LocalDate date) {
        return application.run(PaperTradeJobConfiguration.JOB, PaperTradeRequest.of(on(date), Optional.empty(), false));
    }

    Ended replay(LocalDate date, String account) {
        return application.run(
                PaperTradeJobConfiguration.JOB, PaperTradeRequest.of(on(date), Optional.of(account), true));
    }

    long count(String from) {
        return application
                .jdbc()
                .sql("SELECT count(*) FROM " + from)
                .query(Long.class)
                .single();
    }

    @Override
    public void close() {
        application.close();
    }
}
